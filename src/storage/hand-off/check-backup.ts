import type { CatalogueData } from "../../catalogue/catalogue";
import { hashCatalogue } from "../../catalogue/content-hash";
import { parseCatalogue } from "../../catalogue/parse-catalogue";
import { isSameValue } from "../same-value";
import { findSignedOffChanges } from "../signed-off-changes";
import type { CatalogueRow } from "../tables";
import { BackupRefusal, refuseDamaged } from "./backup-error";
import { cataloguesNamed, countRows, rowParsers, shasNamed, type BackupRows } from "./backup-rows";
import { backupSummary, type BackupSummary } from "./backup-summary";
import { cataloguePath, dataPath, evidencePath, pathToName, README_PATH, type DataTable } from "./format";
import { openEntries, readCheckedText, type OpenFile } from "./open-entries";
import { stopIfCanceled, type Watch } from "./watch";
import { proveEntry } from "./prove-bytes";
import { parseRows } from "./read-rows";
import { findBrokenRows } from "./row-references";
import { parseStrictly } from "./strict-json";
import { upgradeRow } from "./upgrade-row";
import type { ReadableFile } from "./readable-file";

/** A file that was proved, with everything but the bytes of its evidence. */
export type CheckedRows = {
  readonly file: ReadableFile;
  readonly open: OpenFile;
  readonly rows: BackupRows;
  readonly catalogues: readonly CatalogueRow[];
  /** The hashes whose bytes are in the file. */
  readonly shas: readonly string[];
  readonly summary: BackupSummary;
};

function pathsUnder(open: OpenFile, folder: string): readonly string[] {
  return [...open.entries.keys()].filter((path) => path.startsWith(`${folder}/`));
}

async function readRows(file: ReadableFile, open: OpenFile): Promise<BackupRows> {
  async function table<T extends DataTable>(name: T): Promise<BackupRows[T]> {
    const path = dataPath(name);
    const rows = parseRows(path, await readCheckedText(file, open, path), rowParsers[name], (row) =>
      upgradeRow(name, row, open.manifest.schemaVersion),
    );
    return rows as BackupRows[T];
  }
  return {
    sites: await table("sites"),
    assessments: await table("assessments"),
    revisions: await table("revisions"),
    evidence: await table("evidence"),
    actions: await table("actions"),
  };
}

async function readCatalogues(file: ReadableFile, open: OpenFile): Promise<readonly CatalogueRow[]> {
  const catalogues: CatalogueRow[] = [];
  for (const path of pathsUnder(open, "catalogues")) {
    const contentHash = pathToName(path);
    const data = parseStrictly(path, await readCheckedText(file, open, path));
    const parsed = parseCatalogue(data);
    if (!parsed.ok) {
      const [fault] = parsed.error.faults;
      const problem = fault === undefined ? "cannot be read" : `${fault.path} ${fault.message}`;
      throw new BackupRefusal({ code: "backup.row-invalid", path, line: 1, problem });
    }
    const catalogue = data as CatalogueData;
    if ((await hashCatalogue(catalogue)) !== contentHash) {
      throw new BackupRefusal({ code: "backup.entry-changed", path });
    }
    catalogues.push({ contentHash, catalogue });
  }
  return catalogues;
}

/** The hashes of the evidence in the file; each is the name of its entry too. */
function listShas(open: OpenFile): readonly string[] {
  return pathsUnder(open, "evidence").map((path) => {
    const sha = pathToName(path);
    if (open.entries.get(path)?.sha256 === sha) return sha;
    throw new BackupRefusal({ code: "backup.entry-changed", path });
  });
}

async function checkBytes({ file, open, shas }: CheckedRows, watch: Watch): Promise<void> {
  const entries = shas.flatMap((sha) => open.entries.get(evidencePath(sha)) ?? []);
  const total = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  let done = 0;
  for (const entry of entries) {
    stopIfCanceled(watch);
    await proveEntry(file, entry);
    done += entry.sizeBytes;
    watch.onProgress?.({ phase: "checking", done, total });
  }
}

