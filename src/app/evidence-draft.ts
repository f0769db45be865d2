import type { EvidenceItem, EvidenceKind, TallyBand } from "../assessment/evidence";
export { tallyBands } from "../assessment/evidence";
import type { NewEvidence } from "../storage/evidence";
import { parseWebAddress } from "./evidence-view";

/** What carries the evidence: a stored file, an address, or words alone. */
export type EvidenceForm = "file" | "link" | "note";

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
  readonly criterionIds: readonly string[];
};

const kindsByForm: Readonly<Record<EvidenceForm, readonly EvidenceKind[]>> = {
  file: ["document", "photo", "roster", "tally", "observation", "interview", "feedback"],
  link: ["link", "document", "roster", "feedback"],
  note: ["note", "described", "interview", "observation", "tally", "feedback", "roster"],
};

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
    criterionIds: item.criterionIds,
  };
}

export function newDraft(
  form: "link" | "note",
  criterionIds: readonly string[],
  today: string,
): EvidenceDraft {
  const empty = { title: "", url: "", reviewBy: "", place: "", collectedBy: "", note: "" };
  return { ...empty, form, kind: form, evidenceDate: today, tallyBand: "", criterionIds };
}

export type DraftFault = "title.missing" | "url.missing" | "url.refused" | "band.missing" | "review.before";

function urlFault(url: string): { readonly url?: DraftFault } {
  if (url.trim() === "") return { url: "url.missing" };
  return parseWebAddress(url) === null ? { url: "url.refused" } : {};
}

/** What keeps a draft from being saved, by field; empty when it may be saved. */
export function draftFaults(draft: EvidenceDraft): {
  readonly [F in keyof EvidenceDraft]?: DraftFault;
} {
  const isLink = draft.form === "link";
  const isReviewEarly =
    draft.reviewBy !== "" && draft.evidenceDate !== "" && draft.reviewBy < draft.evidenceDate;
  return {
    // A link may go without a title: its address says what it is.
    ...(!isLink && draft.title.trim() === "" ? { title: "title.missing" } : {}),
    ...(isLink ? urlFault(draft.url) : {}),
    ...(draft.kind === "tally" && draft.tallyBand === "" ? { tallyBand: "band.missing" } : {}),
    ...(isReviewEarly ? { reviewBy: "review.before" } : {}),
  };
}

export type DraftedItem = Pick<
  NewEvidence,
  | "kind"
  | "title"
  | "url"
  | "evidenceDate"
  | "reviewBy"
  | "place"
  | "collectedBy"
  | "note"
  | "tallyBand"
  | "criterionIds"
>;

/** The item that a draft without faults stands for. */
export function draftToItem(draft: EvidenceDraft): DraftedItem {
  const url = draft.form === "link" ? parseWebAddress(draft.url) : null;
  return {
    kind: draft.kind,
    title: draft.title.trim() || (url ?? ""),
    url,
    evidenceDate: draft.evidenceDate || null,
    reviewBy: draft.reviewBy || null,
    place: draft.place.trim(),
    collectedBy: draft.collectedBy.trim(),
    note: draft.note,
    tallyBand: draft.kind === "tally" ? draft.tallyBand || null : null,
    criterionIds: [...draft.criterionIds],
  };
}
