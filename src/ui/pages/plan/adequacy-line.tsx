import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { PlanView } from "../../../app/plan-view";
import { Button } from "../../parts/button";
import styles from "./adequacy-line.module.css";

/** The adequacy check in sum: how many actions are still intentions, and why. */
export function AdequacyLine(props: { readonly view: PlanView }) {
  const { session } = useAssessment();
  const text = planLifeMessages.lacking;
  const summary = () => props.view.summary();
  const kinds = () =>
    summary()
      .warnings.map(({ warning, count }) => text.one(count, text.kinds[warning]))
      .join(", ");
  return (
    <div class={styles["line"]} data-good={summary().lacking === 0}>
      <Show when={summary().lacking > 0} fallback={<p>{text.allGood}</p>}>
        <p>
          <strong>{text.sentence(summary().lacking, session.actions().length)}</strong> {kinds()}.
        </p>
        <Button onClick={() => props.view.setFilter({ status: "lacking" })}>{text.show}</Button>
      </Show>
    </div>
  );
}
