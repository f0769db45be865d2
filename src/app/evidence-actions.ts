import { MAX_FILE_BYTES, type EvidenceItem } from "../assessment/evidence";
import type { Catalogue } from "../catalogue/catalogue";
import { allCriteria } from "../catalogue/look-up";
import { fail, type Result } from "../shared/result";
import { detectType } from "../storage/detect-type";
import { changeEvidence, saveNewEvidence, type NewEvidence } from "../storage/evidence";
import { loadBytes } from "../storage/evidence-bytes";
import { requestPersistence } from "../storage/storage-use";
import type { StorageError } from "../storage/storage-error";
import { removeEvidence } from "../storage/trash";
import type { AssessmentSession } from "./assessment-session";

export type AddFileError =
  | { readonly code: "file.empty" }
  | { readonly code: "file.too-large" }
  | { readonly code: "file.unreadable" };

export type AddedFile = {
  readonly name: string;
  readonly result: Result<EvidenceItem, StorageError | AddFileError>;
};

/** Types that are shown in the app; everything else is only ever offered as a download. */
export const previewTypes = ["image/jpeg", "image/png", "image/webp", "image/gif"] as const;

export type EvidenceActions = {
  /** Stores each file on its own: one refusal does not keep the others out. */
  readonly addFiles: (
    files: readonly File[],
    criterionIds: readonly string[],
  ) => Promise<readonly AddedFile[]>;
  readonly addItem: (
    item: Pick<NewEvidence, "kind" | "title"> & Partial<NewEvidence>,
  ) => Promise<Result<EvidenceItem, StorageError>>;
  readonly change: (id: string, patch: Partial<NewEvidence>) => Promise<Result<EvidenceItem, StorageError>>;
  /** Links an item to a criterion or takes the link away, whatever another tab linked meanwhile. */
  readonly setLinked: (
    id: string,
    criterionId: string,
    isLinked: boolean,
  ) => Promise<Result<EvidenceItem, StorageError>>;
  readonly remove: (id: string) => Promise<Result<unknown, StorageError>>;
  /** The stored bytes as a Blob of type `application/octet-stream`, or of an image type for previews. */
  readonly open: (item: EvidenceItem) => ReturnType<typeof loadBytes>;
};

function kindOf(mediaType: string): EvidenceItem["kind"] {
  return mediaType.startsWith("image/") ? "photo" : "document";
}

/** A title a person can read: the file name without its ending. */
function nameToTitle(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, "").trim();
  return stem === "" ? name : stem;
}

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

  async function addFile(file: File, criterionIds: readonly string[]): Promise<AddedFile["result"]> {
    if (file.size === 0) return fail({ code: "file.empty" });
    if (file.size > MAX_FILE_BYTES) return fail({ code: "file.too-large" });
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      // The file was moved, or the stick was pulled, between choosing and reading.
      return fail({ code: "file.unreadable" });
    }
    const mediaType = detectType(new Uint8Array(bytes));
    const item = fillIn({
      kind: kindOf(mediaType),
      title: nameToTitle(file.name),
      criterionIds: [...criterionIds],
      evidenceDate: workspace.today(),
    });
    return saveNewEvidence(database, item, { name: file.name, mediaType, bytes });
  }

  return {
    async addFiles(files, criterionIds) {
      const added: AddedFile[] = [];
      for (const file of files) {
        added.push({ name: file.name, result: await addFile(file, criterionIds) });
        await session.reload();
      }
      if (added.some((one) => one.result.ok)) void requestPersistence();
      return added;
    },
    async addItem(item) {
      const saved = await saveNewEvidence(database, fillIn(item));
      await session.reload();
      return saved;
    },
    async change(id, patch) {
      const changed = await changeEvidence(database, id, patch);
      await session.reload();
      return changed;
    },
    async setLinked(id, criterionId, isLinked) {
      const changed = await changeEvidence(database, id, ({ criterionIds }) => {
        const linked = new Set(criterionIds);
        if (isLinked) linked.add(criterionId);
        else linked.delete(criterionId);
        return { criterionIds: inCatalogueOrder(session.catalogue, linked) };
      });
      await session.reload();
      return changed;
    },
    async remove(id) {
      const removed = await removeEvidence(database, [id]);
      await session.reload();
      return removed;
    },
    open: (item) =>
      item.file === null
        ? Promise.resolve(fail({ code: "bytes.missing" }))
        : loadBytes(database, item.file.sha),
  };
}
