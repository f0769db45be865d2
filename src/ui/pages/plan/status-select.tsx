import { For } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { statusOptions } from "../../../app/choices";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import type { Action } from "../../../plan/action";
import styles from "./status-select.module.css";

type StatusSelectProps = {
  readonly action: Action;
  readonly onFailure: (sentence: string) => void;
};

/** Changes how far an action is, right in the table. */
export function StatusSelect(props: StatusSelectProps) {
  const { plan } = useAssessment();

  async function choose(value: string): Promise<void> {
    const status = statusOptions.find((option) => option.value === value)?.value;
    if (status === undefined) return;
    const changed = await plan.setStatus(props.action.id, status);
    if (!changed.ok) props.onFailure(errorSentence(changed.error.code));
  }

  return (
    <select
      class={styles["select"]}
      data-status={props.action.status}
      aria-label={messages.plan.statusOf(props.action.title)}
      onChange={(event) => void choose(event.currentTarget.value)}
    >
      <For each={statusOptions}>
        {(option) => (
          <option value={option.value} selected={option.value === props.action.status}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  );
}
