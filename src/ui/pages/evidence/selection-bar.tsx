import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { EvidenceLibrary } from "../../../app/evidence-library";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import { Button } from "../../parts/button";
import { Select } from "../../parts/field";
import { focusIfLost } from "../../parts/focus-title";
import type { Outcome } from "../../parts/outcome-line";
import styles from "./selection-bar.module.css";

type SelectionBarProps = {
  readonly library: EvidenceLibrary;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onRemove: (ids: readonly string[]) => void;
};

/** What can be done with several items at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { session, evidence } = useAssessment();
  const text = evidenceMessages.library;
  const [criterionId, setCriterionId] = createSignal("");
  let bar!: HTMLDivElement;
  const ids = () => props.library.chosenIds();

  async function setLinked(isLinked: boolean): Promise<void> {
    const [chosen, criterion] = [ids(), criterionId()];
    const changed = await evidence.setLinked(chosen, criterion, isLinked);
    const done = isLinked ? text.linked : text.unlinked;
    props.onOutcome(
      changed.ok
        ? { tone: "good", sentence: done(chosen.length, criterion) }
        : { tone: "danger", sentence: errorSentence(changed.error.code) },
    );
  }

  return (
    <div ref={bar} class={styles["bar"]} role="group" aria-label={text.together}>
      <Button look="quiet" onClick={() => props.library.chooseAllShown()}>
        {text.chooseAll}
      </Button>
      <Show when={ids().length > 0}>
        <Button
          look="quiet"
          onClick={() => {
            props.library.chooseNone();
            focusIfLost(() => bar.querySelector("button"));
          }}
        >
          {text.chooseNone}
        </Button>
      </Show>
      <p class={styles["count"]} role="status">
        {ids().length === 0 ? "" : text.chosen(ids().length)}
      </p>
      <Show when={ids().length > 0 && !session.isReadOnly()}>
        <div class={styles["actions"]}>
          <div class={styles["criterion"]}>
            <Select
              label={text.togetherCriterion}
              value={criterionId()}
              options={[
                { value: "", label: text.chooseCriterion },
                ...session.criteria().map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
              ]}
              onChange={setCriterionId}
            />
          </div>
          <Button disabled={criterionId() === ""} onClick={() => void setLinked(true)}>
            {text.link}
          </Button>
          <Button disabled={criterionId() === ""} onClick={() => void setLinked(false)}>
            {text.unlink}
          </Button>
          <Button look="danger" onClick={() => props.onRemove(ids())}>
            {text.removeChosen}
          </Button>
        </div>
      </Show>
    </div>
  );
}
