import { Page } from "../parts/page";

export function ChecklistPage() {
  return (
    <Page title="Checklist">
      <p />
    </Page>
  );
}
