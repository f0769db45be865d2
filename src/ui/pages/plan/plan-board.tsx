import { createMemo, createSignal, For, Show } from "solid-js";
import {
  boardColumns,
  nextColumn,
  targetsFor,
  type ActionMover,
  type MoveTarget,
} from "../../../app/action-mover";
import { planMessages } from "../../../app/messages/plan";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { Action, ActionStatus } from "../../../plan/action";
import { BoardCard } from "./board-card";
import styles from "./plan-board.module.css";

type PlanBoardProps = {
  readonly actions: readonly Action[];
  readonly mover: ActionMover;
  readonly onEdit: (id: string) => void;
  readonly onRefused: (sentence: string) => void;
};

/** The plan as columns of cards, one a status. Empty columns are narrow, and still take a card. */
export function PlanBoard(props: PlanBoardProps) {
  const text = planLifeMessages.board;
  const [dragged, setDragged] = createSignal<Action | null>(null);
  const takes = (status: ActionStatus): boolean => {
    const action = dragged();
    return action !== null && action.status !== status && targetsFor(action).includes(status);
  };

  function request(action: Action, target: MoveTarget): void {
    props.mover.request(action, target);
  }

  function moveByKey(action: Action, direction: 1 | -1): void {
    const to = nextColumn(action.status, direction);
    if (to === null) props.onRefused(text.noFurther);
    else request(action, to);
  }

  function drop(status: ActionStatus): void {
    const action = dragged();
    setDragged(null);
    if (action === null || action.status === status) return;
    if (targetsFor(action).includes(status)) request(action, status);
    else props.onRefused(text.cannot(action.status, status));
  }

  return (
    <>
      <p class={styles["hint"]}>{text.hint}</p>
      <div class={styles["board"]} role="region" tabIndex={0} aria-label={text.region}>
        <For each={boardColumns}>
          {(status) => {
            const own = createMemo(() => props.actions.filter((action) => action.status === status));
            const ids = createMemo(() => own().map(({ id }) => id));
            return (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is an extra: cards move by menu and by key too
              <section
                class={styles["column"]}
                data-empty={own().length === 0}
                data-takes={takes(status)}
                aria-label={text.column(status, own().length)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault();
                  drop(status);
                }}
              >
                <h3 class={styles["head"]}>
                  {planMessages.statuses[status]} <span class={styles["count"]}>{own().length}</span>
                </h3>
                <Show when={ids().length > 0} fallback={<p class={styles["none"]}>{text.empty}</p>}>
                  <ul class={styles["cards"]}>
                    <For each={ids()}>
                      {(id) => (
                        <Show when={own().find((action) => action.id === id)}>
                          {(action) => (
                            <BoardCard
                              action={action()}
                              onEdit={props.onEdit}
                              onMove={(target) => request(action(), target)}
                              onMoveByKey={(direction) => moveByKey(action(), direction)}
                              onDrag={(isDragged) => setDragged(isDragged ? action() : null)}
                            />
                          )}
                        </Show>
                      )}
                    </For>
                  </ul>
                </Show>
              </section>
            );
          }}
        </For>
      </div>
    </>
  );
}
