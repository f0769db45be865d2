import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { assessmentDateFault, type DateFault } from "../../app/assessment-date";
import { messages } from "../../app/messages";
import { amendMessages } from "../../app/messages/amend";
import { dateFaultSentence } from "../../app/messages/date-fault";
import { errorSentence } from "../../app/messages/errors";
import { linesToRoles } from "../../app/roles";
import { createSiteActions } from "../../app/site-actions";
import type { Assessment } from "../../assessment/assessment";
import layout from "../styles/layout.module.css";
import styles from "./amend-dialog.module.css";
import { Button } from "./button";
import { DetailsFields } from "./details-fields";
import { ButtonRow, Dialog } from "./dialog";
import { Notice } from "./notice";

function AmendForm(props: { readonly assessment: Assessment; readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const actions = createSiteActions(workspace);
  const text = amendMessages;
  // eslint-disable-next-line solid/reactivity -- what the form starts with
  const { date: oldDate, roles: oldRoles } = props.assessment;
  const [date, setDate] = createSignal(oldDate);
  const [roles, setRoles] = createSignal(oldRoles.join("\n"));
  const [isBusy, setBusy] = createSignal(false);
  const [isChecked, setChecked] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const dateFault = (): DateFault | null => assessmentDateFault(date(), workspace.today());

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (dateFault() !== null || isBusy()) return;
    setBusy(true);
    const amendment = { date: date(), roles: [...linesToRoles(roles())] };
    const started = await actions.amend(props.assessment.id, amendment);
    setBusy(false);
    if (!started.ok) {
      setProblem(errorSentence(started.error.code));
      return;
    }
    props.onClose();
    navigate(`/assessments/${started.value.id}`);
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
      <p>{text.whatHappens(messages.assessment.line(props.assessment))}</p>
      <ul class={styles["points"]}>
        <For each={text.points}>{(point) => <li>{point}</li>}</For>
      </ul>
      <DetailsFields
        words={text}
        date={date()}
        dateError={isChecked() ? dateFaultSentence(dateFault()) : undefined}
        onDate={setDate}
        roles={roles()}
        onRoles={setRoles}
      />
      <ButtonRow>
        <Button type="submit" look="primary" disabled={isBusy()}>
          {text.start}
        </Button>
        <Button onClick={() => props.onClose()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </form>
  );
}

/** Says what a correction is, asks for its date and roles, and opens the draft it makes. */
export function AmendDialog(props: {
  /** The signed-off assessment; null while nothing is asked. */
  readonly assessment: Assessment | null;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={amendMessages.title} isOpen={props.assessment !== null} onClose={() => props.onClose()}>
      <Show when={props.assessment} keyed>
        {(assessment) => <AmendForm assessment={assessment} onClose={() => props.onClose()} />}
      </Show>
    </Dialog>
  );
}
