import { createSignal, onCleanup } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { keptDays } from "../../app/deleted-work";
import type { DeletionTarget, JustDeleted } from "../../app/deletion";
import { deletedWorkMessages } from "../../app/messages/deleted-work";
import { errorSentence } from "../../app/messages/errors";
import { siteMessages } from "../../app/messages/site";
import { createSiteActions } from "../../app/site-actions";
import { focusTitleIfLost } from "./focus-title";
import { OutcomeLine, type Outcome } from "./outcome-line";

type DeletedNoticeProps = {
  /** What is told here: a deleted site is told where its own screen is no more. */
  readonly kinds: readonly DeletionTarget["kind"][];
};

/** Says what was just deleted, and takes it back with one press. */
export function DeletedNotice(props: DeletedNoticeProps) {
  const workspace = useWorkspace();
  const actions = createSiteActions(workspace);
  const [undone, setUndone] = createSignal<Outcome | null>(null);
  const own = (): JustDeleted | null => {
    const deleted = workspace.justDeleted();
    return deleted !== null && props.kinds.includes(deleted.kind) ? deleted : null;
  };
  onCleanup(() => {
    if (own() !== null) workspace.tellDeleted(null);
  });

  async function bringBack(id: string, name: string): Promise<void> {
    const restored = await actions.bringBack(id);
    workspace.tellDeleted(null);
    setUndone(
      restored.ok
        ? { tone: "good", sentence: deletedWorkMessages.restored(name) }
        : { tone: "danger", sentence: errorSentence(restored.error.code) },
    );
    focusTitleIfLost();
  }

  const outcome = (): Outcome | null => {
    const deleted = own();
    if (deleted === null) return undone();
    const { id, name } = deleted;
    const text = siteMessages.deletion;
    if (id === null) return { tone: "good", sentence: text.doneForGood(name) };
    const undo = { label: deletedWorkMessages.undo, run: () => void bringBack(id, name) };
    return { tone: "good", sentence: text.done(name, keptDays(workspace)), undo };
  };
  return <OutcomeLine outcome={outcome()} />;
}