async function checkResults(file: ReadableFile, open: OpenFile, rows: BackupRows): Promise<void> {
  const assessmentIds = new Set(rows.assessments.map((assessment) => assessment.id));
  for (const path of pathsUnder(open, "results")) {
    parseStrictly(path, await readCheckedText(file, open, path));
    if (!assessmentIds.has(pathToName(path))) {
      throw new BackupRefusal({
        code: "backup.reference-broken",
        problem: `${path} belongs to no assessment`,
      });
    }
  }
}

/** Every entry that the rows name is there or owned up to as missing, and none is there unnamed. */
function checkNamed(
  open: OpenFile,
  folder: string,
  named: readonly string[],
  toPath: (name: string) => string,
): void {
  const wanted = new Set(named.map(toPath));
  const missing = new Set(open.manifest.missing);
  for (const path of wanted) {
    const isThere = open.entries.has(path);
    if (!isThere && !missing.has(path)) throw new BackupRefusal({ code: "backup.entry-missing", path });
  }
  const stowaway = pathsUnder(open, folder).find((path) => !wanted.has(path));
  if (stowaway !== undefined) throw new BackupRefusal({ code: "backup.entry-not-allowed", path: stowaway });
}

function checkReferences(open: OpenFile, rows: BackupRows): void {
  if (findSignedOffChanges(rows.revisions).length > 0) {
    throw new BackupRefusal({ code: "backup.signed-off-changed" });
  }
  const [broken] = findBrokenRows(rows);
  if (broken !== undefined) {
    const problem = `${dataPath(broken.table)}: ${broken.id} ${broken.problem}`;
    throw new BackupRefusal({ code: "backup.reference-broken", problem });
  }
  checkNamed(open, "evidence", shasNamed(rows.evidence), evidencePath);
  checkNamed(open, "catalogues", cataloguesNamed(rows.assessments), cataloguePath);
  const found = open.manifest.missing.find((path) => open.entries.has(path));
  if (found !== undefined) refuseDamaged(`${found} is said to be missing, and is there`);
  for (const item of rows.evidence) {
    const size = item.file === null ? undefined : open.entries.get(evidencePath(item.file.sha))?.sizeBytes;
    if (size !== undefined && size !== item.file?.sizeBytes) {
      const problem = `The evidence item ${item.id} names another size than its file has`;
      throw new BackupRefusal({ code: "backup.reference-broken", problem });
    }
  }
}

function checkManifest(
  open: OpenFile,
  rows: BackupRows,
  catalogues: readonly CatalogueRow[],
  files: number,
): void {
  const { manifest } = open;
  if (!isSameValue(manifest.counts, countRows(rows, files))) refuseDamaged("The counts do not fit the rows");
  const siteIds = rows.sites.map((site) => site.id);
  if (!isSameValue(manifest.scope.siteIds, siteIds)) refuseDamaged("The sites are not the ones announced");
  const assessmentIds = rows.assessments.map((assessment) => assessment.id);
  if (!isSameValue(manifest.scope.assessmentIds, assessmentIds)) {
    refuseDamaged("The assessments are not the ones announced");
  }
  const announced = catalogues.map(({ contentHash, catalogue: { id, version } }) => ({
    id,
    version,
    contentHash,
  }));
  if (!isSameValue(manifest.catalogues, announced))
    refuseDamaged("The catalogues are not the ones announced");
}

/**
 * Checks everything of a file but the bytes of its evidence, without writing anything: its form, its
 * versions, its list, the hash of every other entry, every row, and that all references are whole.
 * Throws a `BackupRefusal` for the first fault. For whoever proves the bytes while storing them unseen.
 */
export async function checkRows(file: ReadableFile): Promise<CheckedRows> {
  const open = await openEntries(file);
  const rows = await readRows(file, open);
  const catalogues = await readCatalogues(file, open);
  await checkResults(file, open, rows);
  checkReferences(open, rows);
  await readCheckedText(file, open, README_PATH);
  const shas = listShas(open);
  checkManifest(open, rows, catalogues, shas.length);
  return { file, open, rows, catalogues, shas, summary: backupSummary(open) };
}

/** Checks a file whole, its evidence too, without writing anything. As `checkRows` for the rest. */
export async function checkBackup(file: ReadableFile, watch: Watch = {}): Promise<CheckedRows> {
  const checked = await checkRows(file);
  await checkBytes(checked, watch);
  return checked;
}
