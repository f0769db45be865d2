import { createMemo, For, Show } from "solid-js";
import { messages } from "../../../app/messages";
import type { Action } from "../../../plan/action";
import layout from "../../styles/layout.module.css";
import { ActionRow } from "./action-row";
import styles from "./action-table.module.css";

type ActionTableProps = {
  readonly actions: readonly Action[];
  readonly onEdit: (id: string) => void;
  /** A change of status that could not be stored, as a sentence. */
  readonly onFailure: (sentence: string) => void;
};

/** The plan as a table; on narrow screens each row becomes a card. */
export function ActionTable(props: ActionTableProps) {
  const { columns, caption } = messages.plan;
  const ids = createMemo(() => props.actions.map(({ id }) => id));
  return (
    <div class={styles["frame"]}>
      <table class={styles["table"]}>
        <caption class={layout["visuallyHidden"]}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.action}</th>
            <th scope="col">{columns.closes}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.status}</th>
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>
            {(id) => (
              <Show when={props.actions.find((action) => action.id === id)}>
                {(action) => (
                  <ActionRow action={action()} onEdit={props.onEdit} onFailure={props.onFailure} />
                )}
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
