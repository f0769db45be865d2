import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { AddEvidence } from "../../parts/evidence/add-evidence";
import { AddStructured } from "../../parts/evidence/add-structured";
import { Select } from "../../parts/field";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import styles from "./add-card.module.css";

/** The library begins below the screen on most devices: one press, and its search has the focus. */
function goToLibrary(): void {
  const library = document.querySelector(`section[aria-label="${evidenceMessages.list.title}"]`);
  library?.scrollIntoView({ block: "start" });
  library?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
}

/** Adding on the left, what must stay out on the right: read before anything is dropped. */
export function AddCard() {
  const { session } = useAssessment();
  const [criterionId, setCriterionId] = createSignal("");
  const text = evidenceMessages;
  const criterionIds = () => (session.isReadOnly() || criterionId() === "" ? [] : [criterionId()]);
  return (
    <Card
      title={text.add.title}
      aside={
        <Show when={session.evidence().length > 0}>
          <Button look="quiet" onClick={goToLibrary}>
            {text.list.goTo(session.evidence().length)}
          </Button>
        </Show>
      }
    >
      <Show when={session.isReadOnly()}>
        <Notice tone="plain">
          <p>{text.afterSignOff}</p>
        </Notice>
      </Show>
      <div class={styles["columns"]}>
        <div class={layout["stack"]}>
          <Show when={!session.isReadOnly()}>
            <Select
              label={text.add.criterion}
              value={criterionId()}
              options={[
                { value: "", label: text.add.noCriterion },
                ...session.criteria().map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
              ]}
              onChange={setCriterionId}
            />
          </Show>
          <AddEvidence criterionIds={criterionIds()} canChooseCriteria={!session.isReadOnly()} isListBeside />
          <AddStructured criterionIds={criterionIds()} canChooseCriteria={!session.isReadOnly()} />
        </div>
        <div class={styles["never"]}>
          <h3>{text.never}</h3>
          <ul class={styles["list"]}>
            <For each={session.catalogue.evidenceMustNotContain}>{(line) => <li>{line}</li>}</For>
          </ul>
          <p>{text.describe}</p>
        </div>
      </div>
    </Card>
  );
}
