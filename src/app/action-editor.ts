import { createMemo, createSignal, type Accessor } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import type { Action } from "../plan/action";
import { actionWarnings, type ActionWarning } from "../plan/adequacy";
import type { NewAction } from "../plan/new-action";
import { liftsOfActions } from "../plan/projection";
import type { Fraction } from "../shared/fraction";
import { fail, succeed, type Result } from "../shared/result";
import { changeAction, saveNewAction } from "../storage/actions";
import type { StorageError } from "../storage/storage-error";
import type { AssessmentSession } from "./assessment-session";
import { moveAction, type ActionMove, type MoveError } from "./move-action";

/**
 * One action being written. Every change is shown at once and its write starts at once, so there
 * is nothing to save or to lose. A new action is stored from the moment it has a title.
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
  /** Puts a stored action back as it was when the editor opened. */
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

/** What was typed, without how far the action has come: that has its own way back. */
function withoutLife(draft: NewAction): Partial<NewAction> {
  const { status: _status, statusDate: _date, verifiedBy: _verifiedBy, ...rest } = draft;
  const { closedOn: _closedOn, effectiveness: _effectiveness, acceptedRisk: _risk, ...typed } = rest;
  const { reopenReason: _reason, proofEvidenceIds: _ids, proofNote: _note, ...own } = typed;
  return own;
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
  let unsaved: Partial<NewAction> = {};
  let latest: Promise<unknown> = Promise.resolve();

  const isTitleMissing = (): boolean => draft.title.trim() === "";

  async function write(): Promise<Result<unknown, StorageError>> {
    const storedId = id();
    if (storedId === null) {
      const saved = await saveNewAction(database, structuredClone(unwrap(draft)), { typing });
      if (saved.ok) setId(saved.value.id);
      return saved;
    }
    const batch = unsaved;
    unsaved = {};
    const patch = withoutEmptyTitle(batch);
    if (Object.keys(patch).length === 0) return succeed(null);
    const changed = await changeAction(database, storedId, patch, { typing });
    // A failed batch joins whatever was typed since: the later value of a field wins.
    if (!changed.ok) unsaved = { ...batch, ...unsaved };
    return changed;
  }

  /** The queue may start a second write beside the first when the page is about to go. */
  function writeInTurn(): Promise<Result<unknown, StorageError>> {
    const turn = latest.then(write);
    latest = turn;
    return turn;
  }

  function change(patch: Partial<NewAction>): void {
    setDraft(patch);
    setChanged(true);
    unsaved = { ...unsaved, ...structuredClone(patch) };
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
      if (moved.ok) setDraft(actionToDraft(moved.value));
      return moved;
    },
    undoChanges() {
      change(withoutLife(actionToDraft(start)));
      setChanged(false);
    },
  };
}
