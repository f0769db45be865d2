import { Page } from "../parts/page";

export function EvidencePage() {
  return (
    <Page title="Evidence">
      <p />
    </Page>
  );
}
