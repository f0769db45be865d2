import { Page } from "../parts/page";

export function PlanPage() {
  return (
    <Page title="Plan">
      <p />
    </Page>
  );
}
