import {
  FEW_ANSWERS,
  SMALLEST_COUNT,
  type EvidenceItem,
  type EvidenceKind,
  type TallyBand,
} from "../assessment/evidence";
import type { NewEvidence } from "../storage/evidence";
import { draftedTitle } from "./messages/drafted-title";
import { findCount, isSmallBand } from "./tally-band";
import { parseWebAddress } from "./evidence-view";

/** What carries the evidence: a stored file, an address, or words alone. */
export type EvidenceForm = "file" | "link" | "note";

/** From how many people feedback comes: a few, or a number that is large enough to be written down. */
export type AnswersChoice = "" | "few" | "many";

/** An evidence item while it is being filled in: every field a text, empty for none. */
export type EvidenceDraft = {
  readonly form: EvidenceForm;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly url: string;
  readonly evidenceDate: string;
  readonly reviewBy: string;
  readonly place: string;
  readonly collectedBy: string;
  readonly note: string;
  readonly tallyBand: TallyBand | "";
  /** Tally of fewer than 11 records: only all, most, some or none. */
  readonly isSmallTally: boolean;
  readonly askedRole: string;
  readonly prompts: readonly string[];
  readonly answers: AnswersChoice;
  readonly answerCount: string;
  readonly criterionIds: readonly string[];
};

const kindsByForm: Readonly<Record<EvidenceForm, readonly EvidenceKind[]>> = {
  file: ["document", "photo", "roster", "tally", "observation", "interview", "feedback"],
  link: ["link", "document", "roster", "feedback"],
  note: ["note", "described", "interview", "observation", "tally", "feedback", "roster"],
};

/** Kinds with a small form of their own, in the order in which they are offered. */
export const structuredKinds = [
  "described",
  "interview",
  "observation",
  "tally",
  "feedback",
  "roster",
] as const;
export type StructuredKind = (typeof structuredKinds)[number];

/** The kinds that a form may be of; what an item already is stays among them. */
export function kindChoices(draft: Pick<EvidenceDraft, "form" | "kind">): readonly EvidenceKind[] {
  const kinds = kindsByForm[draft.form];
  return kinds.includes(draft.kind) ? kinds : [draft.kind, ...kinds];
}

function formOf(item: EvidenceItem): EvidenceForm {
  if (item.file !== null) return "file";
  return item.url === null ? "note" : "link";
}

export function itemToDraft(item: EvidenceItem): EvidenceDraft {
  const answers = item.answers ?? null;
  return {
    form: formOf(item),
    kind: item.kind,
    title: item.title,
    url: item.url ?? "",
    evidenceDate: item.evidenceDate ?? "",
    reviewBy: item.reviewBy ?? "",
    place: item.place,
    collectedBy: item.collectedBy,
    note: item.note,
    tallyBand: item.tallyBand ?? "",
    isSmallTally: item.tallyBand !== null && isSmallBand(item.tallyBand),
    askedRole: item.askedRole ?? "",
    prompts: item.prompts ?? [],
    answers: answers === null ? "" : answers === FEW_ANSWERS ? "few" : "many",
    answerCount: typeof answers === "number" ? String(answers) : "",
    criterionIds: item.criterionIds,
  };
}

export function newDraft(
  form: "link" | "note",
  criterionIds: readonly string[],
  today: string,
  kind: EvidenceKind = form,
): EvidenceDraft {
  return {
    form,
    kind,
    title: "",
    url: "",
    evidenceDate: today,
    reviewBy: "",
    place: "",
    collectedBy: "",
    note: "",
    tallyBand: "",
    isSmallTally: false,
    askedRole: "",
    prompts: [],
    answers: "",
    answerCount: "",
    criterionIds,
  };
}

export type DraftFault =
  | "title.missing"
  | "url.missing"
  | "url.refused"
  | "band.missing"
  | "count.entered"
  | "review.before"
  | "role.missing"
  | "place.missing"
  | "kept.missing"
  | "date.missing"
  | "answers.missing"
  | "count.small";

type Faults = { readonly [F in keyof EvidenceDraft]?: DraftFault };

