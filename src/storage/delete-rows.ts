import { Dexie } from "dexie";
import type { Id } from "../shared/id";
import type { Database } from "./database";
import { parseDeletedWorkRow, type DeletedWorkRow } from "./deleted-work-row";
import { forgetInImports } from "./merge/forget-in-imports";
import { collectPieces } from "./pieces";
import { keepReadable } from "./row-parser";
import { step, stepAll, type Steps } from "./steps";

/** The tables that the deletions below touch. */
export const deleteTables = [
  "sites",
  "assessments",
  "catalogues",
  "revisions",
  "heads",
  "evidence",
  "trash",
  "actions",
  "pieces",
  "renditions",
  "imports",
] as const;

type WorkRows = DeletedWorkRow["rows"];

/** The hashes that rows of evidence or of the trash name, readable or not. */
export function shasNamedIn(rows: readonly unknown[]): readonly string[] {
  return rows.flatMap((row) => {
    if (typeof row !== "object" || row === null || !("shas" in row) || !Array.isArray(row.shas)) return [];
    return row.shas.filter((sha): sha is string => typeof sha === "string");
  });
}

function memberOf(row: unknown, name: string): unknown {
  return typeof row === "object" && row !== null && name in row
    ? (row as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function idsIn(rows: readonly unknown[]): readonly Id[] {
  return rows.map((row) => memberOf(row, "id") as Id);
}

/** Deletes a catalogue that no assessment was made with (any more). */
export function* deleteUnusedCatalogue(db: Database, contentHash: string): Steps<void> {
  const users = yield* step(db.tables.assessments.where("catalogueHash").equals(contentHash).count());
  if (users === 0) yield* step(db.tables.catalogues.delete(contentHash));
}

function* takeAssessmentRows(db: Database, id: Id): Steps<WorkRows> {
  const { tables } = db;
  const own = {
    evidence: tables.evidence.where("assessmentId").equals(id),
    actions: tables.actions.where("assessmentId").equals(id),
    revisions: tables.revisions.where("[assessmentId+seq]").between([id, Dexie.minKey], [id, Dexie.maxKey]),
    heads: tables.heads.where("assessmentId").equals(id),
  };
  const [row, evidence, actions, revisions, heads] = yield* stepAll(
    tables.assessments.get(id),
    own.evidence.toArray(),
    own.actions.toArray(),
    own.revisions.toArray(),
    own.heads.toArray(),
  );
  const hash = memberOf(row, "catalogueHash");
  const catalogue = typeof hash === "string" ? yield* step(tables.catalogues.get(hash)) : undefined;
  yield* stepAll(
    tables.assessments.delete(id),
    own.evidence.delete(),
    own.actions.delete(),
    own.revisions.delete(),
    own.heads.delete(),
  );
  if (typeof hash === "string") yield* deleteUnusedCatalogue(db, hash);
  return {
    sites: [],
    assessments: row === undefined ? [] : [row],
    catalogues: catalogue === undefined ? [] : [catalogue],
    evidence,
    actions,
    revisions,
    heads,
  };
}

function* takeSiteRows(db: Database, id: Id): Steps<WorkRows> {
  const { tables } = db;
  const revisionsOf = tables.revisions.where("recordId").equals(id);
  const headsOf = tables.heads.where("recordId").equals(id);
  const [site, assessmentIds, revisions, heads] = yield* stepAll(
    tables.sites.get(id),
    tables.assessments.where("siteId").equals(id).primaryKeys(),
    revisionsOf.toArray(),
    headsOf.toArray(),
  );
  yield* stepAll(tables.sites.delete(id), revisionsOf.delete(), headsOf.delete());
  const taken: WorkRows[] = [];
  for (const assessmentId of assessmentIds) taken.push(yield* takeAssessmentRows(db, assessmentId));
  const catalogues = new Map(
    taken.flatMap((one) => one.catalogues).map((row) => [memberOf(row, "contentHash"), row]),
  );
  return {
    sites: site === undefined ? [] : [site],
    assessments: taken.flatMap((one) => one.assessments),
    catalogues: [...catalogues.values()],
    evidence: taken.flatMap((one) => one.evidence),
    actions: taken.flatMap((one) => one.actions),
    revisions: [...revisions, ...taken.flatMap((one) => one.revisions)],
    heads: [...heads, ...taken.flatMap((one) => one.heads)],
  };
}

/**
 * Takes a site with its assessments, or an assessment, out of all tables, with all that hangs on it: rows
 * by their keys, so damaged ones go too. The bytes stay, and so does what was removed from its evidence
 * before: put the rows into the trash, or call `deleteLeftBehind`.
 */
export function takeRows(db: Database, kind: DeletedWorkRow["kind"], id: Id): Steps<WorkRows> {
  return kind === "site" ? takeSiteRows(db, id) : takeAssessmentRows(db, id);
}

/**
 * After something went for good: deletes what can never be brought back any more, since what it hung on
 * is neither here nor in the trash, what records of merges keep of it, and the bytes that nothing uses,
 * of it and of `gone`.
 */
export function* deleteLeftBehind(db: Database, gone: readonly unknown[]): Steps<void> {
  const { tables } = db;
  const [siteIds, assessmentIds, trash] = yield* stepAll(
    tables.sites.toCollection().primaryKeys(),
    tables.assessments.toCollection().primaryKeys(),
    tables.trash.toArray(),
  );
  const works = keepReadable(trash, parseDeletedWorkRow);
  const sites = new Set<unknown>([
    ...siteIds,
    ...works.flatMap(({ kind, recordId }) => (kind === "site" ? [recordId] : [])),
  ]);
  const isOrphan = ({ siteId }: DeletedWorkRow): boolean => siteId !== null && !sites.has(siteId);
  const orphans = works.filter(isOrphan);
  const kept = works.filter((work) => !isOrphan(work));
  const assessments = new Set<unknown>([
    ...assessmentIds,
    ...kept.flatMap(({ rows }) => idsIn(rows.assessments)),
  ]);
  const items = trash.filter((row) => {
    const assessmentId = memberOf(row, "assessmentId");
    return assessmentId !== undefined && !assessments.has(assessmentId);
  });
  const left = [...orphans, ...items];
  yield* step(tables.trash.bulkDelete([...idsIn(left)]));
  yield* forgetInImports(db, { sites, assessments });
  yield* collectPieces(db, [...new Set(shasNamedIn([...gone, ...left]))]);
}
