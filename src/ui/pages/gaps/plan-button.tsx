import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { GapRow } from "../../../app/gap-list";
import { gapsMessages } from "../../../app/messages/gaps";
import { Button, type ButtonLook } from "../../parts/button";
import styles from "./plan-button.module.css";

type PlanButtonProps = {
  readonly row: GapRow | undefined;
  readonly onPlan: (id: string) => void;
  readonly look?: ButtonLook;
};

/** "Plan IDS-08", and how many actions there are already. */
export function PlanButton(props: PlanButtonProps) {
  const { session } = useAssessment();
  const text = gapsMessages.list;
  return (
    <Show when={props.row}>
      {(row) => (
        <div class={styles["plan"]}>
          <Button look={props.look ?? "plain"} onClick={() => props.onPlan(row().gap.id)}>
            {text.plan(row().gap.id)}
          </Button>
          <Show when={row().actions.length > 0}>
            <a
              class={styles["planned"]}
              href={`#/assessments/${session.id}/plan?criterion=${row().gap.id}`}
              aria-label={text.plannedFor(row().actions.length, row().gap.id)}
            >
              {text.planned(row().actions.length)}
            </a>
          </Show>
        </div>
      )}
    </Show>
  );
}
