import { Page } from "../parts/page";

export function ReportPage() {
  return (
    <Page title="Report">
      <p />
    </Page>
  );
}
