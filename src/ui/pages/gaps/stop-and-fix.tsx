import { For, Show } from "solid-js";
import type { GapsView } from "../../../app/gaps-view";
import { gapsMessages } from "../../../app/messages/gaps";
import { CriterionLink } from "../../parts/criterion-link";
import { PlanButton } from "./plan-button";
import styles from "./stop-and-fix.module.css";

type StopAndFixProps = { readonly view: GapsView; readonly onPlan: (id: string) => void };

/** Gaps that harm somebody today, above everything else. */
export function StopAndFix(props: StopAndFixProps) {
  const text = gapsMessages;
  const ids = () => props.view.now().map(({ gap }) => gap.id);
  return (
    <Show when={ids().length > 0}>
      <section class={styles["alert"]} aria-label={text.stopAndFixTitle}>
        <h2 class={styles["title"]}>{text.stopAndFixTitle}</h2>
        <p>{text.stopAndFixBody}</p>
        <ul class={styles["list"]}>
          <For each={ids()}>
            {(id) => (
              <li class={styles["item"]}>
                <div class={styles["words"]}>
                  <CriterionLink id={id} />
                  <p class={styles["wording"]}>{props.view.row(id)?.criterion.gapWording}</p>
                </div>
                <PlanButton row={props.view.row(id)} onPlan={props.onPlan} look="danger" />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
