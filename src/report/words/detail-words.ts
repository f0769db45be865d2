import type { EvidenceKind } from "../../assessment/evidence";
import type { Band } from "../../catalogue/catalogue";
import type { ActionStatus } from "../../plan/action";
import { commonWords } from "./common-words";

const { count } = commonWords;

export const criteriaWords = {
  title: "Criteria in full",
  intro: (number: number): string =>
    `All ${number} criteria of this assessment: what each asks for, how it was rated and why, and what supports it.`,
  continued: (id: string): string => `${id}, continued`,
  domainLine: (score: string, criteria: number): string =>
    `Score ${score}, ${count(criteria, "criterion", "criteria")}.`,
  domainUnscored: (criteria: number): string => `Not scored, ${count(criteria, "criterion", "criteria")}.`,
  ratingAlt: (rating: number, name: string): string => `Rated ${rating} of 3, ${name}`,
  critical: "Critical",
  informational: "Informational",
  rated: (rating: number, name: string): string => `${rating} ${name}: `,
  includes: "Rating 2 means: ",
  note: "Note: ",
  reason: "Reason: ",
  evidence: "Evidence ",
  noEvidence: "No evidence recorded",
  grade: (grade: number): string => `, which shows ${grade}`,
  gradeReason: (reason: string): string =>
    reason.trim() === ""
      ? "A reviewer set what the evidence shows."
      : `A reviewer set what the evidence shows: ${reason.trim()}`,
  gap: (band: Band): string =>
    band === "O" ? "opportunity" : band === "N" ? "gap, now" : `gap, band ${band}`,
  actions: (numbers: number): string => (numbers === 1 ? "action " : "actions "),
  scopeNote: "Some clinics may skip a part: ",
  counsel: "Rests on law: have counsel check.",
  counselChecked: (day: string): string =>
    `Rests on law: checked by counsel on ${commonWords.formatDay(day)}.`,
  issue: "The answer given does not count, so this criterion is not rated yet.",
} as const;

const statuses: Readonly<Record<ActionStatus, string>> = {
  open: "Open",
  planned: "Planned",
  doing: "Doing",
  "proof in": "Proof in",
  verified: "Verified",
  closed: "Closed",
  reopened: "Reopened",
  "accepted risk": "Accepted risk",
};

export const planWords = {
  title: "Improvement plan",
  intro: (open: number, overdue: number): string =>
    `${count(open, "open action", "open actions")}${overdue === 0 ? "" : `, ${overdue} overdue`}.`,
  projection: (met: string, score: string, level: string): string =>
    `If every open action lands and brings its gaps to “${met}”, the score is ${score} and the level ${level}.`,
  unplanned: (number: number): string =>
    number === 1 ? "One gap has no open action yet:" : `${number} gaps have no open action yet:`,
  none: "No action is planned yet.",
  bandTitle: (band: Band | null): string => {
    if (band === null) return "Other actions";
    if (band === "O") return "For opportunities";
    return band === "N" ? "For gaps to fix now" : `For gaps of band ${band}`;
  },
  columns: {
    number: "No.",
    action: "Action",
    owner: "Owner and due",
    proof: "Measure and proof",
    status: "Status",
  },
  closes: "Closes ",
  closesNothing: "Closes no criterion of this assessment",
  noOwner: "No owner yet",
  noDue: "No due date yet",
  due: (day: string): string => `Due ${commonWords.formatDay(day)}`,
  overdue: "Overdue",
  effort: { S: "Small effort", M: "Medium effort", L: "Large effort" },
  measure: (numerator: string, denominator: string): string =>
    denominator === ""
      ? numerator
      : numerator === ""
        ? `Out of ${denominator}`
        : `${numerator} out of ${denominator}`,
  baseline: (baseline: string): string => `Today: ${baseline}`,
  target: (target: string): string => `Target: ${target}`,
  noMeasure: "No measure yet",
  proof: "Proof: ",
  noProof: "No proof named yet",
  proofEvidence: "Evidence ",
  statuses,
  acceptedRisk: (day: string, reason: string): string =>
    `Risk accepted until ${commonWords.formatDay(day)}: ${reason}`,
  timelineTitle: "When actions are due",
  quarter: (year: number, quarter: number): string => `Q${quarter} ${year}`,
  timelineAlt: (
    columns: readonly { readonly label: string; readonly numbers: readonly number[] }[],
  ): string =>
    columns
      .map(({ label, numbers }) =>
        numbers.length === 0 ? `${label}: none.` : `${label}: actions ${numbers.join(", ")}.`,
      )
      .join(" "),
  continued: (number: number): string => `Action ${number}, continued`,
} as const;

const kinds: Readonly<Record<EvidenceKind, string>> = {
  document: "Document",
  photo: "Photo",
  link: "Link",
  roster: "Roster",
  tally: "Tally",
  observation: "Observation",
  interview: "Interview",
  feedback: "Feedback",
  note: "Note",
  described: "Described",
};

export const evidenceWords = {
  title: "Evidence index",
  intro: "Evidence itself stays with the clinic. “Shown” ratings rest on what is listed here.",
  none: "No evidence is recorded yet.",
  columns: {
    number: "No.",
    title: "Evidence",
    date: "Dated",
    review: "Review by",
    criteria: "Supports",
    file: "File",
  },
  kinds,
  stale: "past review",
  unlinked: "Nothing yet",
  noDate: "–",
  continued: (number: number): string => `Evidence ${number}, continued`,
  place: (place: string): string => `Kept or seen: ${place}`,
  tally: (band: string): string => `Result: ${band}`,
  hash: "SHA-256",
} as const;

export const photoWords = {
  title: "Photos",
  intro: "Small copies, under the numbers of the evidence index; of a document, its first page.",
  firstPage: "First page",
  alt: (number: number, title: string, isFirstPage: boolean): string =>
    `${isFirstPage ? "First page of" : "Photo:"} evidence ${number}, ${title}`,
  missing: "No copy that could be printed: evidence ",
} as const;

export const exceptionWords = {
  title: "Not applicable and don’t know",
  naTitle: "Not applicable",
  naIntro: "Left out of the score. Too much of it caps the level.",
  naColumns: { criterion: "Criterion", reason: "Reason" },
  unknownTitle: "Don’t know",
  unknownIntroDraft: "Open until somebody finds out; at sign-off each counts as 0.",
  unknownIntroSignedOff: "Nobody knew at sign-off, so each counts as 0.",
  unknownColumns: { criterion: "Criterion", check: "How to check on site" },
  none: "Every criterion that was answered has a rating.",
} as const;

export const signOffWords = {
  title: "Sign-off",
  intro: "Signing says that the ratings were talked over by the people named. It is no accreditation.",
  columns: { role: "Role", name: "Name and signature", date: "Date" },
  roles: ["Clinic lead", "Assessor", "Survivor adviser"],
} as const;
