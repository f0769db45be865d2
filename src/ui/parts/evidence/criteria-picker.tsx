import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { searchCriteria } from "../../../app/checklist/criterion-filter";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { Criterion } from "../../../catalogue/catalogue";
import { Checkbox, TextField } from "../field";
import styles from "./criteria-picker.module.css";

type CriteriaPickerProps = {
  readonly chosenIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/** Criteria to tick, found by typing; what is ticked stays in sight. */
export function CriteriaPicker(props: CriteriaPickerProps) {
  const { session } = useAssessment();
  const [search, setSearch] = createSignal("");
  // eslint-disable-next-line solid/reactivity -- what was linked when the form opened stays on top
  const atOpening = new Set(props.chosenIds);
  const text = evidenceMessages.form;
  const isChosen = (id: string) => props.chosenIds.includes(id);
  const found = () => {
    const matching = new Set(searchCriteria(session.criteria(), search()));
    const isOnTop = ({ id }: Criterion): boolean => atOpening.has(id);
    const isFound = (criterion: Criterion): boolean => matching.has(criterion) || isChosen(criterion.id);
    // A box that is ticked does not jump away from under the pointer: only what was linked is on top.
    return [
      ...session.criteria().filter(isOnTop),
      ...session.criteria().filter((criterion) => !isOnTop(criterion) && isFound(criterion)),
    ];
  };

  function choose(id: string, isOn: boolean): void {
    const chosen = session
      .criteria()
      .map((criterion) => criterion.id)
      .filter((one) => (one === id ? isOn : isChosen(one)));
    // Links to criteria outside the scope are not shown, and not lost.
    const others = props.chosenIds.filter((one) => !session.criteria().some((known) => known.id === one));
    props.onChange([...chosen, ...others]);
  }

  return (
    <fieldset class={styles["picker"]}>
      <legend class={styles["legend"]}>
        {text.criteria} <span class={styles["count"]}>{text.chosen(props.chosenIds.length)}</span>
      </legend>
      <TextField
        label={text.findCriterion}
        type="search"
        value={search()}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <div class={styles["list"]}>
        <Show when={found().length > 0} fallback={<p>{text.noMatch}</p>}>
          <For each={found()}>
            {(criterion) => (
              <Checkbox
                label={`${criterion.id} ${criterion.title}`}
                checked={isChosen(criterion.id)}
                onChange={(isOn) => choose(criterion.id, isOn)}
              />
            )}
          </For>
        </Show>
      </div>
    </fieldset>
  );
}
