import { createEffect, createMemo, createSignal, on, type Accessor } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import { actionFields, type Action } from "../plan/action";
import { actionWarnings, type ActionWarning } from "../plan/adequacy";
import type { NewAction } from "../plan/new-action";
import { liftsOfActions } from "../plan/projection";
import type { Fraction } from "../shared/fraction";
import { fail, succeed, type Result } from "../shared/result";
import { changeAction, saveNewAction } from "../storage/actions";
import { isSameValue } from "../storage/same-value";
import type { StorageError } from "../storage/storage-error";
import type { AssessmentSession } from "./assessment-session";
import { moveAction, type ActionMove, type MoveError } from "./move-action";

/**
 * One action being written. Every change is shown at once and its write starts at once, so there
 * is nothing to save or to lose. A new action is stored from the moment it has a title. What another
 * tab changes meanwhile is followed.
 */
export type ActionEditor = {
  readonly draft: NewAction;
  /** Null until a new action has a title and is stored. */
  readonly id: Accessor<string | null>;
  readonly isTitleMissing: Accessor<boolean>;
  /** Something was changed since the editor opened. */
  readonly isChanged: Accessor<boolean>;
  readonly warnings: Accessor<readonly ActionWarning[]>;
  /** What it alone adds to the low end of the score; null where nothing is scored or it is finished. */
  readonly lift: Accessor<Fraction | null>;
  readonly change: (patch: Partial<NewAction>) => void;
  /** Moves the stored action along its life; refusals change nothing. */
  readonly move: (move: ActionMove) => Promise<Result<Action, MoveError>>;
  /** Puts the fields that were changed here back as they were before. */
  readonly undoChanges: () => void;
};

function actionToDraft(action: Action | NewAction): NewAction {
  const {
    id: _id,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...draft
  } = {
    id: "",
    createdAt: "",
    updatedAt: "",
    ...action,
  };
  return structuredClone(draft);
}

type Field = (typeof actionFields)[number];

/** Some fields of an action, apart from it. */
function pick(from: NewAction, fields: readonly Field[]): Partial<NewAction> {
  return structuredClone(Object.fromEntries(fields.map((field) => [field, from[field]])));
}

/** The title that an action had stays stored until there is another. */
function withoutEmptyTitle(patch: Partial<NewAction>): Partial<NewAction> {
  const { title, ...rest } = patch;
  return title === undefined || title.trim() === "" ? rest : { title, ...rest };
}

export function createActionEditor(session: AssessmentSession, start: Action | NewAction): ActionEditor {
  const { workspace } = session;
  const { database } = workspace;
  const [draft, setDraft] = createStore<NewAction>(actionToDraft(start));
  const [id, setId] = createSignal("id" in start ? start.id : null);
  const [isChanged, setChanged] = createSignal(false);
  const key = `action/${id() ?? database.makeId()}`;
  // What is typed while the dialog is open is one step of the history, not one a keystroke.
  const typing = database.makeId();
  // The stored action as far as it has been seen here; what differs in the draft is to be stored.
  let seenAt = "";
  let base: Partial<NewAction> = "id" in start ? actionToDraft(start) : {};
  // What stood in each field before it was first changed here.
  let before: Partial<NewAction> = {};
  let latest: Promise<unknown> = Promise.resolve();

  const isTitleMissing = (): boolean => draft.title.trim() === "";

  const isUnsaved = (field: Field): boolean => !isSameValue(unwrap(draft)[field], base[field]);

  async function write(): Promise<Result<unknown, StorageError>> {
    const storedId = id();
    if (storedId === null) {
      const fresh = structuredClone(unwrap(draft));
      const saved = await saveNewAction(database, fresh, { typing });
      if (saved.ok) {
        base = fresh;
        setId(saved.value.id);
      }
      return saved;
    }
    const patch = withoutEmptyTitle(pick(unwrap(draft), actionFields.filter(isUnsaved)));
    if (Object.keys(patch).length === 0) return succeed(null);
    const changed = await changeAction(database, storedId, patch, { typing, shown: base });
    if (changed.ok) {
      base = { ...base, ...patch };
      seenAt = changed.value.updatedAt;
    }
    return changed;
  }

  /** Shows what another tab made of a field, unless something else is being written into it here. */
  function follow(stored: Action | undefined): void {
    // What was read before the latest write here ended must not come back.
    if (stored === undefined || stored.updatedAt < seenAt) return;
    const isNews = (field: Field): boolean => !isUnsaved(field) && !isSameValue(stored[field], base[field]);
    const news = pick(stored, actionFields.filter(isNews));
    base = { ...base, ...news };
    setDraft(structuredClone(news));
  }
  createEffect(on(() => session.actions().find((action) => action.id === id()), follow));

  /** The queue may start a second write beside the first when the page is about to go. */
  function writeInTurn(): Promise<Result<unknown, StorageError>> {
    const turn = latest.then(write);
    latest = turn;
    return turn;
  }

  function change(patch: Partial<NewAction>): void {
    before = { ...pick(unwrap(draft), Object.keys(patch) as Field[]), ...before };
    setDraft(patch);
    setChanged(true);
    if (id() === null && isTitleMissing()) return;
    workspace.saves.save(key, async () => {
      const saved = await writeInTurn();
      await session.reload();
      return saved;
    });
  }

  return {
    draft,
    id,
    isTitleMissing,
    isChanged,
    warnings: createMemo(() => actionWarnings(draft)),
    lift: createMemo(() => {
      const { status, criterionIds } = draft;
      const scope = { signedOff: session.isReadOnly(), scope: session.assessment().scope };
      const own = [{ id: "", status, criterionIds: [...criterionIds] }];
      return liftsOfActions(session.catalogue, session.responses(), own, scope).get("") ?? null;
    }),
    change,
    async move(wanted) {
      const storedId = id();
      if (storedId === null) return fail({ code: "storage.not-found" });
      await workspace.saves.settle();
      const moved = await moveAction(session, storedId, wanted);
      if (moved.ok) follow(moved.value);
      return moved;
    },
    undoChanges() {
      change(before);
      before = {};
      setChanged(false);
    },
  };
}
