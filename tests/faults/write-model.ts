import { IDBFactory } from "fake-indexeddb";
import type { Dump, KeyText, Testimony, Write } from "./page-witness";

type Tables = ReadonlyMap<string, ReadonlyMap<KeyText, string>>;
type Transaction = { readonly writes: Write[]; isComplete: boolean };

/** What was found after a kill. */
export type Verdict = {
  /** How many transactions that were on their way at the kill are there, whole. */
  readonly arrived: number;
  /** True when everything was replaced since the last look. */
  readonly isReplaced: boolean;
  /** Empty when what stands there is what was acknowledged, and what came after it whole or not at all. */
  readonly faults: readonly string[];
};

/** Knows what must stand in the database, from what the page told about its transactions. */
export type WriteModel = {
  /** Takes what the page tells; of an end that is heard after the kill it does not matter what it was. */
  readonly hear: (testimony: Testimony, isKilled: boolean) => void;
  /** Compares with what stands there, and goes on from that. */
  readonly judge: (dump: Dump | null) => Verdict;
  /** How many transactions were acknowledged so far, and how many rows they wrote. */
  readonly counts: () => { readonly transactions: number; readonly rows: number };
};

const factory = new IDBFactory();

function toKey(text: KeyText): IDBValidKey {
  return JSON.parse(text, (_, value: unknown) =>
    value === "-Infinity" ? -Infinity : value === "Infinity" ? Infinity : value,
  ) as IDBValidKey;
}

function isWithin(key: KeyText, lower: KeyText | null, upper: KeyText | null): boolean {
  const value = toKey(key);
  const isAbove = lower === null || factory.cmp(value, toKey(lower)) >= 0;
  return isAbove && (upper === null || factory.cmp(value, toKey(upper)) <= 0);
}

function applyWrites(tables: Tables, writes: readonly Write[]): Tables {
  const next = new Map([...tables].map(([name, rows]) => [name, new Map(rows)]));
  for (const write of writes) {
    const rows = next.get(write.table) ?? new Map<KeyText, string>();
    next.set(write.table, rows);
    switch (write.kind) {
      case "put":
        rows.set(write.key, write.print);
        break;
      case "delete":
        rows.delete(write.key);
        break;
      case "delete-range":
        for (const key of rows.keys()) if (isWithin(key, write.lower, write.upper)) rows.delete(key);
        break;
      case "clear":
        rows.clear();
        break;
    }
  }
  return next;
}

function findDifferences(expected: Tables, dump: Dump): readonly string[] {
  const names = new Set([...expected.keys(), ...Object.keys(dump.rows)]);
  return [...names].flatMap((name) => {
    const found = new Map(Object.entries(dump.rows[name] ?? {}));
    const wanted = expected.get(name) ?? new Map<KeyText, string>();
    return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((key) => {
      const [is, was] = [found.get(key), wanted.get(key)];
      if (is === was) return [];
      return `${name} ${key} ${is === undefined ? "is gone" : was === undefined ? "came from nowhere" : "is another"}`;
    });
  });
}

const emptyDump: Dump = {
  rows: {},
  heads: {},
  faultyBytes: [],
  orphans: [],
  evidenceTitles: [],
  actionTitles: [],
  signedOff: [],
};

/** Starts from an empty browser. */
export function createWriteModel(): WriteModel {
  let tables: Tables = new Map();
  let transactions = new Map<number, Transaction>();
  let acknowledged = 0;
  let rows = 0;
  return {
    hear(testimony, isKilled) {
      const { transaction: number } = testimony;
      const known = transactions.get(number) ?? { writes: [], isComplete: false };
      if (testimony.kind === "asked") {
        known.writes.push(...testimony.writes);
        transactions.set(number, known);
      } else if (isKilled) return;
      else if (testimony.kind === "abort") transactions.delete(number);
      else if (!known.isComplete) {
        known.isComplete = true;
        acknowledged += 1;
        rows += known.writes.length;
      }
    },
    judge(looked) {
      const dump = looked ?? emptyDump;
      // Every transaction of the app takes the table of counters along, so they end in the order in
      // which they began: what stands there is what was acknowledged and the first few of the rest.
      const inOrder = [...transactions].toSorted(([a], [b]) => a - b).map(([, one]) => one);
      let expected = tables;
      for (const { writes, isComplete } of inOrder) {
        if (isComplete) expected = applyWrites(expected, writes);
      }
      const open = inOrder.filter(({ isComplete }) => !isComplete);
      const first = findDifferences(expected, dump);
      let faults = first;
      let arrived = 0;
      for (let count = 1; faults.length > 0 && count <= open.length; count += 1) {
        expected = applyWrites(expected, open[count - 1]!.writes);
        faults = findDifferences(expected, dump);
        if (faults.length === 0) arrived = count;
      }
      const isReplaced = inOrder
        .filter((one) => one.isComplete || open.indexOf(one) < arrived)
        .some(({ writes }) => writes.some((write) => write.kind === "clear" && write.table === "revisions"));
      tables = new Map(
        Object.entries(dump.rows).map(([name, found]) => [name, new Map(Object.entries(found))]),
      );
      transactions = new Map();
      return { arrived, isReplaced, faults: [...(faults.length > 0 ? first : []), ...dump.faultyBytes] };
    },
    counts: () => ({ transactions: acknowledged, rows }),
  };
}
