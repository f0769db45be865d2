import { createMemo, createSignal, type Accessor } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import type { Action, ActionStatus } from "../plan/action";
import { actionWarnings, type ActionWarning } from "../plan/adequacy";
import type { NewAction } from "../plan/new-action";
import { succeed, type Result } from "../shared/result";
import { changeAction, saveNewAction } from "../storage/actions";
import type { StorageError } from "../storage/storage-error";
import { statusToPatch } from "./action-status";
import type { AssessmentSession } from "./assessment-session";

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
  readonly change: (patch: Partial<NewAction>) => void;
  readonly setStatus: (status: ActionStatus) => void;
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
  let unsaved: Partial<NewAction> = {};
  let latest: Promise<unknown> = Promise.resolve();

  const isTitleMissing = (): boolean => draft.title.trim() === "";

  async function write(): Promise<Result<unknown, StorageError>> {
    const storedId = id();
    if (storedId === null) {
      const saved = await saveNewAction(database, structuredClone(unwrap(draft)));
      if (saved.ok) setId(saved.value.id);
      return saved;
    }
    const batch = unsaved;
    unsaved = {};
    const patch = withoutEmptyTitle(batch);
    if (Object.keys(patch).length === 0) return succeed(null);
    const changed = await changeAction(database, storedId, patch);
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
    change,
    setStatus: (status) => change(statusToPatch(draft, status, workspace.today())),
    undoChanges() {
      change(actionToDraft(start));
      setChanged(false);
    },
  };
}
