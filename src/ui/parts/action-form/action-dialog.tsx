import { createSignal, Show } from "solid-js";
import { createActionEditor } from "../../../app/action-editor";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { actionFormMessages } from "../../../app/messages/action-form";
import type { Action } from "../../../plan/action";
import type { NewAction } from "../../../plan/new-action";
import type { RemovedAction } from "../../../storage/actions";
import { ActionHistory } from "../action-life/action-history";
import { StatusPanel } from "../action-life/status-panel";
import { Button } from "../button";
import { ConflictNotice } from "../conflict-notice";
import { ButtonRow, Dialog } from "../dialog";
import { IdentifierWarning } from "../identifier-warning";
import { SaveStateLine } from "../save-state";
import { ActionFields } from "./action-fields";
import { ActionWarnings } from "./action-warnings";
import { RemoveAction } from "./remove-action";
import styles from "./action-form.module.css";

/** Everything a person typed into an action. */
function typedText(draft: NewAction): string {
  const { title, ownerRole, steps, measure, proof, cycles, note } = draft;
  const texts = [title, ownerRole, ...steps.map(({ text }) => text), ...Object.values(measure), proof];
  const tries = cycles.flatMap(({ plan, did, studied, acted }) => [plan, did, studied, acted]);
  return [...texts, ...tries, note].join("\n");
}

type ActionDialogProps = {
  /** A stored action, or a new one that is stored as soon as it has a title. */
  readonly start: Action | NewAction;
  readonly onClose: () => void;
  readonly onRemoved?: (removed: RemovedAction) => void;
};

/** All of one action. There is no save button: everything is stored as it is typed. */
export function ActionDialog(props: ActionDialogProps) {
  const { session } = useAssessment();
  const text = actionFormMessages;
  // eslint-disable-next-line solid/reactivity -- a dialog is opened for one action and closes with it
  const { start } = props;
  const isNew = !("id" in start);
  const editor = createActionEditor(session, start);
  const [hasTriedToClose, setTriedToClose] = createSignal(false);
  const isUnsaved = (): boolean => editor.id() === null && editor.isChanged();

  function close(): void {
    setTriedToClose(true);
    if (editor.isTitleMissing() && editor.isChanged()) return;
    props.onClose();
  }

  return (
    <Dialog
      title={isNew ? text.addTitle : text.editTitle}
      isOpen={true}
      onClose={props.onClose}
      wide
      wouldLose={isUnsaved()}
    >
      <form
        class={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        <p class={styles["hint"]}>{isNew ? text.savedOnceTitled : text.savedAsTyped}</p>
        <Show when={editor.id()}>
          {(id) => (
            <>
              <ConflictNotice of={{ recordId: id() }} />
              <StatusPanel editor={editor} id={id()} />
            </>
          )}
        </Show>
        <ActionFields editor={editor} isTitleAsked={hasTriedToClose()} />
        <IdentifierWarning text={typedText(editor.draft)} />
        <ActionWarnings warnings={editor.warnings()} />
        <Show when={editor.id()}>{(id) => <ActionHistory id={id()} />}</Show>
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.done}
          </Button>
          <Show when={!isNew && editor.isChanged()}>
            <Button onClick={() => editor.undoChanges()}>{text.undoChanges}</Button>
          </Show>
          <Show
            when={editor.id()}
            fallback={
              <Button look="quiet" onClick={() => props.onClose()}>
                {messages.common.cancel}
              </Button>
            }
          >
            {(id) => (
              <RemoveAction
                id={id()}
                title={editor.draft.title}
                onRemoved={(removed) => {
                  props.onRemoved?.(removed);
                  props.onClose();
                }}
              />
            )}
          </Show>
          <div class={styles["state"]}>
            <SaveStateLine />
          </div>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
