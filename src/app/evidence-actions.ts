import type { EvidenceItem, StoredFile } from "../assessment/evidence";
import type { Catalogue } from "../catalogue/catalogue";
import { allCriteria } from "../catalogue/look-up";
import type { Result } from "../shared/result";
import {
  changeEvidence,
  changeEvidenceTogether,
  saveNewEvidence,
  type NewEvidence,
} from "../storage/evidence";
import { loadBytes } from "../storage/evidence-bytes";
import type { StorageError } from "../storage/storage-error";
import { removeEvidence } from "../storage/trash";
import type { AssessmentSession } from "./assessment-session";
import { createSmallCopies, type SmallCopyStore } from "./small-copies";

/** Types that are shown in the app; everything else is only ever offered as a download. */
export const previewTypes = ["image/jpeg", "image/png", "image/webp", "image/gif"] as const;

export type EvidenceActions = {
  readonly addItem: (
    item: Pick<NewEvidence, "kind" | "title"> & Partial<NewEvidence>,
  ) => Promise<Result<EvidenceItem, StorageError>>;
  /** Stores what differs from `shown`, the item as its form was opened. */
  readonly change: (
    shown: EvidenceItem,
    patch: Partial<NewEvidence>,
  ) => Promise<Result<EvidenceItem, StorageError>>;
  /** Links items to a criterion or takes the links away, whatever another tab linked meanwhile. */
  readonly setLinked: (
    ids: readonly string[],
    criterionId: string,
    isLinked: boolean,
  ) => Promise<Result<readonly EvidenceItem[], StorageError>>;
  /** Moves items to "Recently removed". */
  readonly remove: (ids: readonly string[]) => Promise<Result<unknown, StorageError>>;
  /** The stored bytes of a file of an item, of its present or an earlier one. */
  readonly open: (file: StoredFile) => ReturnType<typeof loadBytes>;
  readonly thumbnail: SmallCopyStore["thumbnail"];
};

/** Ids that the catalogue does not know (any more) stay, at the end. */
function inCatalogueOrder(catalogue: Catalogue, ids: ReadonlySet<string>): string[] {
  const known = allCriteria(catalogue)
    .map(({ id }) => id)
    .filter((id) => ids.has(id));
  return [...new Set([...known, ...ids])];
}

export function createEvidenceActions(session: AssessmentSession): EvidenceActions {
  const { workspace, id: assessmentId } = session;
  const { database } = workspace;

  function fillIn(item: Pick<NewEvidence, "kind" | "title"> & Partial<NewEvidence>): NewEvidence {
    return {
      assessmentId,
      criterionIds: [],
      evidenceDate: null,
      reviewBy: null,
      place: "",
      collectedBy: "",
      note: "",
      url: null,
      tallyBand: null,
      file: null,
      earlierFiles: [],
      ...item,
    };
  }

  return {
    async addItem(item) {
      const saved = await saveNewEvidence(database, fillIn(item));
      await session.reload();
      return saved;
    },
    async change(shown, patch) {
      const changed = await changeEvidence(database, shown.id, patch, { shown });
      await session.reload();
      return changed;
    },
    async setLinked(ids, criterionId, isLinked) {
      const changed = await changeEvidenceTogether(database, ids, ({ criterionIds }) => {
        const linked = new Set(criterionIds);
        if (isLinked) linked.add(criterionId);
        else linked.delete(criterionId);
        return { criterionIds: inCatalogueOrder(session.catalogue, linked) };
      });
      await session.reload();
      return changed;
    },
    async remove(ids) {
      const removed = await removeEvidence(database, ids);
      await session.reload();
      return removed;
    },
    open: ({ sha }) => loadBytes(database, sha),
    thumbnail: createSmallCopies(database).thumbnail,
  };
}
