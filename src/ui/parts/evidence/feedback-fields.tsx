import { Show } from "solid-js";
import type { AnswersChoice } from "../../../app/evidence-draft";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Select, TextField } from "../field";
import type { DraftFields } from "./draft-fields";

/** Feedback is written down in totals; of a few people only that they were a few. */
export function FeedbackFields(props: DraftFields) {
  const text = evidenceMessages.form;
  return (
    <>
      <Select
        label={text.answers}
        error={props.errorOf("answers")}
        value={props.draft.answers}
        options={[
          { value: "", label: text.chooseAnswers },
          ...(["few", "many"] as const).map((value) => ({ value, label: text.answersChoices[value] })),
        ]}
        onChange={(answers) => props.change({ answers: answers as AnswersChoice })}
      />
      <Show when={props.draft.answers === "many"}>
        <TextField
          label={text.answerCount}
          error={props.errorOf("answerCount")}
          inputmode="numeric"
          value={props.draft.answerCount}
          onInput={(event) => props.change({ answerCount: event.currentTarget.value })}
        />
      </Show>
    </>
  );
}
