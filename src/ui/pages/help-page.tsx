import { Page } from "../parts/page";

export function HelpPage() {
  return (
    <Page title="Help">
      <p />
    </Page>
  );
}
