import { Show } from "solid-js";
import type { HandedOver } from "../../../app/backup-actions";
import { handoffMessages } from "../../../app/messages/handoff";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import styles from "../handoff-page.module.css";

/** What was saved and verified, where it is, and its hand-off code. */
export function SavedFile(props: { readonly saved: HandedOver }) {
  const text = handoffMessages.save;
  const isIncomplete = () => props.saved.leftOut.rows + props.saved.leftOut.files > 0;
  return (
    <Notice tone="good">
      <div class={layout["stackTight"]}>
        <p>
          <strong>{text.done(props.saved.summary)}</strong>
        </p>
        <p>{props.saved.isInPlace ? text.inPlace(props.saved.name) : text.handedOver(props.saved.name)}</p>
        <p>
          {text.code}: <span class={styles["code"]}>{props.saved.summary.handoffCode}</span>
        </p>
        <p class={layout["small"]}>{text.codeHint}</p>
        <Show when={isIncomplete()}>
          <p>{text.leftOut(props.saved.leftOut)}</p>
        </Show>
      </div>
    </Notice>
  );
}
