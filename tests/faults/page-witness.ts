import type { BrowserContext, Page } from "playwright";

/** A key as it travels: JSON, with the ends of the number line spelled out. */
export type KeyText = string;

/** One thing that a transaction does to one table. */
export type Write =
  | { readonly kind: "put"; readonly table: string; readonly key: KeyText; readonly print: string }
  | { readonly kind: "delete"; readonly table: string; readonly key: KeyText }
  | {
      readonly kind: "delete-range";
      readonly table: string;
      readonly lower: KeyText | null;
      readonly upper: KeyText | null;
    }
  | { readonly kind: "clear"; readonly table: string };

/** What the page tells: a transaction has asked for writes, or its end has come. */
export type Testimony =
  | { readonly kind: "asked"; readonly transaction: number; readonly writes: readonly Write[] }
  | { readonly kind: "complete" | "abort"; readonly transaction: number };

/** Everything that stands in the database: a fingerprint of every row. */
export type Dump = {
  readonly rows: Readonly<Record<string, Readonly<Record<KeyText, string>>>>;
  /** Values in the heads, by slot. */
  readonly heads: Readonly<Record<string, unknown>>;
  /** What is wrong with the bytes: an item that names bytes which are not there, or are not what they should be. */
  readonly faultyBytes: readonly string[];
  /** Hashes of bytes that nothing names. */
  readonly orphans: readonly string[];
  readonly evidenceTitles: readonly string[];
  readonly actionTitles: readonly string[];
  readonly signedOff: readonly string[];
};

type Prints = {
  readonly toKeyText: (key: unknown) => string;
  readonly toPrint: (row: unknown) => string;
};

/** Defines in a page what both the witness and the dump need. Runs there, so it may name nothing from outside. */
function definePrints(): void {
  function hashText(text: string): string {
    let [a, b] = [0x811c9dc5, 0x1000193];
    for (let at = 0; at < text.length; at += 1) {
      a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
      b = Math.imul(b ^ text.charCodeAt(at), 0x5bd1e995);
    }
    return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
  }
  function hashBytes(buffer: ArrayBuffer): string {
    const whole = new Uint32Array(buffer, 0, buffer.byteLength >> 2);
    let hash = buffer.byteLength;
    for (const word of whole) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
    for (const byte of new Uint8Array(buffer, whole.byteLength)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(36);
  }
  function sortKeys(value: unknown): unknown {
    if (value instanceof ArrayBuffer) return `bytes ${hashBytes(value)}`;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(sortKeys);
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries.map(([name, one]) => [name, sortKeys(one)]));
  }
  const prints: Prints = {
    toKeyText: (key) =>
      JSON.stringify(key, (_, value: unknown) =>
        value === -Infinity ? "-Infinity" : value === Infinity ? "Infinity" : value,
      ),
    toPrint: (row) => hashText(JSON.stringify(sortKeys(row))),
  };
  (globalThis as unknown as { prints: Prints }).prints = prints;
}

