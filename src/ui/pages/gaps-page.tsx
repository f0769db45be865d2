import { Page } from "../parts/page";

export function GapsPage() {
  return (
    <Page title="Gaps">
      <p />
    </Page>
  );
}
