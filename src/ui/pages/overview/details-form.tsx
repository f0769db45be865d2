import { createSignal, Show, untrack } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { assessmentDateFault, type DateFault } from "../../../app/assessment-date";
import { messages } from "../../../app/messages";
import { overviewMessages } from "../../../app/messages/overview";
import { dateFaultSentence } from "../../../app/messages/date-fault";
import { errorSentence } from "../../../app/messages/errors";
import { linesToRoles } from "../../../app/roles";
import { Button } from "../../parts/button";
import { ButtonRow } from "../../parts/dialog";
import { DetailsFields } from "../../parts/details-fields";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";

export function DetailsForm(props: { readonly onDone: () => void }) {
  const { session, rating } = useAssessment();
  const shown = untrack(session.assessment);
  const [date, setDate] = createSignal(shown.date);
  const [roles, setRoles] = createSignal(shown.roles.join("\n"));
  const [isChecked, setChecked] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const text = overviewMessages.details;

  const dateFault = (): DateFault | null => assessmentDateFault(date(), session.workspace.today());

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (dateFault() !== null) return;
    const saved = await rating.changeDetails({ date: date(), roles: [...linesToRoles(roles())] }, shown);
    if (saved.ok) props.onDone();
    else setProblem(errorSentence(saved.error.code));
  }

  return (
    <form class={layout["stack"]} noValidate onSubmit={(event) => void submit(event)}>
      <Show when={problem()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <DetailsFields
        words={text}
        date={date()}
        dateError={isChecked() ? dateFaultSentence(dateFault()) : undefined}
        onDate={setDate}
        roles={roles()}
        onRoles={setRoles}
      />
      <ButtonRow>
        <Button type="submit" look="primary">
          {text.save}
        </Button>
        <Button onClick={() => props.onDone()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </form>
  );
}
