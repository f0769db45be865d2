import type { Id } from "../../shared/id";
import { succeed, type Result } from "../../shared/result";
import type { Database } from "../database";
import { SCHEMA_VERSION } from "../tables";
import { toNewPassphrase } from "../typed-passphrase";
import { BackupRefusal, catchRefusal, type BackupError } from "./backup-error";
import { collectParts, type BytesCheck, type Parts } from "./backup-parts";
import { countRows, type BackupRows } from "./backup-rows";
import type { BackupSummary } from "./backup-summary";
import { checkBackup } from "./check-backup";
import { keepInScope, type FileScope } from "./file-scope";
import { FORMAT, FORMAT_VERSION, MIN_READER } from "./format";
import type { Manifest } from "./manifest";
import { openFile } from "./open-file";
import { readSnapshot } from "./snapshot";
import type { Watch } from "./watch";
import { createMemoryTarget, type WriteTarget } from "./write-target";
import { writeZip } from "./write-zip";

/** What a file is made of, and what making it needs from outside storage. */
export type SaveBackupOptions = Watch & {
  /** Name and version of the program, such as "Havenmark 0.1.0". */
  readonly app: string;
  /** The database's own clock when left out. */
  readonly clock?: () => Date;
  /**
   * The results of an assessment as plain JSON, frozen or computed, for readers without our engine;
   * null where there are none. Handed in because storage knows no scoring.
   */
  readonly resultsOf?: (assessmentId: Id) => unknown;
  /** What a hand-off file holds; left out for a backup of everything. */
  readonly scope?: FileScope;
  /** Locks the file with this passphrase. */
  readonly passphrase?: string;
  /** Where it is written to; in memory when left out. */
  readonly target?: WriteTarget;
};

/** A file that was written and read again. */
export type SavedBackup = {
  readonly bytes: Blob;
  readonly summary: BackupSummary;
  /** What could not be saved because it could not be read: say so, the rest is in the file. */
  readonly leftOut: { readonly rows: number; readonly files: number };
};

/** The list that comes first in a file: what it is, and the hash of everything else in it. */
export function toManifest(
  db: Database,
  rows: BackupRows,
  parts: Parts,
  options: Pick<SaveBackupOptions, "app" | "clock" | "scope">,
): Manifest {
  const clock = options.clock ?? db.clock;
  const { scope } = options;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    minReader: MIN_READER,
    schemaVersion: SCHEMA_VERSION,
    kind: scope === undefined ? "backup" : "hand-off",
    id: db.makeId(),
    createdAt: clock().toISOString(),
    app: options.app,
    source: db.deviceId,
    scope: {
      siteIds: rows.sites.map((site) => site.id),
      assessmentIds: rows.assessments.map((assessment) => assessment.id),
      privateNotes: scope?.withPrivateNotes ?? true,
    },
    catalogues: parts.catalogues,
    counts: countRows(rows, parts.files.length),
    entries: [...parts.texts, ...parts.files].map(({ path, sizeBytes, sha256 }) => ({
      path,
      sizeBytes,
      sha256,
    })),
    missing: [...parts.missing],
  };
}

/** Everything that is decided before the bytes of evidence are looked at. */
type Plan = { readonly rows: BackupRows; readonly leftOut: number };

async function writeAndVerify(
  db: Database,
  { rows, leftOut }: Plan,
  options: SaveBackupOptions,
  target: WriteTarget,
  check: BytesCheck,
): Promise<SavedBackup> {
  const parts = await collectParts(db, rows, options.resultsOf, check, options);
  const passphrase = options.passphrase === undefined ? null : toNewPassphrase(options.passphrase);
  await writeZip(db, toManifest(db, rows, parts, options), parts, { target, passphrase }, options);
  const bytes = await target.finish();
  const opened = await openFile(bytes, passphrase);
  try {
    const { summary } = await checkBackup(opened.file, options);
    const files = parts.missing.filter((path) => path.startsWith("evidence/")).length;
    return { bytes, summary, leftOut: { rows: leftOut, files } };
  } finally {
    opened.close();
  }
}

/** True for a refusal that stored bytes cause which cannot be read, or are not what they were. */
function comesFromBytes(error: unknown): boolean {
  if (!(error instanceof BackupRefusal)) return false;
  return error.error.code === "backup.interrupted" || error.error.code === "backup.entry-changed";
}

async function save(db: Database, options: SaveBackupOptions, target: WriteTarget): Promise<SavedBackup> {
  const { rows: all, leftOut } = await readSnapshot(db);
  const plan: Plan = { rows: options.scope === undefined ? all : keepInScope(all, options.scope), leftOut };
  try {
    // What is written is read again and hashed; hashing it before too would take half as long again.
    return await writeAndVerify(db, plan, options, target, "by-key");
  } catch (error) {
    if (!comesFromBytes(error)) throw error;
    await target.restart();
    return writeAndVerify(db, plan, options, target, "by-hash");
  }
}

/**
 * Writes a workspace or a part of it into one file, and reads that file again through the checks of
 * restoring before it says that it is saved. Rows and files that cannot be read do not keep the rest
 * from being saved; they are counted in `leftOut`. After a refusal nothing is left at the target.
 */
export async function saveBackup(
  db: Database,
  options: SaveBackupOptions,
): Promise<Result<SavedBackup, BackupError>> {
  const target = options.target ?? createMemoryTarget();
  const saved = await catchRefusal(() => save(db, options, target));
  if (saved.ok) return succeed(saved.value);
  await target.discard();
  return saved;
}