/** Tells of every write and of every end of a transaction, from before the app's first line. */
function installWitness(): void {
  const { prints, testify } = globalThis as unknown as {
    readonly prints: Prints;
    readonly testify: (testimony: unknown) => Promise<void>;
  };
  const numbers = new WeakMap<IDBTransaction, number>();
  // Counts on over page loads.
  let last = Math.floor(performance.timeOrigin) * 1000;
  let batch: unknown[] = [];
  let batchNumber = 0;
  const send = (): void => {
    if (batch.length > 0) void testify({ kind: "asked", transaction: batchNumber, writes: batch });
    batch = [];
  };
  function note(store: IDBObjectStore, write: object): void {
    const { transaction } = store;
    let number = numbers.get(transaction);
    if (number === undefined) {
      number = last += 1;
      numbers.set(transaction, number);
      const end = (kind: string) => () => void testify({ kind, transaction: numbers.get(transaction) });
      transaction.addEventListener("complete", end("complete"));
      transaction.addEventListener("abort", end("abort"));
    }
    if (batchNumber !== number) send();
    if (batch.length === 0) queueMicrotask(send);
    batchNumber = number;
    batch.push({ table: store.name, ...write });
  }
  function keyOf(store: IDBObjectStore, row: Record<string, unknown>): string {
    const { keyPath } = store;
    return prints.toKeyText(
      Array.isArray(keyPath) ? keyPath.map((name) => row[name]) : row[keyPath as string],
    );
  }
  function describe(store: IDBObjectStore, name: string, [subject]: readonly unknown[]): object {
    if (name === "clear") return { kind: "clear" };
    if (name !== "delete") {
      const row = subject as Record<string, unknown>;
      return { kind: "put", key: keyOf(store, row), print: prints.toPrint(row) };
    }
    if (!(subject instanceof IDBKeyRange)) return { kind: "delete", key: prints.toKeyText(subject) };
    const [lower, upper] = [subject.lower, subject.upper] as [unknown, unknown];
    return { kind: "delete-range", lower: prints.toKeyText(lower), upper: prints.toKeyText(upper) };
  }
  for (const name of ["put", "add", "delete", "clear"] as const) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    Object.defineProperty(IDBObjectStore.prototype, name, {
      value(this: IDBObjectStore, ...args: unknown[]) {
        note(this, describe(this, name, args));
        return original.apply(this, args);
      },
    });
  }
}

/** Reads the whole database; null when there is none. */
async function dump(): Promise<Dump | null> {
  const { prints } = globalThis as unknown as { readonly prints: Prints };
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
  if (!(await indexedDB.databases()).some(({ name }) => name === "havenmark")) return null;
  const database = await asked(indexedDB.open("havenmark"));
  const rows: Record<string, Record<string, string>> = {};
  const kept: Record<string, Record<string, unknown>[]> = {};
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table);
    const keys = await asked(store.getAllKeys());
    const values = (await asked(store.getAll())) as Record<string, unknown>[];
    rows[table] = Object.fromEntries(
      values.map((row, index) => [prints.toKeyText(keys[index]), prints.toPrint(row)]),
    );
    kept[table] = values;
  }
  database.close();
  const parts = new Map<string, ArrayBuffer[]>();
  for (const { sha, bytes } of (kept["pieces"] ?? []) as { sha: string; bytes: ArrayBuffer }[]) {
    parts.set(sha, [...(parts.get(sha) ?? []), bytes]);
  }
  const faultyBytes: string[] = [];
  const named = new Set<string>();
  for (const row of [...(kept["evidence"] ?? []), ...(kept["trash"] ?? [])]) {
    for (const sha of row["shas"] as string[]) {
      named.add(sha);
      const whole = await new Blob(parts.get(sha) ?? []).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      if (hash !== sha) faultyBytes.push(`${String(row["id"])} names ${sha}`);
    }
  }
  type Head = { slot: string; tips: { value: unknown }[] };
  const heads = (kept["heads"] ?? []) as unknown as Head[];
  const titlesOf = (table: string): string[] => (kept[table] ?? []).map((row) => String(row["title"]));
  return {
    rows,
    heads: Object.fromEntries(heads.map(({ slot, tips }) => [slot, tips.map(({ value }) => value)])),
    faultyBytes,
    orphans: [...parts.keys()].filter((sha) => !named.has(sha)),
    evidenceTitles: titlesOf("evidence"),
    actionTitles: titlesOf("actions"),
    signedOff: (kept["assessments"] ?? [])
      .filter((row) => row["state"] === "signed off")
      .map((row) => String(row["id"])),
  };
}

/** From now on every page of the context tells what it writes. */
export async function watchWrites(
  context: BrowserContext,
  listener: (testimony: Testimony) => void,
): Promise<void> {
  await context.exposeFunction("testify", listener);
  await context.addInitScript(definePrints);
  await context.addInitScript(installWitness);
}

/** What the database holds. The page must be one of the app's address, and need not be the app. */
export async function dumpDatabase(page: Page): Promise<Dump | null> {
  await page.evaluate(definePrints);
  return page.evaluate(dump);
}
