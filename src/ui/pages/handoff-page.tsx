import { Page } from "../parts/page";

export function HandoffPage() {
  return (
    <Page title="Handoff">
      <p />
    </Page>
  );
}
