import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { searchCriteria } from "../../../app/checklist/criterion-filter";
import { messages } from "../../../app/messages";
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
  const text = messages.evidence.form;
  const isChosen = (id: string) => props.chosenIds.includes(id);
  const found = () => {
    const matching = new Set(searchCriteria(session.criteria(), search()));
    return session.criteria().filter((criterion) => matching.has(criterion) || isChosen(criterion.id));
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
