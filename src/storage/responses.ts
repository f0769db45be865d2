import { responseFieldSchemas, type ResponseField, type ResponseFields } from "../assessment/response";
import type { ResponseFieldValue } from "../assessment/response";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import { toDraft } from "./assessments";
import type { Database } from "./database";
import { earlierFirst, valueOf } from "./derive-heads";
import { findUndo } from "./find-undo";
import { rebuildHeads } from "./rebuild-heads";
import { assessmentKind } from "./record-kinds";
import { isResponseField, parseHead, parseRevision, type Head, type Revision } from "./revision";
import { keepReadable } from "./row-parser";
import { parseSlot, toSlot } from "./slot";
import { Refusal, type StorageError } from "./storage-error";
import { step, stepAll } from "./steps";
import { readTogether, transact } from "./transact";
import { askForHeads, changeTables, writeChanges, type Change, type ChangeOptions } from "./write-changes";

/** New values by field; null takes a value away. */
export type ResponseChanges = { readonly [F in ResponseField]?: ResponseFieldValue<F> | null };

/** Also what stood on the screen, by field, when the change was made; null for an empty field. */
type ResponseChangeOptions = ChangeOptions & { readonly shown?: ResponseChanges };

/** What an undo took back: the first field that changed, and all of them. */
export type Undone = {
  readonly criterionId: string;
  readonly field: ResponseField;
  readonly fields: readonly ResponseField[];
};

const responseTables = ["assessments", ...changeTables] as const;

async function loadHeads(db: Database, assessmentId: Id): Promise<readonly Head[]> {
  const read = (): PromiseLike<unknown[]> => db.tables.heads.where("recordId").equals(assessmentId).toArray();
  const rows = await read();
  const heads = keepReadable(rows, parseHead);
  if (heads.length === rows.length) return heads;
  const damaged = rows.flatMap((row) => {
    const isDamaged = typeof row === "object" && row !== null && "slot" in row && !parseHead(row).ok;
    return isDamaged && typeof row.slot === "string" ? [row.slot] : [];
  });
  // A database that cannot be written still shows what can be read.
  const rebuilt = await rebuildHeads(db, damaged);
  return rebuilt.ok ? keepReadable(await read(), parseHead) : heads;
}

/**
 * What a team has said so far, by criterion and field: one indexed read, of the heads alone. In a
 * conflict the latest value is shown; `loadConflicts` has them all.
 */
export async function loadResponseFields(
  db: Database,
  assessmentId: Id,
): Promise<Readonly<Record<string, ResponseFields>>> {
  const byCriterionId = new Map<string, Record<string, unknown>>();
  for (const head of await loadHeads(db, assessmentId)) {
    const parts = parseSlot(head.slot);
    const value = valueOf(head.tips);
    if (parts === null || parts.itemId === "" || value === null) continue;
    const fields = byCriterionId.get(parts.itemId);
    if (fields === undefined) byCriterionId.set(parts.itemId, { [parts.field]: value });
    else fields[parts.field] = value;
  }
  return Object.fromEntries(byCriterionId);
}

function toChange(assessmentId: Id, criterionId: string, field: string, value: unknown): Change {
  const isPlace = parseSlot(toSlot(assessmentId, criterionId, field)) !== null;
  const fits =
    isResponseField(field) && (value === null || responseFieldSchemas[field].safeParse(value).success);
  if (!isPlace || !fits) {
    throw new Refusal({
      code: "storage.failed",
      reason: `The field "${field}" does not hold what it should`,
    });
  }
  return { recordId: assessmentId, assessmentId, itemId: criterionId, field, value };
}

/**
 * Saves fields of one response in one small strict transaction: durable when the promise resolves.
 * `storage.read-only` after sign-off. What another tab wrote
 * and this one did not show stays beside it. Returns the revisions written; none where nothing changed.
 */
export function saveResponseFields(
  db: Database,
  assessmentId: Id,
  criterionId: string,
  changes: ResponseChanges,
  options: ResponseChangeOptions = {},
): Promise<Result<readonly Revision[], StorageError>> {
  const { shown = {} } = options;
  return transact(db, responseTables, function* (writing) {
    const wanted = Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => ({
        ...toChange(assessmentId, criterionId, field, value),
        ...(Object.hasOwn(shown, field) && { shown: shown[field as ResponseField] }),
      }));
    // Both questions in one round trip: this runs with every key that is pressed.
    const [row, heads] = yield* stepAll(db.tables.assessments.get(assessmentId), askForHeads(db, wanted));
    toDraft(row);
    return yield* writeChanges(db, writing, wanted, options, heads);
  });
}

/**
 * Takes back the latest change of a response made on this device, also after a reload, and answers
 * what it was; null when nothing is left to take back. The undo is a revision like any other.
 */
export function undoLast(
  db: Database,
  assessmentId: Id,
  options: ChangeOptions = {},
): Promise<Result<Undone | null, StorageError>> {
  return transact(db, responseTables, function* (writing) {
    toDraft(yield* step(db.tables.assessments.get(assessmentId)));
    const steps = yield* findUndo(db, assessmentId);
    const undone = steps.flatMap(({ revision, value }) => {
      const parts = parseSlot(revision.slot);
      if (parts === null || !isResponseField(parts.field)) return [];
      const change = toChange(assessmentId, parts.itemId, parts.field, value);
      return [{ change: { ...change, isKnownToDiffer: true, undoes: revision.id }, field: parts.field }];
    });
    const [first] = undone;
    if (first === undefined) return null;
    const changes = undone.map((one) => one.change);
    yield* writeChanges(db, writing, changes, options.by === undefined ? {} : { by: options.by });
    return { criterionId: first.change.itemId, field: first.field, fields: undone.map((one) => one.field) };
  });
}

/** True when `undoLast` would take something back. */
export async function canUndo(db: Database, assessmentId: Id): Promise<boolean> {
  return readTogether(db, responseTables, function* () {
    const row = assessmentKind.parse(yield* step(db.tables.assessments.get(assessmentId)));
    if (!row.ok || row.value.state === "signed off") return false;
    return (yield* findUndo(db, assessmentId)).length > 0;
  });
}

/** Everything that was ever said about one criterion, earliest first. */
export async function loadHistory(
  db: Database,
  assessmentId: Id,
  criterionId: string,
): Promise<readonly Revision[]> {
  const slots = Object.keys(responseFieldSchemas).map((field) => toSlot(assessmentId, criterionId, field));
  // One question each: under a lock slots have no order, which a question for several would need.
  const rows = await readTogether(db, ["revisions"], function* () {
    return yield* stepAll(...slots.map((slot) => db.tables.revisions.where("slot").equals(slot).toArray()));
  });
  return keepReadable(rows.flat(), parseRevision).toSorted(earlierFirst);
}
