import { downloadZip } from "client-zip";
import type { CatalogueData } from "../../catalogue/catalogue";
import type { Id } from "../../shared/id";
import { fail, type Result } from "../../shared/result";
import { loadCatalogue } from "../catalogues";
import type { Database } from "../database";
import { hashBytes } from "../hash-bytes";
import { FIRST_HLC } from "../hybrid-clock";
import { readPieces } from "../pieces";
import { SCHEMA_VERSION } from "../tables";
import { transact } from "../transact";
import { BackupRefusal, catchRefusal, type BackupError } from "./backup-error";
import { cataloguesNamed, countRows, shasNamed } from "./backup-rows";
import type { BackupSummary } from "./backup-summary";
import {
  cataloguePath,
  dataPath,
  dataTables,
  evidencePath,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST_PATH,
  MIN_READER,
  README_PATH,
  resultsPath,
} from "./format";
import type { Manifest } from "./manifest";
import { formatRows } from "./read-rows";
import { readmeText } from "./readme-text";
import { readSnapshot, type Snapshot } from "./snapshot";
import { verifyBackup } from "./verify-backup";

export type SaveBackupOptions = {
  /** Name and version of the program, such as "Havenmark 0.1.0". */
  readonly app: string;
  /** The database's own clock when left out. */
  readonly clock?: () => Date;
  /**
   * The results of an assessment as plain JSON, frozen or computed, for readers without our engine;
   * null where there are none. Handed in because storage knows no scoring.
   */
  readonly resultsOf?: (assessmentId: Id) => unknown;
};

/** A backup that was written and read again. */
export type SavedBackup = {
  readonly bytes: Blob;
  readonly summary: BackupSummary;
  /** What could not be saved because it could not be read: say so, the rest is in the file. */
  readonly leftOut: { readonly rows: number; readonly files: number };
};

type Entry = { readonly path: string; readonly sizeBytes: number; readonly sha256: string };
type TextEntry = Entry & { readonly bytes: Uint8Array<ArrayBuffer> };

async function toEntry(path: string, text: string): Promise<TextEntry> {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, sizeBytes: bytes.length, sha256: await hashBytes(bytes) };
}

async function readCatalogueData(db: Database, contentHash: string): Promise<CatalogueData | null> {
  if (!(await loadCatalogue(db, contentHash)).ok) return null;
  const row = await db.tables.catalogues.get(contentHash);
  const isRow = typeof row === "object" && row !== null && "catalogue" in row;
  return isRow ? (row.catalogue as CatalogueData) : null;
}

type Parts = {
  readonly texts: readonly TextEntry[];
  readonly files: readonly Entry[];
  readonly catalogues: Manifest["catalogues"];
  readonly missing: readonly string[];
};

async function collectParts(db: Database, { rows }: Snapshot, options: SaveBackupOptions): Promise<Parts> {
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
    const results: unknown = (await options.resultsOf?.(id)) ?? null;
    if (results !== null) texts.push(await toEntry(resultsPath(id), JSON.stringify(results)));
  }
  const files: Entry[] = [];
  for (const sha of shasNamed(rows.evidence)) {
    // Read in full already here: the list comes first in the file, and must not promise lost bytes.
    const bytes = await readPieces(db, sha);
    if (!bytes.ok) missing.push(evidencePath(sha));
    else files.push({ path: evidencePath(sha), sizeBytes: bytes.value.byteLength, sha256: sha });
  }
  return { texts, files, catalogues, missing };
}

function toManifest(db: Database, snapshot: Snapshot, parts: Parts, options: SaveBackupOptions): Manifest {
  const clock = options.clock ?? db.clock;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    minReader: MIN_READER,
    schemaVersion: SCHEMA_VERSION,
    kind: "backup",
    id: db.makeId(),
    createdAt: clock().toISOString(),
    app: options.app,
    source: db.deviceId,
    scope: { siteIds: snapshot.rows.sites.map((site) => site.id) },
    catalogues: parts.catalogues,
    counts: countRows(snapshot.rows, parts.files.length),
    entries: [...parts.texts, ...parts.files].map(({ path, sizeBytes, sha256 }) => ({
      path,
      sizeBytes,
      sha256,
    })),
    missing: [...parts.missing],
  };
}

/** The moment as zip writes it: in local time, which would tell where the file was made. */
function toZipTime(createdAt: string): Date {
  const utc = new Date(createdAt);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

async function writeZip(db: Database, manifest: Manifest, parts: Parts): Promise<Blob> {
  const lastModified = toZipTime(manifest.createdAt);
  const first = await toEntry(MANIFEST_PATH, JSON.stringify(manifest));
  let refusal: BackupError | null = null;

  async function* readFile(sha: string): AsyncGenerator<Uint8Array> {
    const bytes = await readPieces(db, sha);
    if (!bytes.ok) {
      refusal = { code: "backup.interrupted" };
      // Breaks the stream off; what kind of error comes out at its other end is up to the browser.
      throw new BackupRefusal(refusal);
    }
    yield new Uint8Array(bytes.value);
  }

  const texts = [first, ...parts.texts].map(({ path, bytes }) => ({
    name: path,
    input: bytes,
    lastModified,
  }));
  // Streamed: one file of evidence is in memory at a time.
  const files = parts.files.map(({ path, sha256 }) => ({
    name: path,
    input: readFile(sha256),
    lastModified,
  }));
  try {
    return await downloadZip([...texts, ...files]).blob();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupRefusal(refusal ?? { code: "backup.storage-failed", reason });
  }
}

/**
 * Writes the whole workspace, private notes included, into one file, and reads it again through the
 * checks of restoring before it says that it is saved. Rows and files that cannot be read do not
 * keep the rest from being saved; they are counted in `leftOut`.
 */
export async function saveBackup(
  db: Database,
  options: SaveBackupOptions,
): Promise<Result<SavedBackup, BackupError>> {
  const written = await catchRefusal(async () => {
    const snapshot = await readSnapshot(db);
    const parts = await collectParts(db, snapshot, options);
    const bytes = await writeZip(db, toManifest(db, snapshot, parts, options), parts);
    return { bytes, parts, snapshot };
  });
  if (!written.ok) return written;
  const { bytes, parts, snapshot } = written.value;
  const verified = await verifyBackup(bytes);
  if (!verified.ok) return fail(verified.error);
  // What is out of the house is never rewritten in place, not even by the next keystroke.
  await transact(db, [], function* (writing) {
    yield* writing.raise({ hlc: FIRST_HLC, seq: 0, handedOffSeq: snapshot.seq });
    return null;
  });
  const files = parts.missing.filter((path) => path.startsWith("evidence/")).length;
  return { ok: true, value: { bytes, summary: verified.value, leftOut: { rows: snapshot.leftOut, files } } };
}
