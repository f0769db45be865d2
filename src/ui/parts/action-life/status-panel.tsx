import { createMemo, createSignal, For, Show } from "solid-js";
import type { ActionEditor } from "../../../app/action-editor";
import { createActionMover } from "../../../app/action-mover";
import { useAssessment } from "../../../app/app-context";
import { formatLift, metName } from "../../../app/level-text";
import { describeLife } from "../../../app/life-lines";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { Action } from "../../../plan/action";
import { OutcomeLine, type Outcome } from "../outcome-line";
import { MoveDialog } from "./move-dialog";
import { MoveMenu } from "./move-menu";
import { StatusChip } from "./status-chip";
import styles from "./status-panel.module.css";

type StatusPanelProps = { readonly editor: ActionEditor; readonly id: string };

/** How far an action has come, what proved it, and where it may go next. */
export function StatusPanel(props: StatusPanelProps) {
  const { session } = useAssessment();
  const { workspace } = session;
  const text = planLifeMessages.life;
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const mover = createActionMover({
    today: () => workspace.today(),
    perform: (_, move) => props.editor.move(move),
    onMoved: (_, sentence) => setOutcome({ tone: "good", sentence }),
    onRefused: (sentence) => setOutcome({ tone: "danger", sentence }),
  });
  const draft = () => props.editor.draft;
  const lines = createMemo(() =>
    describeLife(
      draft(),
      (id) => session.evidence().find((item) => item.id === id)?.title,
      workspace.today(),
    ),
  );
  const lift = createMemo(() => {
    const gain = props.editor.lift();
    return gain === null ? null : formatLift(gain);
  });
  const asAction = (): Action => ({ ...draft(), id: props.id, createdAt: "", updatedAt: "" });
  return (
    <section class={styles["panel"]} aria-label={text.region}>
      <div class={styles["row"]}>
        <StatusChip status={draft().status} />
        <Show when={draft().statusDate}>
          {(day) => <span class={styles["soft"]}>{text.since(day())}</span>}
        </Show>
        <MoveMenu
          action={draft()}
          onChoose={(target) => {
            setOutcome(null);
            mover.request(asAction(), target);
          }}
        />
      </div>
      <Show when={lines().length > 0}>
        <ul class={styles["lines"]}>
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <Show when={lift()}>
        {(words) => (
          <p class={styles["soft"]}>{text.lift(words(), metName(session.catalogue.scoringProfile))}</p>
        )}
      </Show>
      <OutcomeLine outcome={outcome()} />
      <MoveDialog mover={mover} />
    </section>
  );
}
