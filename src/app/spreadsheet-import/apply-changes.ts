import { batch } from "solid-js";
import type { Action } from "../../plan/action";
import type { NewAction } from "../../plan/new-action";
import { fail, succeed, type Result } from "../../shared/result";
import { deleteAction, saveNewActions } from "../../storage/actions";
import { changeActions, type ActionChange } from "../../storage/change-actions";
import type { StorageError } from "../../storage/storage-error";
import type { FieldChanges } from "../assessment-session";
import type { OpenAssessment } from "../open-assessment";
import type { ImportRow } from "./import-plan";

type Change<P> = { readonly id: string; readonly patch: P };

/** What an import changed, so that it can be taken back. */
export type AppliedImport = {
  readonly rowCount: number;
  readonly ratings: readonly Change<FieldChanges>[];
  readonly actions: readonly ActionChange[];
  readonly addedIds: readonly string[];
};

type Field = keyof FieldChanges;

/** The values that the fields of a patch hold before it. */
function valuesBefore({ session }: OpenAssessment, criterionId: string, patch: FieldChanges): FieldChanges {
  const fields = session.fields[criterionId] ?? {};
  const names = Object.keys(patch) as Field[];
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

function actionBefore(action: Action, patch: Partial<NewAction>): Partial<NewAction> {
  const names = Object.keys(patch) as (keyof NewAction)[];
  return Object.fromEntries(names.map((name) => [name, action[name]]));
}

/** Writes ratings through the same door as the checklist: a revision each, shown at once. */
async function rate(open: OpenAssessment, changes: readonly Change<FieldChanges>[]): Promise<boolean> {
  batch(() => {
    for (const { id, patch } of changes) open.rating.change(id, patch);
  });
  return open.session.workspace.saves.settle();
}

/**
 * Takes over the rows that were left ticked. Actions go in one transaction; when that fails, nothing
 * was changed. Ratings follow, and what could not be stored of them says so in the top bar.
 */
export async function applyImport(
  open: OpenAssessment,
  rows: readonly ImportRow[],
): Promise<Result<AppliedImport, StorageError>> {
  const { database } = open.session.workspace;
  const ratingRows = rows.flatMap((row) => (row.kind === "rating" ? [row] : []));
  const actionRows = rows.flatMap((row) => (row.kind === "action" ? [row] : []));
  const added = rows.flatMap((row) => (row.kind === "new-action" ? [row.action] : []));
  const changed = await changeActions(
    database,
    actionRows.map(({ action, patch }) => ({ id: action.id, patch, shown: action })),
  );
  if (!changed.ok) return changed;
  const saved = await saveNewActions(database, open.session.id, added);
  const applied: AppliedImport = {
    rowCount: rows.length,
    ratings: ratingRows.map((row) => ({
      id: row.criterionId,
      patch: valuesBefore(open, row.criterionId, row.patch),
    })),
    actions: actionRows.map(({ action, patch }) => ({
      id: action.id,
      patch: actionBefore(action, patch),
      shown: patch,
    })),
    addedIds: saved.ok ? saved.value.map(({ id }) => id) : [],
  };
  if (!saved.ok) {
    await changeActions(database, applied.actions);
    return saved;
  }
  await rate(
    open,
    ratingRows.map(({ criterionId, patch }) => ({ id: criterionId, patch })),
  );
  await open.session.reload();
  return succeed(applied);
}

/** Puts everything back that an import changed; its own changes stay in the history. */
export async function undoImport(
  open: OpenAssessment,
  applied: AppliedImport,
): Promise<Result<null, StorageError>> {
  const { database } = open.session.workspace;
  const changed = await changeActions(database, applied.actions);
  if (!changed.ok) return fail(changed.error);
  for (const id of applied.addedIds) {
    const removed = await deleteAction(database, id);
    if (!removed.ok) return fail(removed.error);
  }
  await rate(open, applied.ratings);
  await open.session.reload();
  return succeed(null);
}
