import { createMemo, For, Show } from "solid-js";
import type { ActionMover } from "../../../app/action-mover";
import { groupHeading } from "../../../app/group-heading";
import { planMessages } from "../../../app/messages/plan";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { PlanView } from "../../../app/plan-view";
import type { Action } from "../../../plan/action";
import layout from "../../styles/layout.module.css";
import { ActionRow } from "./action-row";
import cards from "../../parts/card-table.module.css";
import styles from "./action-table.module.css";

type ActionTableProps = {
  readonly view: PlanView;
  readonly mover: ActionMover;
  readonly onEdit: (id: string) => void;
};

function Rows(props: ActionTableProps & { readonly actions: readonly Action[] }) {
  const ids = createMemo(() => props.actions.map(({ id }) => id));
  return (
    <For each={ids()}>
      {(id) => (
        <Show when={props.actions.find((action) => action.id === id)}>
          {(action) => (
            <ActionRow
              action={action()}
              lift={props.view.liftOf(id)}
              onEdit={props.onEdit}
              onMove={(target) => props.mover.request(action(), target)}
            />
          )}
        </Show>
      )}
    </For>
  );
}

/** The plan as a table, under headings where it is grouped; on narrow screens each row becomes a card. */
export function ActionTable(props: ActionTableProps) {
  const { columns, caption } = planMessages;
  const keys = createMemo(() => props.view.groups().map(({ key }) => key));
  const actionsOf = (key: string): readonly Action[] =>
    props.view.groups().find((group) => group.key === key)?.actions ?? [];
  return (
    <div class={cards["frame"]}>
      <table class={`${cards["table"]} ${styles["table"]}`}>
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
        <For each={keys()}>
          {(key) => (
            <tbody>
              <Show when={props.view.grouping() !== "none"}>
                <tr>
                  <th scope="rowgroup" colspan="5" class={styles["groupHead"]}>
                    {groupHeading(props.view.grouping(), key)}{" "}
                    <span class={styles["groupCount"]}>
                      {planLifeMessages.groupCount(actionsOf(key).length)}
                    </span>
                  </th>
                </tr>
              </Show>
              <Rows {...props} actions={actionsOf(key)} />
            </tbody>
          )}
        </For>
      </table>
    </div>
  );
}
