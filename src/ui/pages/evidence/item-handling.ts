import type { EvidenceLibrary } from "../../../app/evidence-library";
import type { EvidenceItem } from "../../../assessment/evidence";

/** What every row and tile of the library can do with its item. */
export type ItemHandling = {
  readonly library: EvidenceLibrary;
  /** True for what may be removed: after sign-off, what is linked to nothing. */
  readonly mayRemove: (item: EvidenceItem) => boolean;
  /** Opening it found no bytes. */
  readonly isMissing: (id: string) => boolean;
  readonly open: (id: string) => void;
  readonly edit: (id: string) => void;
  readonly remove: (ids: readonly string[]) => void;
};
