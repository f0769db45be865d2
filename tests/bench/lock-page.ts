import { openDatabase, type Database } from "../../src/storage/database";
import { loadBytes } from "../../src/storage/evidence-bytes";
import { answerStretch } from "../../src/storage/lock/answer-stretch";
import { convertWorkspace } from "../../src/storage/lock/convert-workspace";
import { makeLock, openLock, startSealing } from "../../src/storage/lock/lock-workspace";
import { readLock } from "../../src/storage/lock/read-lock";
import { writePieces } from "../../src/storage/pieces";
import { hashBytes } from "../../src/storage/hash-bytes";
import { step } from "../../src/storage/steps";
import { transact } from "../../src/storage/transact";
import { createId } from "../../src/shared/id";

// What the benches of the lock call in the page: the same work in a plain and in a locked workspace.

const PASSPHRASE = { kind: "passphrase", passphrase: "oak river lantern seven" } as const;
const FILE_BYTES = 5 * 1024 * 1024;
const clock = (): Date => new Date();
const makeId = (): string => createId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

type Times = { readonly ours: readonly number[]; readonly bare: readonly number[] };

async function opened(name: string, isLocked: boolean): Promise<Database> {
  const options = { name, clock, makeId };
  const plain = await openDatabase(options);
  if (!plain.ok) throw new Error(plain.error.code);
  if (!isLocked) return plain.value;
  const made = await makeLock([PASSPHRASE]);
  if (!made.ok) throw new Error(made.error.code);
  await startSealing(plain.value, made.value.lock);
  plain.value.dexie.close();
  await convertWorkspace(options, made.value.seal);
  const locked = await openDatabase({ ...options, seal: made.value.seal });
  if (!locked.ok) throw new Error(locked.error.code);
  return locked.value;
}

function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  return work().then(() => performance.now() - start);
}

/** Does both in turns, so that what else the machine does falls on both alike. */
async function compare(
  rounds: number,
  work: (db: Database, round: number) => Promise<unknown>,
): Promise<Times> {
  const [locked, plain] = [await opened("bench-locked", true), await opened("bench-plain", false)];
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const times = [await timeOf(() => work(locked, round)), await timeOf(() => work(plain, round))] as const;
    // The first time warms both up.
    if (round === 0) continue;
    ours.push(times[0]);
    bare.push(times[1]);
  }
  return { ours, bare };
}

function aFile(round: number): ArrayBuffer {
  const bytes = new Uint8Array(FILE_BYTES);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  bytes[0] = round;
  return bytes.buffer;
}

function aRow(round: number, number: number) {
  const id = `${String(round)}-${String(number)}-${makeId()}`;
  return {
    id,
    slot: `${makeId()}/COO-01/note`,
    recordId: makeId(),
    assessmentId: makeId(),
    value: "x".repeat(60),
    seq: number,
  } as never;
}

function readRows(rows: number, rounds: number): Promise<Times> {
  return compare(rounds, async (db, round) => {
    if (round === 0) {
      await db.tables.revisions.bulkPut(Array.from({ length: rows }, (_, number) => aRow(round, number)));
    }
    const read = await db.tables.revisions.toArray();
    if (read.length !== rows) throw new Error("Rows are missing");
  });
}

const page = {
  async putFile(rounds: number): Promise<Times> {
    const file = aFile(0);
    const sha = await hashBytes(file);
    return compare(rounds, (db, round) =>
      writePieces(db, `${sha.slice(0, 60)}${String(round).padStart(4, "0")}`, file),
    );
  },
  async getFile(rounds: number): Promise<Times> {
    const file = aFile(0);
    const sha = await hashBytes(file);
    return compare(rounds, async (db, round) => {
      if (round === 0) await writePieces(db, sha, file);
      const loaded = await loadBytes(db, sha);
      if (!loaded.ok) throw new Error(loaded.error.code);
    });
  },
  putRow: (rounds: number): Promise<Times> =>
    compare(rounds, (db, round) =>
      transact(db, ["revisions"], function* () {
        yield* step(db.tables.revisions.put(aRow(round, 0)));
        return null;
      }),
    ),
  getRows: (rounds: number): Promise<Times> => readRows(200, rounds),
  getManyRows: (rounds: number): Promise<Times> => readRows(5000, rounds),
  async unlock(rounds: number): Promise<Times> {
    await opened("bench-locked", true);
    const lock = await readLock({ name: "bench-locked" });
    if (!lock.ok || lock.value === null) throw new Error("There is no lock");
    const row = lock.value;
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      const salt = crypto.getRandomValues(new Uint8Array(32));
      const times = [
        await timeOf(async () => {
          const seal = await openLock(row, PASSPHRASE);
          if (!seal.ok) throw new Error(seal.error.code);
        }),
        await timeOf(() => answerStretch({ ...PASSPHRASE, salt, stretching: null })),
      ] as const;
      if (round === 0) continue;
      ours.push(times[0]);
      bare.push(times[1]);
    }
    return { ours, bare };
  },
};
/** What the benches call. */
export type LockPage = typeof page;

const { trustedTypes } = globalThis as unknown as {
  readonly trustedTypes?: { createPolicy: (name: string, rules: object) => unknown };
};
trustedTypes?.createPolicy("default", { createScriptURL: (url: string) => url });
(globalThis as unknown as { lockBench: LockPage }).lockBench = page;
