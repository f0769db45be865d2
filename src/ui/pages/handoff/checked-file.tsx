import { For, Show } from "solid-js";
import type { CheckedFile } from "../../../app/handoff/file-opening";
import { instantToDay } from "../../../app/instant-to-day";
import { messages } from "../../../app/messages";
import { handoffMessages } from "../../../app/messages/handoff";
import { countKeys } from "../../../app/messages/handoff";
import styles from "../handoff-page.module.css";

/** What merging the file would do, in words. */
function MergeForecast(props: { readonly checked: CheckedFile }) {
  const text = handoffMessages.open;
  return (
    <Show when={props.checked.merge} fallback={<p>{text.mergeClash}</p>}>
      {(counts) => (
        <>
          <p>{text.mergeWould(counts())}</p>
          <Show when={counts().conflicts > 0}>
            <p>{text.mergeConflicts(counts().conflicts)}</p>
          </Show>
        </>
      )}
    </Show>
  );
}

/** What is in a file that passed all checks, beside what is here now. */
export function CheckedFileTable(props: { readonly checked: CheckedFile }) {
  const text = handoffMessages.open;
  const summary = () => props.checked.summary;
  return (
    <>
      <p class={styles["fine"]}>
        {props.checked.isLocked ? text.fineLocked(props.checked.name) : text.fine(props.checked.name)}
      </p>
      <dl class={styles["facts"]}>
        <div class={styles["fact"]}>
          <dt>{text.kind}</dt>
          <dd>
            {text.kinds[summary().kind]}
            {summary().hasPrivateNotes ? "" : `, ${text.noPrivateNotes}`}
          </dd>
        </div>
        <div class={styles["fact"]}>
          <dt>{text.madeOn}</dt>
          <dd>{messages.common.formatDay(instantToDay(summary().createdAt))}</dd>
        </div>
        <div class={styles["fact"]}>
          <dt>{text.code}</dt>
          <dd class={styles["code"]}>{summary().handoffCode}</dd>
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
                <td>{summary()[key]}</td>
                <td>{props.checked.here[key]}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show
        when={props.checked.here.sites > 0}
        fallback={<p>{text.restoreAsk(summary().ratings, props.checked.here.ratings)}</p>}
      >
        <MergeForecast checked={props.checked} />
      </Show>
    </>
  );
}
