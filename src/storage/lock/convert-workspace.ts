import type { Dexie } from "dexie";
import { fail, succeed, type Result } from "../../shared/result";
import { defineDatabase, openOrReport, type OpenError, type OpenOptions } from "../database";
import { oneAtATime } from "../one-at-a-time";
import { runSteps, step, stepAll, type Steps } from "../steps";
import { toStorageError, type StorageError } from "../storage-error";
import { tableIndexes, type TableName } from "../tables";
import { parseWorkspaceRow, WORKSPACE_KEY } from "../workspace-row";
import { convertTable, findLeft, type Direction, type Key } from "./convert-rows";
import { LOCK_KEY, parseLockRow, type LockRow } from "./lock-row";
import type { Members, Seal } from "./seal";
import { sealedTables, type SealedTable } from "./sealed-fields";

/** How far a conversion is; one of bytes counts as much as one of ratings. */
export type Conversion = { readonly done: number; readonly total: number };

/** What came of it: under a lock now or not, and how many rows did not open on the way back. */
export type Converted = { readonly isSealed: boolean; readonly unopened: number };

const allTables = Object.keys(tableIndexes) as TableName[];
// The names of files come from evidence and trash, which therefore open before the bytes do.
const bytesLast: readonly SealedTable[] = [
  ...sealedTables.filter((table) => table !== "pieces" && table !== "renditions"),
  "renditions",
  "pieces",
];

async function readLock(dexie: Dexie): Promise<LockRow | null> {
  const row = parseLockRow(await dexie.table<unknown>("meta").get(LOCK_KEY));
  return row.ok ? row.value : null;
}

/** By token, every hash that a row names. */
async function readShas(dexie: Dexie, seal: Seal): Promise<ReadonlyMap<string, string>> {
  const shas = new Map<string, string>();
  for (const table of ["evidence", "trash"]) {
    await dexie.table<Members>(table).each(({ shas: named }) => {
      if (!Array.isArray(named)) return;
      for (const sha of named as readonly string[]) shas.set(seal.tokens.tokenOf("bytes", sha), sha);
    });
  }
  return shas;
}

function* findAllLeft(dexie: Dexie, direction: Direction): Steps<readonly (readonly [SealedTable, Key])[]> {
  const left: (readonly [SealedTable, Key])[] = [];
  for (const table of sealedTables) {
    for (const key of yield* findLeft(dexie, table, direction)) left.push([table, key]);
  }
  return left;
}

/** Says that all is sealed, unless something is not. */
function* finishSealing(dexie: Dexie, lock: LockRow): Steps<Converted | null> {
  if ((yield* findAllLeft(dexie, "sealing")).length > 0) return null;
  yield* step(dexie.table("meta").put({ ...lock, state: "sealed" } satisfies LockRow));
  return { isSealed: true, unopened: 0 };
}

/** Takes the lock away. Bytes that cannot be opened, or that nobody names, are of no use any more. */
function* finishUnsealing(dexie: Dexie): Steps<Converted> {
  const left = yield* findAllLeft(dexie, "unsealing");
  const bytes = left.filter(([table]) => table === "pieces" || table === "renditions");
  for (const [table, key] of bytes) yield* step(dexie.table(table).delete(key));
  const meta = dexie.table<unknown>("meta");
  const row = parseWorkspaceRow(yield* step(meta.get(WORKSPACE_KEY)));
  if (row.ok) {
    const { sealedWith: _sealedWith, ...plain } = row.value;
    yield* stepAll(meta.put(plain), meta.delete(LOCK_KEY));
  } else {
    yield* stepAll(meta.delete(WORKSPACE_KEY), meta.delete(LOCK_KEY));
  }
  return { isSealed: false, unopened: left.length - bytes.length };
}

async function convertAll(
  dexie: Dexie,
  seal: Seal,
  onProgress: (progress: Conversion) => void,
): Promise<Converted> {
  for (;;) {
    const lock = await readLock(dexie);
    if (lock === null) return { isSealed: false, unopened: 0 };
    if (lock.id !== seal.id) throw new Error("The key at hand is that of another lock");
    if (lock.state === "sealed") return { isSealed: true, unopened: 0 };
    const direction = lock.state;
    const counts = await Promise.all(bytesLast.map((table) => dexie.table(table).count()));
    const progress = { done: 0, total: counts.reduce((sum, count) => sum + count, 0) };
    const onRows = (count: number): void => {
      progress.done += count;
      onProgress({ ...progress });
    };
    let shas: ReadonlyMap<string, string> = new Map();
    for (const table of bytesLast) {
      if (direction === "unsealing" && table === "renditions") shas = await readShas(dexie, seal);
      await convertTable(dexie, seal, table, direction, { shas, onRows });
    }
    const converted = await runSteps(dexie, "rw", allTables, () =>
      direction === "sealing" ? finishSealing(dexie, lock) : finishUnsealing(dexie),
    );
    if (converted !== null) return converted;
  }
}

/**
 * Seals or opens all rows of a workspace that is on the way there, as its lock says. It may end at any
 * moment, by a kill or a full disk: every row is there in one form or the other, the lock still opens,
 * and the next call goes on where this one ended.
 */
export async function convertWorkspace(
  options: OpenOptions,
  seal: Seal,
  onProgress: (progress: Conversion) => void = () => undefined,
): Promise<Result<Converted, OpenError | StorageError>> {
  // Another tab that wants to convert waits, and finds it done.
  return oneAtATime("conversion", async () => {
    const { seal: _seal, ...unsealed } = options;
    const dexie = defineDatabase(unsealed, options.makeId(), new Set());
    const opened = await openOrReport(dexie);
    if (!opened.ok) return opened;
    try {
      return succeed(await convertAll(dexie, seal, onProgress));
    } catch (error) {
      const known = toStorageError(error);
      if (known === null) throw error;
      return fail(known);
    } finally {
      dexie.close();
    }
  });
}
