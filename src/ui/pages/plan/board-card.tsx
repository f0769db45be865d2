import { createMemo, For, Show } from "solid-js";
import { describeAction } from "../../../app/action-facts";
import type { MoveTarget } from "../../../app/action-mover";
import { useWorkspace } from "../../../app/app-context";
import { describeDue } from "../../../app/due-text";
import { planMessages } from "../../../app/messages/plan";
import type { Action } from "../../../plan/action";
import { BreakableText } from "../../parts/breakable-text";
import { MoveMenu } from "../../parts/action-life/move-menu";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";
import styles from "./plan-board.module.css";

type BoardCardProps = {
  readonly action: Action;
  readonly onEdit: (id: string) => void;
  readonly onMove: (target: MoveTarget) => void;
  readonly onMoveByKey: (direction: 1 | -1) => void;
  readonly onDrag: (isDragged: boolean) => void;
};

export function BoardCard(props: BoardCardProps) {
  const workspace = useWorkspace();
  const due = createMemo(() => describeDue(props.action, workspace.today()));
  const facts = createMemo(() => describeAction(props.action));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is an extra: cards move by menu and by key too
    <li
      class={styles["card"]}
      draggable="true"
      onDragStart={(event) => {
        // Firefox drags nothing that carries no data.
        event.dataTransfer?.setData("text/plain", props.action.title);
        props.onDrag(true);
      }}
      onDragEnd={() => props.onDrag(false)}
    >
      <button
        type="button"
        class={styles["title"]}
        data-action={props.action.id}
        onClick={() => props.onEdit(props.action.id)}
        onKeyDown={(event) => {
          if (!event.shiftKey || (event.key !== "ArrowRight" && event.key !== "ArrowLeft")) return;
          event.preventDefault();
          props.onMoveByKey(event.key === "ArrowRight" ? 1 : -1);
        }}
      >
        {props.action.title}
      </button>
      <p class={styles["fact"]}>
        <BreakableText text={props.action.ownerRole.trim() || planMessages.filters.noOwner} />
      </p>
      <p class={styles["fact"]}>
        <span>{due().day}</span>{" "}
        <Show when={due().words}>{(words) => <Chip tone={due().tone}>{words()}</Chip>}</Show>
      </p>
      <Show when={facts().warnings.length > 0}>
        <p class={styles["warning"]}>
          <For each={facts().warnings}>{(warning) => <>{planMessages.warnings[warning]} </>}</For>
        </p>
      </Show>
      <div class={styles["foot"]}>
        <span class={styles["ids"]}>
          <For each={props.action.criterionIds}>{(id) => <CriterionLink id={id} />}</For>
        </span>
        <MoveMenu action={props.action} onChoose={props.onMove} />
      </div>
    </li>
  );
}
