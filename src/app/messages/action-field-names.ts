import type { actionFields } from "../../plan/action";

/** What the history calls the parts of an action. */
export const actionFieldNames: Readonly<Record<(typeof actionFields)[number], string>> = {
  title: "What will be done",
  criterionIds: "Closes",
  ownerRole: "Owner role",
  startDate: "Start",
  dueDate: "Due",
  effort: "Effort",
  steps: "Steps",
  measure: "Measure",
  proof: "Proof that closes it",
  proofEvidenceIds: "Evidence attached as proof",
  proofNote: "Proof described",
  status: "Status",
  statusDate: "Status date",
  verifiedBy: "Verified by",
  closedOn: "Closed on",
  reopenReason: "Reopened",
  effectiveness: "Check whether it held",
  acceptedRisk: "Accepted risk",
  cycles: "PDSA log",
  note: "Note",
  suggestion: "Suggestion",
};
