import type { Result } from "../shared/result";
import { parseCatalogueRow } from "./catalogues";
import type { Database } from "./database";
import { deleteTables } from "./delete-rows";
import { mendedRows, mendRecords } from "./mend-records";
import { rebuildHeads } from "./rebuild-heads";
import { actionKind, assessmentKind, evidenceKind, siteKind } from "./record-kinds";
import { parseHead, parseRevision } from "./revision";
import type { RowParser } from "./row-parser";
import { Refusal, type StorageError } from "./storage-error";
import { step, stepAll, type Steps } from "./steps";
import { transact } from "./transact";

/** A row that cannot be read: where it stands, and what is wrong with it in plain words. */
export type QuarantinedRow = {
  readonly table: QuarantineTable;
  readonly key: string;
  readonly problem: string;
  /** It was made anew from its history: it reads again, and somebody should look at it. */
  readonly isMended?: true;
};

const parsers = {
  sites: siteKind.parse,
  assessments: assessmentKind.parse,
  revisions: parseRevision,
  heads: parseHead,
  evidence: evidenceKind.parse,
  actions: actionKind.parse,
} as const satisfies Record<string, RowParser<unknown>>;
type ParsedTable = keyof typeof parsers;
/** The tables whose rows are checked. */
export type QuarantineTable = ParsedTable | "catalogues";
const keyNames = { heads: "slot", catalogues: "contentHash" } as const;

function keyOf(table: QuarantineTable, row: unknown): string {
  const keyName = table === "heads" || table === "catalogues" ? keyNames[table] : "id";
  const members = row as Readonly<Record<string, unknown>>;
  return String(members[keyName]);
}

async function findUnreadable(db: Database, table: ParsedTable): Promise<readonly QuarantinedRow[]> {
  const rows = await db.tables[table].toArray();
  return rows.flatMap((row) => {
    const parsed = parsers[table](row);
    return parsed.ok ? [] : [{ table, key: keyOf(table, row), problem: parsed.error }];
  });
}

async function findUnreadableCatalogues(db: Database): Promise<readonly QuarantinedRow[]> {
  const found: QuarantinedRow[] = [];
  for (const row of await db.tables.catalogues.toArray()) {
    const key = keyOf("catalogues", row);
    const parsed = await parseCatalogueRow(key, row);
    if (parsed.ok) continue;
    const fault = parsed.error.code === "catalogue.invalid" ? parsed.error.faults[0] : undefined;
    const problem = fault === undefined ? "The text is not the one it was" : `${fault.path} ${fault.message}`;
    found.push({ table: "catalogues", key, problem });
  }
  return found;
}

/**
 * Lists every row that does not read, after putting right what can be: a damaged head is made anew
 * from its revisions, and so is a damaged site or assessment, which is listed all the same. Reads all rows (never bytes), so it is for the start and for Settings, not
 * for every change.
 */
export async function loadQuarantine(db: Database): Promise<readonly QuarantinedRow[]> {
  const damagedHeads = await findUnreadable(db, "heads");
  if (damagedHeads.length > 0)
    await rebuildHeads(
      db,
      damagedHeads.map((row) => row.key),
    );
  await mendRecords(db);
  const found: (readonly QuarantinedRow[])[] = [
    mendedRows(db).map((row): QuarantinedRow => ({ ...row, isMended: true })),
  ];
  for (const table of Object.keys(parsers) as ParsedTable[]) found.push(await findUnreadable(db, table));
  return [...found.flat(), ...(await findUnreadableCatalogues(db))];
}

function* deleteRow(db: Database, { table, key }: QuarantinedRow): Steps<void> {
  const { tables } = db;
  yield* step(tables[table].delete(key));
  if (table === "evidence" || table === "actions") {
    yield* stepAll(
      tables.revisions.where("recordId").equals(key).delete(),
      tables.heads.where("recordId").equals(key).delete(),
    );
  }
}

/**
 * Deletes a row in quarantine for good, and never what hangs on a site or an assessment: that is
 * somebody's work. Refuses with `storage.not-found` a row that reads (again).
 */
export async function deleteQuarantined(
  db: Database,
  row: QuarantinedRow,
): Promise<Result<null, StorageError>> {
  // Hashing a catalogue cannot be done inside the transaction.
  const isReadableCatalogue =
    row.table === "catalogues" &&
    (await parseCatalogueRow(row.key, await db.tables.catalogues.get(row.key))).ok;
  return transact(db, deleteTables, function* (writing) {
    const stored = yield* step(db.tables[row.table].get(row.key));
    const isReadable = row.table === "catalogues" ? isReadableCatalogue : parsers[row.table](stored).ok;
    if (stored === undefined || isReadable) throw new Refusal({ code: "storage.not-found" });
    yield* writing.moment();
    yield* deleteRow(db, row);
    return null;
  });
}
