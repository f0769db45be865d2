import type { ResponseField } from "../../assessment/response";
import { commonMessages } from "./common";

/** What the screen calls a field of a response, when two values of it stand against each other. */
const responseFields: Readonly<Record<ResponseField, string>> = {
  answer: "Rating",
  naReason: "Reason for “not applicable”",
  note: "Note for the report",
  privateNote: "Private note",
  flagged: "Flagged for discussion",
  gradeOverride: "Evidence grade",
  gradeReason: "Reason for the evidence grade",
  evidenceAgrees: "“These agree”",
  harm: "Harm",
  harmReason: "Reason for the harm",
  spread: "Spread",
  effort: "Effort",
  stopAndFix: "Stop and fix",
  counselCheckedOn: "Checked by counsel on",
};

/** Fields of sites, assessments, evidence and actions, as far as their name says too little. */
const recordFields: Readonly<Record<string, string>> = {
  clinicKind: "Kind of clinic",
  leadershipAsk: "What the team asks of its leadership",
  comparesWithId: "Compared with",
  criterionIds: "Criteria",
  evidenceDate: "Date",
  reviewBy: "Review by",
  collectedBy: "Collected by",
  url: "Link",
  tallyBand: "Tally",
  earlierFiles: "Earlier files",
  ownerRole: "Owner",
  startDate: "Start",
  dueDate: "Due",
  proofEvidenceIds: "Proof attached",
  statusDate: "Date of the status",
  verifiedBy: "Verified by",
  closedOn: "Closed on",
  acceptedRisk: "Accepted risk",
  cycles: "PDSA cycles",
  record: "Deleted, or kept",
};

function toWords(field: string): string {
  const words = field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const conflictMessages = {
  title: "Changed in two places",
  lead: "Two copies, or two tabs of this browser, changed these values without knowing of each other. Until you decide, the later one is shown. Nothing has been dropped.",
  field: (field: string) =>
    (responseFields as Readonly<Record<string, string>>)[field] ?? recordFields[field] ?? toWords(field),
  signOff: "Sign-off",
  site: (name: string) => `Site “${name}”`,
  assessment: "Assessment",
  evidence: (title: string) => `Evidence “${title}”`,
  action: (title: string) => `Action “${title}”`,
  heading: (what: string, field: string) => `${what}: ${field}`,
  said: (by: string, at: string) => (by === "" ? at : `${by}, ${at}`),
  thisBrowser: "In this browser",
  elsewhere: "In another copy",
  tabs: { first: "First written in this browser", later: "Written later, in another tab" },
  keep: (value: string) => `Keep this: ${value.length > 60 ? `${value.slice(0, 60)}…` : value}`,
  keepLabel: "Keep this",
  keepBoth: "Keep both, one below the other",
  keptRecord: "Keep it, with the changes",
  deletedRecord: "Delete it",
  wasDeleted: "Deleted by somebody who did not know of the changes",
  wasChanged: "Changed on the other side",
  answer: (answer: unknown) => {
    if (answer === "na") return "Not applicable";
    if (answer === "unknown") return "Don’t know";
    return `${String(answer)} of 3`;
  },
  empty: "(empty)",
  yes: "Yes",
  no: "No",
  signedOffBy: (by: string, at: string) => `Signed off by ${by} on ${at}`,
  decided: "Decided. The decision travels with the next file.",
  notice: (conflicts: number) =>
    `${commonMessages.count(conflicts, "value was", "values were")} changed in two places. The later one is shown until you decide:`,
  decide: "Decide",
} as const;
