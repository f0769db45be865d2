import { useAssessment } from "../../../app/app-context";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { TextArea } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";
import layout from "../../styles/layout.module.css";

type NoteFieldProps = {
  readonly criterion: Criterion;
  readonly field: "note" | "privateNote";
  readonly label: string;
  readonly hint: string;
};

function NoteField(props: NoteFieldProps) {
  const { session, rating } = useAssessment();
  const note = () => session.fields[props.criterion.id]?.[props.field] ?? "";
  return (
    <div>
      <TextArea
        label={props.label}
        hint={props.hint}
        value={note()}
        readOnly={session.isReadOnly()}
        // Some browsers can be set to send what they check to their maker.
        spellcheck={props.field === "note"}
        onInput={(event) => rating.type(props.criterion.id, props.field, event.currentTarget.value)}
        onBlur={() => rating.endTyping()}
      />
      <IdentifierWarning text={note()} />
    </div>
  );
}

export function NoteFields(props: { readonly criterion: Criterion }) {
  const text = checklistMessages.notes;
  return (
    <div class={layout["stack"]}>
      <NoteField criterion={props.criterion} field="note" label={text.note} hint={text.noteHint} />
      <NoteField
        criterion={props.criterion}
        field="privateNote"
        label={text.privateNote}
        hint={text.privateNoteHint}
      />
    </div>
  );
}
