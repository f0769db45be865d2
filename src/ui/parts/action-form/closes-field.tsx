import { createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { listClosable } from "../../../app/closable-criteria";
import { actionFormMessages } from "../../../app/messages/action-form";
import { Checkbox } from "../field";
import styles from "./action-form.module.css";

type ClosesFieldProps = {
  readonly criterionIds: readonly string[];
  readonly onChange: (criterionIds: string[]) => void;
};

/** The gaps that an action closes, folded away behind the ones that are chosen. */
export function ClosesField(props: ClosesFieldProps) {
  const { session } = useAssessment();
  const text = actionFormMessages;
  const closable = createMemo(() =>
    listClosable(session.catalogue, session.criteria(), session.gaps(), props.criterionIds),
  );
  const chosen = () =>
    closable()
      .filter(({ id }) => props.criterionIds.includes(id))
      .map(({ id }) => id);

  function toggle(id: string, isChosen: boolean): void {
    const others = props.criterionIds.filter((other) => other !== id);
    const wanted = new Set(isChosen ? [...others, id] : others);
    // The order of the catalogue, so that it does not tell who was ticked first.
    props.onChange(
      session
        .criteria()
        .map((criterion) => criterion.id)
        .filter((own) => wanted.has(own)),
    );
  }

  return (
    <details class={styles["closes"]} open={props.criterionIds.length === 0}>
      <summary>
        {text.closes}:{" "}
        <Show when={chosen().length > 0} fallback={text.closesNone}>
          <strong>{chosen().join(", ")}</strong>
        </Show>
      </summary>
      <fieldset class={styles["criteria"]}>
        <legend class={styles["hint"]}>{text.closesHint}</legend>
        <For each={closable().map(({ id }) => id)}>
          {(id) => (
            <Checkbox
              label={`${id} ${closable().find((one) => one.id === id)?.words ?? ""}`}
              checked={props.criterionIds.includes(id)}
              onChange={(isChosen) => toggle(id, isChosen)}
            />
          )}
        </For>
      </fieldset>
    </details>
  );
}
