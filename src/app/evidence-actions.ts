import { MAX_FILE_BYTES, type EvidenceItem, type StoredFile } from "../assessment/evidence";
import type { Catalogue } from "../catalogue/catalogue";
import { allCriteria } from "../catalogue/look-up";
import { fail, succeed, type Result } from "../shared/result";
import { detectType } from "../storage/detect-type";
import {
  changeEvidence,
  changeEvidenceTogether,
  replaceEvidenceFile,
  saveNewEvidence,
  type NewEvidence,
} from "../storage/evidence";
import { loadBytes, loadRendition, type FileContent } from "../storage/evidence-bytes";
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
  /** Links items to a criterion or takes the links away, whatever another tab linked meanwhile. */
  readonly setLinked: (
    ids: readonly string[],
    criterionId: string,
    isLinked: boolean,
  ) => Promise<Result<readonly EvidenceItem[], StorageError>>;
  /** Puts a new version of its file into an item; the one before stays and can be opened. */
  readonly replaceFile: (
    id: string,
    file: File,
  ) => Promise<Result<EvidenceItem, StorageError | AddFileError>>;
  /** Moves items to "Recently removed". */
  readonly remove: (ids: readonly string[]) => Promise<Result<unknown, StorageError>>;
  /** The stored bytes of a file of an item, of its present or an earlier one. */
  readonly open: (file: StoredFile) => ReturnType<typeof loadBytes>;
  /** The small copy of a file as JPEG, or null where there is none; never reads the file itself. */
  readonly thumbnail: (file: StoredFile) => Promise<ArrayBuffer | null>;
  /** A picture of a PDF's first page as JPEG, made when it was added; null for other files. */
  readonly firstPage: (file: StoredFile) => Promise<ArrayBuffer | null>;
};

function kindOf(mediaType: string): EvidenceItem["kind"] {
  return mediaType.startsWith("image/") ? "photo" : "document";
}

async function readFile(
  file: File,
): Promise<Result<FileContent & { readonly mediaType: string }, AddFileError>> {
  if (file.size === 0) return fail({ code: "file.empty" });
  if (file.size > MAX_FILE_BYTES) return fail({ code: "file.too-large" });
  try {
    const bytes = await file.arrayBuffer();
    return succeed({ name: file.name, mediaType: detectType(new Uint8Array(bytes)), bytes });
  } catch {
    // The file was moved, or the stick was pulled, between choosing and reading.
    return fail({ code: "file.unreadable" });
  }
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
    const content = await readFile(file);
    if (!content.ok) return content;
    const item = fillIn({
      kind: kindOf(content.value.mediaType),
      title: nameToTitle(file.name),
      criterionIds: [...criterionIds],
      evidenceDate: workspace.today(),
    });
    return saveNewEvidence(database, item, content.value);
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
    async replaceFile(id, file) {
      const content = await readFile(file);
      if (!content.ok) return content;
      const replaced = await replaceEvidenceFile(database, id, content.value);
      await session.reload();
      return replaced;
    },
    async remove(ids) {
      const removed = await removeEvidence(database, ids);
      await session.reload();
      return removed;
    },
    open: ({ sha }) => loadBytes(database, sha),
    thumbnail: ({ sha }) => loadRendition(database, sha, "thumbnail"),
    firstPage: ({ sha, mediaType }) =>
      mediaType === "application/pdf" ? loadRendition(database, sha, "rendition") : Promise.resolve(null),
  };
}
