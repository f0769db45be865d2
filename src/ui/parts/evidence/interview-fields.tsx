import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { interviewPrompts } from "../../../app/interview-prompts";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Checkbox, TextField } from "../field";
import type { DraftFields } from "./draft-fields";
import styles from "./evidence-form.module.css";

/** Whom was asked, as a role, and what: chosen from how the linked criteria are checked on site. */
export function InterviewFields(props: DraftFields) {
  const { session } = useAssessment();
  const text = evidenceMessages.form;
  const prompts = () => {
    const linked = session.criteria().filter(({ id }) => props.draft.criterionIds.includes(id));
    return [...new Set([...linked.flatMap(interviewPrompts), ...props.draft.prompts])];
  };
  function choose(prompt: string, isOn: boolean): void {
    const chosen = props.draft.prompts.filter((one) => one !== prompt);
    props.change({ prompts: isOn ? [...chosen, prompt] : chosen });
  }
  return (
    <>
      <TextField
        label={text.askedRole}
        hint={text.askedRoleHint}
        error={props.errorOf("askedRole")}
        value={props.draft.askedRole}
        onInput={(event) => props.change({ askedRole: event.currentTarget.value })}
      />
      <fieldset class={styles["prompts"]}>
        <legend class={styles["legend"]}>{text.prompts}</legend>
        <p class={styles["hint"]}>{prompts().length === 0 ? text.noPrompts : text.promptsHint}</p>
        <Show when={prompts().length > 0}>
          <For each={prompts()}>
            {(prompt) => (
              <Checkbox
                label={prompt}
                checked={props.draft.prompts.includes(prompt)}
                onChange={(isOn) => choose(prompt, isOn)}
              />
            )}
          </For>
        </Show>
      </fieldset>
    </>
  );
}