function urlFault(url: string): Faults {
  if (url.trim() === "") return { url: "url.missing" };
  return parseWebAddress(url) === null ? { url: "url.refused" } : {};
}

function tallyFaults(draft: EvidenceDraft): Faults {
  return {
    ...(draft.tallyBand === "" ? { tallyBand: "band.missing" as const } : {}),
    ...(findCount(draft.title) ? { title: "count.entered" as const } : {}),
    ...(findCount(draft.note) ? { note: "count.entered" as const } : {}),
  };
}

/** The number of answers, or null for what is no whole number from 11 on. */
function parseAnswerCount(text: string): number | null {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return number >= SMALLEST_COUNT ? number : null;
}

function feedbackFaults(draft: EvidenceDraft): Faults {
  if (draft.answers === "") return { answers: "answers.missing" };
  const isSmall = draft.answers === "many" && parseAnswerCount(draft.answerCount) === null;
  return isSmall ? { answerCount: "count.small" } : {};
}

function describedFaults(draft: EvidenceDraft): Faults {
  return {
    ...(draft.place.trim() === "" ? { place: "kept.missing" as const } : {}),
    ...(draft.evidenceDate === "" ? { evidenceDate: "date.missing" as const } : {}),
  };
}

function kindFaults(draft: EvidenceDraft): Faults {
  switch (draft.kind) {
    case "tally":
      return tallyFaults(draft);
    case "feedback":
      return feedbackFaults(draft);
    case "described":
      return describedFaults(draft);
    case "interview":
      return draft.askedRole.trim() === "" ? { askedRole: "role.missing" } : {};
    case "observation":
      return draft.place.trim() === "" ? { place: "place.missing" } : {};
    default:
      return {};
  }
}

/** Interviews and observations may go without a title: whom or where says what they are. */
export function mayLackTitle({ form, kind }: Pick<EvidenceDraft, "form" | "kind">): boolean {
  return form === "link" || kind === "interview" || kind === "observation";
}

/** What keeps a draft from being saved, by field; empty when it may be saved. */
export function draftFaults(draft: EvidenceDraft): Faults {
  const isReviewEarly =
    draft.reviewBy !== "" && draft.evidenceDate !== "" && draft.reviewBy < draft.evidenceDate;
  return {
    ...(!mayLackTitle(draft) && draft.title.trim() === "" ? { title: "title.missing" } : {}),
    ...(draft.form === "link" ? urlFault(draft.url) : {}),
    ...(isReviewEarly ? { reviewBy: "review.before" } : {}),
    ...kindFaults(draft),
  };
}

export type DraftedItem = Omit<NewEvidence, "assessmentId" | "file" | "earlierFiles">;

function toAnswers(draft: EvidenceDraft): NonNullable<EvidenceItem["answers"]> | null {
  if (draft.kind !== "feedback" || draft.answers === "") return null;
  return draft.answers === "few" ? FEW_ANSWERS : parseAnswerCount(draft.answerCount);
}

/** The item that a draft without faults stands for. What its kind does not have is emptied. */
export function draftToItem(draft: EvidenceDraft): DraftedItem {
  const url = draft.form === "link" ? parseWebAddress(draft.url) : null;
  const isInterview = draft.kind === "interview";
  return {
    kind: draft.kind,
    title: draft.title.trim() || (url ?? draftedTitle(draft)),
    url,
    evidenceDate: draft.evidenceDate || null,
    reviewBy: draft.reviewBy || null,
    place: draft.place.trim(),
    collectedBy: draft.collectedBy.trim(),
    note: draft.note,
    tallyBand: draft.kind === "tally" ? draft.tallyBand || null : null,
    // Left out where neither the draft nor the item before it holds any.
    ...(draft.askedRole === "" ? {} : { askedRole: isInterview ? draft.askedRole.trim() : "" }),
    ...(isInterview || draft.prompts.length > 0 ? { prompts: isInterview ? [...draft.prompts] : [] } : {}),
    ...(draft.answers === "" ? {} : { answers: toAnswers(draft) }),
    criterionIds: [...draft.criterionIds],
  };
}
