import { For } from "solid-js";
import type { CheckedFile } from "../../../app/backup-actions";
import { instantToDay } from "../../../app/instant-to-day";
import { messages } from "../../../app/messages";
import { countKeys } from "../../../app/messages/handoff";
import styles from "../handoff-page.module.css";

/** What is in a file that passed all checks, beside what is here now. */
export function CheckedFileTable(props: { readonly checked: CheckedFile }) {
  const text = messages.handoff.open;
  return (
    <>
      <p class={styles["fine"]}>{text.fine(props.checked.name)}</p>
      <dl>
        <div class={styles["fact"]}>
          <dt>{text.madeOn}</dt>
          <dd>{messages.common.formatDay(instantToDay(props.checked.summary.createdAt))}</dd>
        </div>
        <div class={styles["fact"]}>
          <dt>{text.code}</dt>
          <dd class={styles["code"]}>{props.checked.summary.handoffCode}</dd>
        </div>
      </dl>
      <table class={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.inFile}</th>
            <th scope="col">{text.here}</th>
          </tr>
        </thead>
        <tbody>
          <For each={countKeys}>
            {(key) => (
              <tr>
                <th scope="row">{text.rows[key]}</th>
                <td>{props.checked.summary[key]}</td>
                <td>{props.checked.here[key]}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
