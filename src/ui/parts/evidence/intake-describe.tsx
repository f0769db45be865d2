import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { intakeMessages } from "../../../app/messages/intake";
import { errorSentence, type ErrorCode } from "../../../app/messages/errors";
import type { IntakeEntry } from "../../../app/evidence-intake/intake-entry";
import { Button } from "../button";
import { ButtonRow, Dialog } from "../dialog";
import { TextArea, TextField } from "../field";
import { IdentifierWarning } from "../identifier-warning";
import { Notice } from "../notice";
import styles from "./intake.module.css";

function Form(props: { readonly entry: IntakeEntry; readonly onClose: () => void }) {
  const { intake } = useAssessment();
  const [title, setTitle] = createSignal("");
  const [place, setPlace] = createSignal("");
  const [date, setDate] = createSignal("");
  const [note, setNote] = createSignal("");
  const [isChecked, setChecked] = createSignal(false);
  const [failure, setFailure] = createSignal<ErrorCode | null>(null);
  const text = intakeMessages.describe;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (title().trim() === "") return;
    const description = {
      title: title().trim(),
      place: place().trim(),
      evidenceDate: date() || null,
      note: note(),
    };
    const saved = await intake.describe(props.entry.id, description);
    if (saved.ok) props.onClose();
    else setFailure(saved.error.code);
  }

  return (
    <form class={styles["form"]} noValidate onSubmit={(event) => void submit(event)}>
      <p>{text.lead}</p>
      <Show when={failure()}>
        {(code) => (
          <Notice tone="danger" role="alert">
            <p>{errorSentence(code())}</p>
          </Notice>
        )}
      </Show>
      <TextField
        label={text.name}
        hint={text.nameHint}
        error={isChecked() && title().trim() === "" ? text.nameMissing : undefined}
        value={title()}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <TextField
        label={text.place}
        isOptional
        value={place()}
        onInput={(event) => setPlace(event.currentTarget.value)}
      />
      <TextField
        label={text.date}
        type="date"
        isOptional
        value={date()}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <TextArea
        label={text.note}
        isOptional
        rows={2}
        value={note()}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <IdentifierWarning text={[title(), place(), note()].join("\n")} />
      <ButtonRow>
        <Button type="submit" look="primary">
          {text.save}
        </Button>
        <Button onClick={() => props.onClose()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </form>
  );
}

/** Says that a thing exists and where it is kept, in place of its file. */
export function IntakeDescribe(props: { readonly entry: IntakeEntry | null; readonly onClose: () => void }) {
  return (
    <Dialog
      title={intakeMessages.describe.title}
      isOpen={props.entry !== null}
      onClose={() => props.onClose()}
      wide
    >
      <Show when={props.entry} keyed>
        {(entry) => <Form entry={entry} onClose={() => props.onClose()} />}
      </Show>
    </Dialog>
  );
}
