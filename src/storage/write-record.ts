import type { Id } from "../shared/id";
import type { Database } from "./database";
import type { NewRecord, Patch, RecordBase, RecordKind } from "./record-kind";
import { isSameValue } from "./same-value";
import { RECORD_FIELD } from "./slot";
import { Refusal } from "./storage-error";
import { step, stepAll, type Steps } from "./steps";
import type { Writing } from "./transact";
import { writeChanges, type Change, type ChangeOptions } from "./write-changes";

/** Reads a record inside a transaction; refuses when it is not there or stands in quarantine. */
export function* readRecord<Row extends RecordBase, Field extends keyof Row & string>(
  db: Database,
  kind: RecordKind<Row, Field>,
  id: Id,
): Steps<Row> {
  const parsed = kind.parse(yield* step(kind.table(db).get(id)));
  if (!parsed.ok) throw new Refusal({ code: "storage.not-found" });
  return parsed.value;
}

// A row that does not fit would be in quarantine at the next start; better to refuse it now.
function toCheckedRow<Row extends RecordBase, Field extends keyof Row & string>(
  kind: RecordKind<Row, Field>,
  record: Row,
): Row {
  const row = kind.toRow(record);
  const parsed = kind.parse(row);
  if (!parsed.ok) throw new Refusal({ code: "storage.failed", reason: parsed.error });
  return row;
}

/** Also what whoever makes the change had before them, such as the values a form was opened with. */
export type RecordChangeOptions<Row> = ChangeOptions & { readonly shown?: Partial<Row> | undefined };

function toChanges<Row extends RecordBase, Field extends keyof Row & string>(
  kind: RecordKind<Row, Field>,
  record: Row,
  fields: readonly Field[],
  isKnownToDiffer: (field: Field) => boolean,
  shown: Partial<Row> = {},
): readonly Change[] {
  return fields.map((field) => ({
    recordId: record.id,
    assessmentId: kind.assessmentIdOf(record),
    itemId: "",
    field,
    value: record[field],
    isKnownToDiffer: isKnownToDiffer(field),
    ...(Object.hasOwn(shown, field) && { shown: shown[field] ?? null }),
  }));
}

/** Stores a new record: its row, and a first revision of every field that is filled in. */
export function* writeNewRecord<Row extends RecordBase, Field extends keyof Row & string>(
  db: Database,
  writing: Writing,
  kind: RecordKind<Row, Field>,
  fresh: NewRecord<Row>,
  options: ChangeOptions = {},
): Steps<Row> {
  const { at } = yield* writing.moment();
  const record = { ...fresh, id: db.makeId(), createdAt: at, updatedAt: at } as Row;
  const filled = kind.fields.filter((field) => record[field] !== undefined);
  const changes = toChanges(kind, record, filled, () => false);
  yield* writeChanges(db, writing, changes, options);
  yield* step(kind.table(db).add(toCheckedRow(kind, record)));
  return record;
}

/**
 * Changes fields of a record: the row, which is the current view, and a revision and head for each
 * field that differs. Fields that may not change are passed over, and so are those that still hold
 * what was shown: another tab may have changed them meanwhile. Where it changed a field that is
 * changed here as well, both values stand and a person decides.
 */
export function* writeRecordChange<Row extends RecordBase, Field extends keyof Row & string>(
  db: Database,
  writing: Writing,
  kind: RecordKind<Row, Field>,
  record: Row,
  patch: Patch<Row, Field>,
  options: RecordChangeOptions<Row> = {},
): Steps<Row> {
  const { shown = {} } = options;
  const wanted = typeof patch === "function" ? patch(record) : patch;
  const isLeftAlone = (field: Field): boolean =>
    Object.hasOwn(shown, field) && isSameValue(shown[field as keyof typeof shown], wanted[field]);
  const fields = kind.fields.filter((field) => wanted[field] !== undefined && !isLeftAlone(field));
  const patched = { ...record, ...Object.fromEntries(fields.map((field) => [field, wanted[field]])) };
  const isKnownToDiffer = (field: Field): boolean => !isSameValue(record[field], patched[field]);
  const changes = toChanges(kind, patched, fields, isKnownToDiffer, options.shown);
  const written = yield* writeChanges(db, writing, changes, options);
  if (written.length === 0) return record;
  const { at } = yield* writing.moment();
  const next = { ...patched, updatedAt: at };
  yield* step(kind.table(db).put(toCheckedRow(kind, next)));
  return next;
}

/**
 * Deletes a record with everything that was ever written in it, and leaves one revision that says
 * so: a copy elsewhere that still has the record learns of it when the two come together. It names
 * all that was known of the record, so that a change which the deletion did not know of is told apart.
 */
export function* writeRecordDeletion<Row extends RecordBase, Field extends keyof Row & string>(
  db: Database,
  writing: Writing,
  kind: RecordKind<Row, Field>,
  record: Row,
  options: ChangeOptions = {},
): Steps<void> {
  const saw = yield* step(db.tables.revisions.where("recordId").equals(record.id).primaryKeys());
  yield* stepAll(
    kind.table(db).delete(record.id),
    db.tables.revisions.where("recordId").equals(record.id).delete(),
    db.tables.heads.where("recordId").equals(record.id).delete(),
  );
  yield* writeChanges(
    db,
    writing,
    [
      {
        recordId: record.id,
        assessmentId: kind.assessmentIdOf(record),
        itemId: "",
        field: RECORD_FIELD,
        value: null,
        isKnownToDiffer: true,
        saw,
      },
    ],
    options,
  );
}
