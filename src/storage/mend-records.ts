import { assessmentSchema, siteSchema, type Assessment, type Site } from "../assessment/assessment";
import type { Database } from "./database";
import { deriveHead, valueOf } from "./derive-heads";
import { assessmentKind, siteKind } from "./record-kinds";
import { parseHead, parseRevision } from "./revision";
import { keepReadable } from "./row-parser";
import { toSlot } from "./slot";
import { step, type Steps } from "./steps";
import { transact } from "./transact";
import { changeTables } from "./write-changes";

/** A row that could not be read and was made anew: where it stands, and what was wrong with it. */
type MendedRow = { readonly table: MendableTable; readonly key: string; readonly problem: string };
/** The tables whose rows are made anew, because so much hangs on each. */
type MendableTable = "sites" | "assessments";

type Members = Readonly<Record<string, unknown>>;

const NEVER = "1970-01-01T00:00:00.000Z";
// Only for what neither the row nor its history tells. An assessment whose scope is lost shows all it has.
const emptySite = {
  name: "Unnamed site",
  clinicKind: null,
  region: "",
  notes: "",
  isSample: false,
  createdAt: NEVER,
  updatedAt: NEVER,
} satisfies Omit<Site, "id">;
const emptyAssessment = {
  kind: "self",
  scope: "full",
  catalogueId: "",
  catalogueVersion: "",
  date: "1970-01-01",
  roles: [],
  leadershipAsk: null,
  state: "draft",
  signedOffAt: null,
  signedOffBy: null,
  frozen: null,
  comparesWithId: null,
  amendsId: null,
  createdAt: NEVER,
  updatedAt: NEVER,
} satisfies Omit<Assessment, "id" | "siteId" | "catalogueHash">;

// What was mended while this tab lives, so that it can be told: the rows themselves read again.
const mendedIn = new WeakMap<Database, readonly MendedRow[]>();

/** The rows that were made anew since this tab opened the workspace. */
export function mendedRows(db: Database): readonly MendedRow[] {
  return mendedIn.get(db) ?? [];
}

function* historyOf(db: Database, id: string, fields: readonly string[]): Steps<Members> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const slot = toSlot(id, "", field);
    const stored = parseHead(yield* step(db.tables.heads.get(slot)));
    const head = stored.ok
      ? stored.value
      : deriveHead(
          keepReadable(yield* step(db.tables.revisions.where("slot").equals(slot).toArray()), parseRevision),
        );
    if (head !== null) values[field] = valueOf(head.tips);
  }
  return values;
}

/** What an assessment hangs on is in no history; where there is only one such row, it is that. */
function* onlyParents(db: Database): Steps<Members> {
  const siteIds = yield* step(db.tables.sites.toCollection().primaryKeys());
  const hashes = yield* step(db.tables.catalogues.toCollection().primaryKeys());
  return {
    ...(siteIds.length === 1 && { siteId: siteIds[0] }),
    ...(hashes.length === 1 && { catalogueHash: hashes[0] }),
  };
}

type Shape = Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>>;

/** For each field the first of the sources that holds something fit; the parser judges the whole. */
function pickFitting(shape: Shape, sources: readonly Members[]): Members {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const source = sources.find((one) => schema.safeParse(one[name]).success);
      return source === undefined ? [] : [[name, source[name]]];
    }),
  );
}

const plans = {
  sites: { kind: siteKind, shape: siteSchema.shape, empty: emptySite },
  assessments: { kind: assessmentKind, shape: assessmentSchema.shape, empty: emptyAssessment },
} as const;

function* mendRow(db: Database, table: MendableTable, row: unknown): Steps<MendedRow | null> {
  const { kind, shape, empty } = plans[table];
  const found = kind.parse(row);
  if (found.ok || typeof row !== "object" || row === null || !("id" in row)) return null;
  const key = String(row.id);
  const history = yield* historyOf(db, key, kind.fields);
  const parents = table === "assessments" ? yield* onlyParents(db) : {};
  const mended = kind.parse(pickFitting(shape, [{ ...row }, history, parents, empty]));
  if (!mended.ok) return null;
  // The table and the row come from the same plan, which the types cannot see.
  yield* step(db.dexie.table(table).put(mended.value));
  return { table, key, problem: found.error };
}

/**
 * Makes the sites and assessments anew that cannot be read, so that the work below them opens: what
 * does not fit is taken from the history, or left empty. The id stays. A row stays as it is where that
 * is not enough, or where the browser does not store it.
 */
export async function mendRecords(db: Database): Promise<void> {
  const mended = await transact(db, ["sites", "assessments", "catalogues", ...changeTables], function* () {
    const rows: MendedRow[] = [];
    for (const table of ["sites", "assessments"] as const) {
      for (const row of yield* step(db.tables[table].toArray())) {
        const one = yield* mendRow(db, table, row);
        if (one !== null) rows.push(one);
      }
    }
    return rows;
  });
  if (mended.ok) mendedIn.set(db, [...mendedRows(db), ...mended.value]);
}
