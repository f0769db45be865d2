import { For } from "solid-js";
import { messages } from "../../../app/messages";
import { checklistMessages } from "../../../app/messages/checklist";
import { Button } from "../../parts/button";
import { ButtonRow, Dialog } from "../../parts/dialog";
import type { Checklist } from "./checklist";
import styles from "./keyboard-dialog.module.css";

export function KeyboardDialog(props: { readonly checklist: Checklist }) {
  const text = checklistMessages.keys;
  const close = () => props.checklist.setHelpOpen(false);
  return (
    <Dialog title={text.title} isOpen={props.checklist.isHelpOpen()} onClose={close}>
      <p>{text.intro}</p>
      <dl class={styles["keys"]}>
        <For each={text.rows}>
          {(row) => (
            <div class={styles["row"]}>
              <dt class={styles["key"]}>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          )}
        </For>
      </dl>
      <ButtonRow>
        <Button look="primary" onClick={close}>
          {messages.common.close}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
