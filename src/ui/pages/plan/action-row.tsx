import { createMemo, For, Show } from "solid-js";
import { describeAction } from "../../../app/action-facts";
import { useAssessment, useWorkspace } from "../../../app/app-context";
import type { MoveTarget } from "../../../app/action-mover";
import { describeDue } from "../../../app/due-text";
import { metName } from "../../../app/level-text";
import { planMessages } from "../../../app/messages/plan";
import type { Action } from "../../../plan/action";
import { BreakableText } from "../../parts/breakable-text";
import { ActionWarnings } from "../../parts/action-form/action-warnings";
import { MoveMenu } from "../../parts/action-life/move-menu";
import { StatusChip } from "../../parts/action-life/status-chip";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";
import cards from "../../parts/card-table.module.css";
import styles from "./action-table.module.css";

type ActionRowProps = {
  readonly action: Action;
  readonly onEdit: (id: string) => void;
  /** What it alone adds to the score; null for nothing. */
  readonly lift: string | null;
  readonly onMove: (target: MoveTarget) => void;
};

export function ActionRow(props: ActionRowProps) {
  const { session } = useAssessment();
  const workspace = useWorkspace();
  const { columns, closesNothing } = planMessages;
  const facts = createMemo(() => describeAction(props.action));
  const due = createMemo(() => describeDue(props.action, workspace.today()));
  const titleOf = (id: string): string =>
    session.criteria().find((criterion) => criterion.id === id)?.title ?? "";
  return (
    <tr class={`${cards["row"]} ${styles["row"]}`}>
      <th scope="row" class={styles["action"]}>
        <button type="button" class={styles["title"]} onClick={() => props.onEdit(props.action.id)}>
          {props.action.title}
        </button>
        <Show when={props.lift}>
          {(lift) => (
            <p class={styles["fact"]}>
              {planMessages.liftAlone(lift(), metName(session.catalogue.scoringProfile))}
            </p>
          )}
        </Show>
        <For each={facts().lines}>{(line) => <p class={styles["fact"]}>{line}</p>}</For>
        <ActionWarnings warnings={facts().warnings} />
      </th>
      <td class={styles["closes"]}>
        <span class={`${cards["label"]} ${styles["label"]}`}>{columns.closes} </span>
        <Show
          when={props.action.criterionIds.length > 0}
          fallback={<span class={styles["fact"]}>{closesNothing}</span>}
        >
          <ul class={styles["ids"]}>
            <For each={props.action.criterionIds}>
              {(id) => (
                <li title={titleOf(id)}>
                  <CriterionLink id={id} />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </td>
      <td class={styles["owner"]}>
        <span class={`${cards["label"]} ${styles["label"]}`}>{columns.owner} </span>
        <BreakableText text={props.action.ownerRole.trim() || planMessages.filters.noOwner} />
      </td>
      <td class={styles["due"]}>
        <span class={`${cards["label"]} ${styles["label"]}`}>{columns.due} </span>
        <span class={styles["day"]}>{due().day}</span>{" "}
        <Show when={due().words}>{(words) => <Chip tone={due().tone}>{words()}</Chip>}</Show>
      </td>
      <td class={styles["status"]}>
        <span class={`${cards["label"]} ${styles["label"]}`}>{columns.status} </span>
        <span class={styles["life"]}>
          <StatusChip status={props.action.status} />
          <MoveMenu action={props.action} onChoose={props.onMove} />
        </span>
      </td>
    </tr>
  );
}
