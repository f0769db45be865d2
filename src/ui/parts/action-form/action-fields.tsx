import type { ActionEditor } from "../../../app/action-editor";
import { effortOptions } from "../../../app/choices";
import { actionFormMessages } from "../../../app/messages/action-form";
import { DateField } from "../date-field";
import { Select, TextArea } from "../field";
import { RoleField } from "../role-field";
import { ClosesField } from "./closes-field";
import { CycleList } from "./cycle-list";
import { MeasureFields } from "./measure-fields";
import { StepList } from "./step-list";
import styles from "./action-form.module.css";

type ActionFieldsProps = {
  readonly editor: ActionEditor;
  /** Says that a title is needed only after somebody tried to leave without one. */
  readonly isTitleAsked: boolean;
};

export function ActionFields(props: ActionFieldsProps) {
  const text = actionFormMessages;
  const draft = () => props.editor.draft;
  const titleError = (): string | undefined => {
    if (!props.isTitleAsked || !props.editor.isTitleMissing()) return undefined;
    return props.editor.id() === null ? text.titleMissing : text.titleMissingStored;
  };
  return (
    <>
      <TextArea
        label={text.title}
        hint={text.titleHint}
        error={titleError()}
        rows={2}
        value={draft().title}
        onInput={(event) => props.editor.change({ title: event.currentTarget.value.replaceAll("\n", " ") })}
      />
      <ClosesField
        criterionIds={draft().criterionIds}
        onChange={(criterionIds) => props.editor.change({ criterionIds })}
      />
      <div class={styles["grid"]}>
        <RoleField
          label={text.owner}
          hint={text.ownerHint}
          value={draft().ownerRole}
          onChange={(ownerRole) => props.editor.change({ ownerRole })}
        />
        <DateField
          label={text.start}
          value={draft().startDate}
          onChange={(startDate) => props.editor.change({ startDate })}
        />
        <DateField
          label={text.due}
          value={draft().dueDate}
          onChange={(dueDate) => props.editor.change({ dueDate })}
        />
        <Select
          label={text.effort}
          value={draft().effort}
          options={effortOptions}
          onChange={(value) => {
            const effort = effortOptions.find((option) => option.value === value)?.value;
            if (effort !== undefined) props.editor.change({ effort });
          }}
        />
      </div>
      <StepList steps={draft().steps} onChange={(steps) => props.editor.change({ steps })} />
      <MeasureFields measure={draft().measure} onChange={(measure) => props.editor.change({ measure })} />
      <TextArea
        label={text.proof}
        hint={text.proofHint}
        rows={2}
        value={draft().proof}
        onInput={(event) => props.editor.change({ proof: event.currentTarget.value })}
      />
      <CycleList cycles={draft().cycles} onChange={(cycles) => props.editor.change({ cycles })} />
      <TextArea
        label={text.note}
        isOptional
        rows={2}
        value={draft().note}
        onInput={(event) => props.editor.change({ note: event.currentTarget.value })}
      />
    </>
  );
}
