import { oneAtATime } from "../one-at-a-time";

// The inner one is made last and deleted first.
const OUTER = "havenmark-sweep-outer";
const INNER = "havenmark-sweep-inner";
const STORE = "filler";

/** How much is written to have the files written anew. */
export type SweepSize = {
  readonly rounds: number;
  /** What one of the two databases of a round holds; several of the files in which Chromium keeps rows. */
  readonly fillerBytes: number;
  /** How long the merging may go on after the last of them is gone; the page is not told when it ends. */
  readonly settleMs: number;
};

// Measured with other work beside it: the keys were gone 2.6 to 4.5 seconds after the last round.
const SIZE: SweepSize = { rounds: 3, fillerBytes: 12 * 1024 * 1024, settleMs: 10_000 };
// Chromium keeps a larger value in a file of its own, which would move nothing.
const VALUE_BYTES = 32 * 1024;
const VALUES_AT_ONCE = 32;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", (event) => {
      event.preventDefault();
      reject(request.error ?? new Error("The browser refused"));
    });
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("Broken off")));
  });
}

async function makeFilled(factory: IDBFactory, name: string, bytes: number): Promise<void> {
  const request = factory.open(name, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  const database = await settled(request);
  try {
    // Keys that rise: the filler comes to lie in files that hold nothing else, one level further down.
    for (let first = 0; first * VALUE_BYTES < bytes; first += VALUES_AT_ONCE) {
      const transaction = database.transaction(STORE, "readwrite", { durability: "relaxed" });
      for (let key = first; key < first + VALUES_AT_ONCE && key * VALUE_BYTES < bytes; key += 1) {
        transaction.objectStore(STORE).put(crypto.getRandomValues(new Uint8Array(VALUE_BYTES)), key);
      }
      await completed(transaction);
    }
  } finally {
    database.close();
  }
}

/**
 * Has Chromium write its files of this origin anew, without what was deleted or replaced in them.
 *
 * Chromium keeps IndexedDB in a LevelDB, where deleted rows stay in the files until those happen to be
 * merged. It merges at once the files around the place of a database that is
 * deleted, down to the level where that one has files. So two databases of random bytes are made beside
 * ours, large enough to reach that level, and deleted again; the files between hold rows of ours, which
 * are merged along with them. No row of ours is touched.
 *
 * False where the browser had no room for it. What this comes to in other browsers was not measured.
 */
export function sweepFiles(
  factory: IDBFactory,
  { rounds, fillerBytes, settleMs }: SweepSize = SIZE,
): Promise<boolean> {
  const remove = async (): Promise<void> => {
    await settled(factory.deleteDatabase(INNER));
    await settled(factory.deleteDatabase(OUTER));
  };
  return oneAtATime("sweep", async () => {
    try {
      // What a tab left behind that was closed in the middle.
      await remove();
      for (let round = 0; round < rounds; round += 1) {
        await makeFilled(factory, OUTER, fillerBytes);
        await makeFilled(factory, INNER, fillerBytes);
        await remove();
      }
      await new Promise((resolve) => {
        setTimeout(resolve, settleMs);
      });
      return true;
    } catch {
      // A full disk, or a browser that stores nothing: whoever asked says so.
      await remove().catch(() => undefined);
      return false;
    }
  });
}
