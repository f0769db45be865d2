import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Card } from "../../parts/card";
import { AddEvidence } from "../../parts/evidence/add-evidence";
import { AddStructured } from "../../parts/evidence/add-structured";
import { Select } from "../../parts/field";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import styles from "./add-card.module.css";

/** Adding on the left, what must stay out on the right: read before anything is dropped. */
export function AddCard() {
  const { session } = useAssessment();
  const [criterionId, setCriterionId] = createSignal("");
  const text = evidenceMessages;
  const criterionIds = () => (session.isReadOnly() || criterionId() === "" ? [] : [criterionId()]);
  return (
    <Card title={text.add.title}>
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
