import type { CatalogueData } from "../../catalogue/catalogue";
import type { Id } from "../../shared/id";
import { loadCatalogue } from "../catalogues";
import type { Database } from "../database";
import { hashBytes } from "../hash-bytes";
import { hasPieces } from "../pieces";
import { readTogether } from "../transact";
import { cataloguesNamed, shasNamed, sizesNamed, type BackupRows } from "./backup-rows";
import { cataloguePath, dataPath, dataTables, evidencePath, README_PATH, resultsPath } from "./format";
import type { Manifest } from "./manifest";
import { formatRows } from "./read-rows";
import { provePieces } from "./prove-bytes";
import { readmeText } from "./readme-text";
import { stopIfCanceled, type Watch } from "./watch";

/** The results of an assessment as plain JSON, or null; handed in because storage knows no scoring. */
export type ResultsOf = ((assessmentId: Id) => unknown) | undefined;

/** A part of a file, as the manifest lists it. */
export type Entry = { readonly path: string; readonly sizeBytes: number; readonly sha256: string };
/** A part that is small enough to be held. */
export type TextEntry = Entry & { readonly bytes: Uint8Array<ArrayBuffer> };

/** A part from its text. */
export async function toEntry(path: string, text: string): Promise<TextEntry> {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, sizeBytes: bytes.length, sha256: await hashBytes(bytes) };
}

async function readCatalogueData(db: Database, contentHash: string): Promise<CatalogueData | null> {
  if (!(await loadCatalogue(db, contentHash)).ok) return null;
  const row = await db.tables.catalogues.get(contentHash);
  const isRow = typeof row === "object" && row !== null && "catalogue" in row;
  return isRow ? (row.catalogue as CatalogueData) : null;
}

/** Everything that goes into a file behind its manifest. */
export type Parts = {
  readonly texts: readonly TextEntry[];
  readonly files: readonly Entry[];
  readonly catalogues: Manifest["catalogues"];
  readonly missing: readonly string[];
};

/**
 * How it is known which files can be read: by their keys alone, for a file that is read again afterwards
 * anyway; or by reading and hashing each of them.
 */
export type BytesCheck = "by-key" | "by-hash";

function isReadable(db: Database, sha: string, sizeBytes: number, check: BytesCheck): Promise<boolean> {
  return check === "by-hash"
    ? provePieces(db, sha, sizeBytes)
    : readTogether(db, ["pieces"], () => hasPieces(db, sha, sizeBytes));
}

/** Gathers what a file will hold; what cannot be read is named in `missing`. */
export async function collectParts(
  db: Database,
  rows: BackupRows,
  resultsOf: ResultsOf,
  check: BytesCheck,
  watch: Watch,
): Promise<Parts> {
  const texts = [await toEntry(README_PATH, readmeText)];
  for (const table of dataTables) texts.push(await toEntry(dataPath(table), formatRows(rows[table])));
  const missing: string[] = [];
  const catalogues: Manifest["catalogues"] = [];
  for (const contentHash of cataloguesNamed(rows.assessments)) {
    const path = cataloguePath(contentHash);
    const data = await readCatalogueData(db, contentHash);
    if (data === null) {
      missing.push(path);
      continue;
    }
    texts.push(await toEntry(path, JSON.stringify(data)));
    catalogues.push({ id: data.id, version: data.version, contentHash });
  }
  for (const { id } of rows.assessments) {
    const results: unknown = (await resultsOf?.(id)) ?? null;
    if (results !== null) texts.push(await toEntry(resultsPath(id), JSON.stringify(results)));
  }
  const files: Entry[] = [];
  const sizes = sizesNamed(rows.evidence);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let done = 0;
  for (const sha of shasNamed(rows.evidence)) {
    // Known already here: the list comes first in the file, and must not promise lost bytes.
    stopIfCanceled(watch);
    const sizeBytes = sizes.get(sha) ?? 0;
    if (await isReadable(db, sha, sizeBytes, check)) {
      files.push({ path: evidencePath(sha), sizeBytes, sha256: sha });
    } else missing.push(evidencePath(sha));
    done += sizeBytes;
    watch.onProgress?.({ phase: "reading", done, total });
  }
  return { texts, files, catalogues, missing };
}
