import { reportMessages } from "../../../app/messages/report";
import { LinkButton } from "../../parts/button";

/** What of the plan goes on paper: links to the Report screen with that document chosen. */
export function PlanPrint(props: { readonly assessmentId: string }) {
  const text = reportMessages.planPrint;
  const address = (document: string): string =>
    `#/assessments/${props.assessmentId}/report?document=${encodeURIComponent(document)}`;
  return (
    <>
      <LinkButton href={address("action plan")}>{text.actionPlan}</LinkButton>
      <LinkButton href={address("owner sheets")}>{text.ownerSheets}</LinkButton>
    </>
  );
}
