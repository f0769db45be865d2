import type {
  DBCore,
  DBCoreAddRequest,
  DBCoreCursor,
  DBCoreIndex,
  DBCoreKeyRange,
  DBCoreMutateResponse,
  DBCorePutRequest,
  DBCoreQuery,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from "dexie";
import type { IndexTokens } from "./index-tokens";
import { isSealedTable, sealedFields, type SealedTable } from "./sealed-fields";

// As Dexie numbers them.
const EQUAL = 1;
const RANGE = 2;
// Below everything of Dexie's own, so that all of it (live queries, caches) sees rows and keys as they are.
const LEVEL = -2;

// Some milliseconds of work: the page answers whoever touches it in between.
const ROWS_AT_ONCE = 250;

type Members = Readonly<Record<string, unknown>>;

/** As much of a seal as rows need. */
export type RowSeal = {
  readonly tokens: IndexTokens;
  readonly sealRow: (table: SealedTable, row: Members) => Members;
  readonly openRow: (table: SealedTable, stored: Members) => Members;
};

type Translator = {
  readonly key: (index: DBCoreIndex, key: unknown) => unknown;
  readonly range: (index: DBCoreIndex, range: DBCoreKeyRange) => DBCoreKeyRange;
};

function createTranslator(table: SealedTable, seal: RowSeal): Translator {
  const { hashed } = sealedFields[table];

  function part(field: string | undefined, value: unknown): unknown {
    const kind = field === undefined ? undefined : hashed[field];
    return kind === undefined || typeof value !== "string" ? value : seal.tokens.tokenOf(kind, value);
  }
  function key({ keyPath }: DBCoreIndex, value: unknown): unknown {
    if (keyPath === null) return value;
    if (typeof keyPath === "string") return part(keyPath, value);
    return Array.isArray(value) ? value.map((one, place) => part(keyPath[place], one)) : value;
  }
  function isHashed({ keyPath }: DBCoreIndex): boolean {
    const fields = keyPath === null ? [] : [keyPath].flat();
    return fields.some((field) => Object.hasOwn(hashed, field));
  }
  /** True for a range within one value of the first field, which is the hashed one. */
  function isWithinOne({ keyPath }: DBCoreIndex, { lower, upper }: DBCoreKeyRange): boolean {
    if (!Array.isArray(keyPath) || !Array.isArray(lower) || !Array.isArray(upper)) return false;
    const hashedAfterFirst = keyPath.slice(1).some((field) => Object.hasOwn(hashed, field));
    return !hashedAfterFirst && typeof lower[0] === "string" && lower[0] === upper[0];
  }
  return {
    key,
    range(index, range) {
      if ((range.type as number) > RANGE || !isHashed(index)) return range;
      if ((range.type as number) !== EQUAL && !isWithinOne(index, range)) {
        // Tokens have no order: such a question would find the wrong rows in silence.
        throw new Error(`No range can be asked of ${table}.${[index.keyPath].flat().join("+")}`);
      }
      return { ...range, lower: key(index, range.lower), upper: key(index, range.upper) };
    },
  };
}

function sealTable(table: DBCoreTable, name: SealedTable, seal: RowSeal): DBCoreTable {
  const { primaryKey } = table.schema;
  const translate = createTranslator(name, seal);
  const { hashed, isBytes } = sealedFields[name];
  // Keys of bytes come back as tokens, which can be asked for: opening every row would read every byte.
  const readsKeysFromRows =
    !isBytes && [primaryKey.keyPath].flat().some((field) => field !== null && Object.hasOwn(hashed, field));
  const open = (stored: unknown): unknown =>
    stored === undefined ? undefined : seal.openRow(name, stored as Members);

  /**
   * Opens many rows a part at a time. Between two parts the transaction is asked something that costs
   * nothing: so it stays open, and the page gets its turn.
   */
  function openAll(
    trans: DBCoreTransaction,
    stored: readonly unknown[],
    rows: unknown[] = [],
  ): unknown[] | PromiseLike<unknown[]> {
    for (const row of stored.slice(rows.length, rows.length + ROWS_AT_ONCE)) rows.push(open(row));
    if (rows.length === stored.length) return rows;
    const nothing = { index: primaryKey, range: { type: EQUAL, lower: 0, upper: 0 } };
    return table.count({ trans, query: nothing }).then(() => openAll(trans, stored, rows));
  }
  const keyIn = (row: unknown): unknown => primaryKey.extractKey?.(row);

  function askFor(query: DBCoreQuery): DBCoreQuery {
    return { ...query, range: translate.range(query.index, query.range) };
  }

  function openCursor(cursor: DBCoreCursor, hasValues: boolean): DBCoreCursor {
    let opened: { readonly stored: unknown; readonly row: unknown } | null = null;
    function row(): unknown {
      const stored: unknown = cursor.value;
      if (opened?.stored !== stored) opened = { stored, row: open(stored) };
      return opened?.row;
    }
    // The browser's own members work on the browser's own cursor only.
    return Object.create(cursor, {
      key: { get: (): unknown => cursor.key },
      primaryKey: { get: (): unknown => (readsKeysFromRows ? keyIn(row()) : cursor.primaryKey) },
      value: { get: (): unknown => (hasValues ? row() : undefined) },
    }) as DBCoreCursor;
  }

  function put(request: DBCoreAddRequest | DBCorePutRequest): Promise<DBCoreMutateResponse> {
    const values = request.values.map((row) => seal.sealRow(name, row as Members));
    const plainKey = (stored: unknown, row: unknown): unknown => (stored === undefined ? stored : keyIn(row));
    return table.mutate({ ...request, values }).then((response) => ({
      ...response,
      ...(response.results && {
        results: response.results.map((stored, place) => plainKey(stored, request.values[place])),
      }),
      lastResult: plainKey(response.lastResult, request.values.at(-1)),
    }));
  }

  // No `async` here: only Dexie's own promises, handed on by `then`, stay in their transaction.
  return {
    ...table,
    mutate(request) {
      switch (request.type) {
        case "add":
        case "put":
          return put(request);
        case "delete": {
          const keys = request.keys.map((key) => translate.key(primaryKey, key));
          return table
            .mutate({ ...request, keys })
            .then((response) => ({ ...response, results: request.keys }));
        }
        case "deleteRange":
          return table.mutate({ ...request, range: translate.range(primaryKey, request.range) });
      }
    },
    get: (request) => table.get({ ...request, key: translate.key(primaryKey, request.key) }).then(open),
    getMany(request) {
      const keys = request.keys.map((key) => translate.key(primaryKey, key));
      return table.getMany({ ...request, keys }).then((stored) => openAll(request.trans, stored));
    },
    query(request) {
      const query = askFor(request.query);
      const isOpening = request.values === true || readsKeysFromRows;
      const found = table.query({ ...request, values: isOpening, query });
      if (!isOpening) return found;
      return found
        .then(({ result }) => openAll(request.trans, result))
        .then((rows) => ({ result: request.values === true ? rows : rows.map(keyIn) }));
    },
    openCursor(request) {
      const query = askFor(request.query);
      const isOpening = request.values === true || readsKeysFromRows;
      return table
        .openCursor({ ...request, values: isOpening, query })
        .then((cursor) => cursor && openCursor(cursor, request.values === true));
    },
    count: (request) => table.count({ ...request, query: askFor(request.query) }),
  };
}

/**
 * Seals what Dexie writes and opens what it reads, row by row, so that everything above it works with
 * plain rows and keys. Bytes are not touched here: they are sealed before the transaction.
 */
export function createSealMiddleware(seal: RowSeal): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "havenmark:seal",
    level: LEVEL,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return isSealedTable(name) ? sealTable(table, name, seal) : table;
      },
    }),
  };
}
