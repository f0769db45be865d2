import { Dexie } from "dexie";
import type { Assessment } from "../assessment/assessment";
import type { CatalogueData } from "../catalogue/catalogue";
import { hashCatalogue } from "../catalogue/content-hash";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { deleteLeftBehind, deleteTables, takeRows } from "./delete-rows";
import { mendRecords } from "./mend-records";
import type { NewRecord, Patch } from "./record-kind";
import { assessmentKind, siteKind, type AssessmentField } from "./record-kinds";
import { isConflict } from "./derive-heads";
import { parseHead, parseRevision } from "./revision";
import { keepReadable } from "./row-parser";
import { Refusal, type StorageError } from "./storage-error";
import { step, type Steps } from "./steps";
import { transact } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord, writeRecordChange, type RecordChangeOptions } from "./write-record";

/** An assessment before it is stored. */
export type NewAssessment = NewRecord<Assessment>;
/** State and sign-off change through `signOff` alone. */
export type AssessmentPatch = Patch<
  Assessment,
  Exclude<AssessmentField, "state" | "signedOffAt" | "signedOffBy" | "frozen">
>;
/** Who signs off, and what is issued. */
export type SignOff = {
  /** The role that signs off. */
  readonly by: string;
  /** The results as issued. */
  readonly frozen: NonNullable<Assessment["frozen"]>;
  /** What `loadLastChange` said before the results were worked out: they must not be older than the answers. */
  readonly asOf?: number;
};

// The plan goes on after sign-off, and so do what it asks for and what the result is compared with.
const changeableAfterSignOff: ReadonlySet<string> = new Set(["leadershipAsk", "comparesWithId"]);

/** All assessments, or those of one site, that can be read; a damaged one is made anew where that can be. */
export async function loadAssessments(db: Database, siteId?: Id): Promise<readonly Assessment[]> {
  const { assessments } = db.tables;
  const read = (): PromiseLike<unknown[]> =>
    siteId === undefined ? assessments.toArray() : assessments.where("siteId").equals(siteId).toArray();
  const rows = await read();
  const readable = keepReadable(rows, assessmentKind.parse);
  if (readable.length === rows.length) return readable;
  await mendRecords(db);
  return keepReadable(await read(), assessmentKind.parse);
}

/** One assessment; undefined when there is none or it stands in quarantine. */
export async function loadAssessment(db: Database, id: Id): Promise<Assessment | undefined> {
  const row = await db.tables.assessments.get(id);
  const parsed = assessmentKind.parse(row);
  if (parsed.ok) return parsed.value;
  return row === undefined ? undefined : (await loadAssessments(db)).find((one) => one.id === id);
}

/**
 * Starts an assessment and stores its catalogue beside it, once for all assessments that share it.
 * Throws when `catalogueHash` is not the hash of `catalogue`. An unknown site is `storage.not-found`.
 */
export async function saveNewAssessment(
  db: Database,
  assessment: NewAssessment,
  catalogue: CatalogueData,
  options?: ChangeOptions,
): Promise<Result<Assessment, StorageError>> {
  const contentHash = await hashCatalogue(catalogue);
  if (contentHash !== assessment.catalogueHash) throw new Error("The catalogue is not the one of the hash");
  const tables = ["sites", "assessments", "catalogues", ...changeTables] as const;
  return transact(db, tables, function* (writing) {
    yield* readRecord(db, siteKind, assessment.siteId);
    yield* step(db.tables.catalogues.put({ contentHash, catalogue }));
    return yield* writeNewRecord(db, writing, assessmentKind, assessment, options);
  });
}

/**
 * Changes fields of an assessment. After sign-off only what the plan asks of leadership and the
 * assessment compared with may change: the rest was issued.
 */
export function changeAssessment(
  db: Database,
  id: Id,
  patch: AssessmentPatch,
  options?: RecordChangeOptions<Assessment>,
): Promise<Result<Assessment, StorageError>> {
  return transact(db, ["assessments", ...changeTables], function* (writing) {
    const assessment = yield* readRecord(db, assessmentKind, id);
    const wanted: Partial<Pick<Assessment, AssessmentField>> =
      typeof patch === "function" ? patch(assessment) : patch;
    const isIssued = Object.keys(wanted).some((field) => !changeableAfterSignOff.has(field));
    if (isIssued && assessment.state === "signed off") throw new Refusal({ code: "storage.read-only" });
    return yield* writeRecordChange(db, writing, assessmentKind, assessment, wanted, options);
  });
}

function lastChangeOf(db: Database, id: Id) {
  const own = db.tables.revisions.where("[assessmentId+seq]").between([id, Dexie.minKey], [id, Dexie.maxKey]);
  return own.last();
}

function seqIn(row: unknown): number {
  const parsed = parseRevision(row);
  return parsed.ok ? parsed.value.seq : 0;
}

/** The number of the latest change of anything in an assessment; 0 when there is none. */
export async function loadLastChange(db: Database, id: Id): Promise<number> {
  return seqIn(await lastChangeOf(db, id));
}

/**
 * Freezes an assessment with its results. Signing off twice is `storage.read-only`. Refuses with
 * `storage.conflicts-open` while values wait for a decision, and with `storage.changed-meanwhile` when
 * anything was changed after `asOf`.
 */
export function signOff(
  db: Database,
  id: Id,
  { by, frozen, asOf }: SignOff,
): Promise<Result<Assessment, StorageError>> {
  return transact(db, ["assessments", ...changeTables], function* (writing): Steps<Assessment> {
    const draft = toDraft(yield* step(db.tables.assessments.get(id)));
    const heads = yield* step(db.tables.heads.where("assessmentId").equals(id).toArray());
    if (keepReadable(heads, parseHead).some(isConflict))
      throw new Refusal({ code: "storage.conflicts-open" });
    if (asOf !== undefined && seqIn(yield* step(lastChangeOf(db, id))) > asOf) {
      throw new Refusal({ code: "storage.changed-meanwhile" });
    }
    const { at } = yield* writing.moment();
    const patch = { state: "signed off", signedOffAt: at, signedOffBy: by, frozen } as const;
    return yield* writeRecordChange(db, writing, assessmentKind, draft, patch, { by });
  });
}

/** Deletes an assessment for good, and every byte and catalogue that only it used. Cannot be undone. */
export function deleteAssessment(db: Database, id: Id): Promise<Result<null, StorageError>> {
  return transact(db, deleteTables, function* (writing) {
    const row = yield* step(db.tables.assessments.get(id));
    if (row === undefined) throw new Refusal({ code: "storage.not-found" });
    yield* writing.moment();
    const { evidence } = yield* takeRows(db, "assessment", id);
    yield* deleteLeftBehind(db, evidence);
    return null;
  });
}

/** The draft in a row; refuses inside a transaction what may not happen (any more) to an assessment. */
export function toDraft(row: unknown): Assessment {
  const parsed = assessmentKind.parse(row);
  if (!parsed.ok) throw new Refusal({ code: "storage.not-found" });
  if (parsed.value.state === "signed off") throw new Refusal({ code: "storage.read-only" });
  return parsed.value;
}
