import type { Dexie, Table } from "dexie";
import { bytesOf } from "../bytes-of";
import { runSteps, step, type Steps } from "../steps";
import { isMarkedDamaged } from "./damaged-mark";
import { isToken } from "./index-tokens";
import { isSealedRow, type BytesPlace, type Members, type Seal } from "./seal";
import { sealedFields, type SealedTable } from "./sealed-fields";
import { isNumbered } from "./sealed-pieces";

/** Which way rows go. */
export type Direction = "sealing" | "unsealing";

// Small enough that a browser killed in the middle has little to do again, and the page stays awake.
const ROWS_AT_ONCE = 100;
const BYTES_AT_ONCE = 4;

/** The primary key of a row as it is stored. */
export type Key = string | readonly [string, string | number];

function isBytesTable(table: SealedTable): boolean {
  return sealedFields[table].isBytes === true;
}

/** True for a row that is as the conversion wants it. Rows of bytes say so by their key. */
function isDone(table: SealedTable, direction: Direction, row: unknown): boolean {
  const isSealed = isBytesTable(table) ? isToken((row as Members)["sha"]) : isSealedRow(row);
  return isSealed === (direction === "sealing");
}

function keyOf(rows: Table<unknown>, row: unknown): Key {
  const { keyPath } = rows.schema.primKey;
  const members = row as Members;
  return (Array.isArray(keyPath) ? keyPath.map((field) => members[field]) : members[String(keyPath)]) as Key;
}

async function sealBytesRow(seal: Seal, table: SealedTable, row: Members): Promise<Members | null> {
  const bytes = bytesOf(row);
  const place = placeOf(table, row);
  if (bytes === null || place === null) return seal.sealRow(table, row);
  return seal.sealRow(table, { ...row, bytes: await seal.sealBytes(place, bytes) });
}

function placeOf(table: SealedTable, row: Members): BytesPlace | null {
  const sha = String(row["sha"]);
  if (table === "pieces") return isNumbered(row) ? { table, sha, n: row.n, total: row.total } : null;
  return table === "renditions" ? { table, sha, kind: String(row["kind"]) } : null;
}

/** The hash behind a token cannot be worked out, so the evidence rows, which are open by then, are asked. */
async function openBytesRow(
  seal: Seal,
  table: SealedTable,
  row: Members,
  shas: ReadonlyMap<string, string>,
): Promise<Members | null> {
  const sha = shas.get(String(row["sha"]));
  const bytes = bytesOf(row);
  if (sha === undefined || bytes === null) return null;
  const place = placeOf(table, row);
  const opened = place === null ? null : await seal.openBytes({ ...place, sha }, bytes);
  return opened === null ? null : { ...row, sha, bytes: opened };
}

function openRow(seal: Seal, table: SealedTable, row: Members): Members | null {
  const opened = seal.openRow(table, row);
  return isMarkedDamaged(opened) ? null : opened;
}

/** The row in its other form; null where it does not open. */
async function convertOne(
  seal: Seal,
  table: SealedTable,
  direction: Direction,
  row: Members,
  shas: ReadonlyMap<string, string>,
): Promise<Members | null> {
  if (isBytesTable(table)) {
    return direction === "sealing" ? sealBytesRow(seal, table, row) : openBytesRow(seal, table, row, shas);
  }
  return direction === "sealing" ? seal.sealRow(table, row) : openRow(seal, table, row);
}

function* replaceRows(
  rows: Table<unknown>,
  replacements: readonly { readonly from: Key; readonly to: Members }[],
): Steps<void> {
  for (const { from, to } of replacements) {
    yield* step(rows.delete(from));
    yield* step(rows.put(to));
  }
}

/**
 * Converts all rows of a table, batch by batch, each in a transaction of its own: at any moment every
 * row is there in one form or the other. Rows that do not open stay as they are.
 */
export async function convertTable(
  dexie: Dexie,
  seal: Seal,
  table: SealedTable,
  direction: Direction,
  options: { readonly shas: ReadonlyMap<string, string>; readonly onRows: (count: number) => void },
): Promise<void> {
  const rows = dexie.table<unknown>(table);
  const keys = (await rows.toCollection().primaryKeys()) as Key[];
  const atOnce = isBytesTable(table) ? BYTES_AT_ONCE : ROWS_AT_ONCE;
  for (let first = 0; first < keys.length; first += atOnce) {
    const batch = keys.slice(first, first + atOnce);
    const stored = await rows.bulkGet([...batch]);
    const replacements: { readonly from: Key; readonly to: Members }[] = [];
    for (const row of stored) {
      if (row === undefined || isDone(table, direction, row)) continue;
      const to = await convertOne(seal, table, direction, row as Members, options.shas);
      if (to !== null) replacements.push({ from: keyOf(rows, row), to });
    }
    if (replacements.length > 0) {
      await runSteps(dexie, "rw", [table], () => replaceRows(rows, replacements));
    }
    options.onRows(batch.length);
  }
}

/**
 * The keys of the rows of a table that are not as the conversion wants them. On the way back those are
 * rows that do not open, and bytes that nobody names.
 */
export function* findLeft(dexie: Dexie, table: SealedTable, direction: Direction): Steps<readonly Key[]> {
  const rows = dexie.table<unknown>(table);
  if (isBytesTable(table)) {
    const keys = (yield* step(rows.toCollection().primaryKeys())) as Key[];
    return keys.filter(([sha]) => isToken(sha) !== (direction === "sealing"));
  }
  const all = yield* step(rows.toArray());
  return all.filter((row) => !isDone(table, direction, row)).map((row) => keyOf(rows, row));
}
