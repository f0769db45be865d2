import type { EvidenceDraft } from "../../../app/evidence-draft";

/** What the fields of a form share: the draft, a way to change it, and what is wrong with a field. */
export type DraftFields = {
  readonly draft: EvidenceDraft;
  readonly change: (patch: Partial<EvidenceDraft>) => void;
  readonly errorOf: (field: keyof EvidenceDraft) => string | undefined;
};
