import { Page } from "../parts/page";

export function SitePage() {
  return (
    <Page title="Site">
      <p />
    </Page>
  );
}
