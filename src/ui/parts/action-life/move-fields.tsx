import { For, Match, Show, Switch } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { Asking } from "../../../app/action-mover";
import { messages } from "../../../app/messages";
import { actionFormMessages } from "../../../app/messages/action-form";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { MoveAnswers } from "../../../app/move-answers";
import { checkDayAfter } from "../../../app/due-text";
import { DateField } from "../date-field";
import { RadioGroup, TextArea } from "../field";
import { RoleField } from "../role-field";
import styles from "./move-dialog.module.css";

type MoveFieldsProps = {
  readonly asking: Asking;
  readonly today: string;
  readonly answers: MoveAnswers;
  readonly onChange: (patch: Partial<MoveAnswers>) => void;
};

/** The proof that somebody is asked to look at. */
function ProofShown(props: { readonly asking: Asking }) {
  const { session } = useAssessment();
  const text = planLifeMessages;
  const titles = () =>
    props.asking.action.proofEvidenceIds.flatMap(
      (id) => session.evidence().find((item) => item.id === id)?.title ?? [],
    );
  return (
    <div class={styles["group"]}>
      <p class={styles["legend"]}>{text.dialog.proofIs}</p>
      <ul>
        <For each={titles()}>{(title) => <li>{title}</li>}</For>
        <Show when={props.asking.action.proofNote.trim()}>
          {(note) => <li>{text.dialog.proofDescribed(note())}</li>}
        </Show>
      </ul>
    </div>
  );
}

/** What each move asks for, but for evidence. */
export function MoveFields(props: MoveFieldsProps) {
  const text = planLifeMessages.dialog;
  const form = actionFormMessages;
  const target = () => props.asking.target;
  const owner = () => props.asking.action.ownerRole.trim();
  return (
    <Switch>
      <Match when={target() === "planned" || target() === "doing"}>
        <div class={styles["pairs"]}>
          <RoleField
            label={form.owner}
            hint={form.ownerHint}
            value={props.answers.ownerRole}
            onChange={(ownerRole) => props.onChange({ ownerRole })}
          />
          <Show when={target() === "planned"}>
            <DateField
              label={form.due}
              value={props.answers.dueDate}
              onChange={(dueDate) => props.onChange({ dueDate })}
            />
          </Show>
        </div>
      </Match>
      <Match when={target() === "proof in"}>
        <Show when={props.asking.action.proof.trim()}>{(proof) => <p>{text.proofWanted(proof())}</p>}</Show>
        <TextArea
          label={text.proofNote}
          hint={text.proofNoteHint}
          isOptional
          rows={2}
          value={props.answers.proofNote}
          onInput={(event) => props.onChange({ proofNote: event.currentTarget.value })}
        />
      </Match>
      <Match when={target() === "verified"}>
        <ProofShown asking={props.asking} />
        <RoleField
          label={text.verifiedBy}
          hint={owner() === "" ? text.verifiedByHintNoOwner : text.verifiedByHint(owner())}
          value={props.answers.verifiedBy}
          onChange={(verifiedBy) => props.onChange({ verifiedBy })}
        />
      </Match>
      <Match when={target() === "closed"}>
        <p>{text.closeBody(messages.common.formatDay(checkDayAfter(props.today)))}</p>
      </Match>
      <Match when={target() === "reopened"}>
        <TextArea
          label={text.reopenReason}
          rows={2}
          value={props.answers.reason}
          onInput={(event) => props.onChange({ reason: event.currentTarget.value })}
        />
      </Match>
      <Match when={target() === "accepted risk"}>
        <TextArea
          label={text.riskReason}
          rows={2}
          value={props.answers.reason}
          onInput={(event) => props.onChange({ reason: event.currentTarget.value })}
        />
        <DateField
          label={text.riskUntil}
          hint={text.riskHint}
          value={props.answers.until}
          onChange={(until) => props.onChange({ until })}
        />
      </Match>
      <Match when={target() === "check"}>
        <p>{text.heldHint}</p>
        <RadioGroup
          label={text.held}
          value={props.answers.held}
          options={[
            { value: "yes", label: text.heldYes },
            { value: "no", label: text.heldNo },
          ]}
          onChange={(held) => props.onChange({ held: held === "yes" ? "yes" : "no" })}
        />
        <TextArea
          label={props.answers.held === "no" ? text.checkNoteWhy : text.checkNote}
          isOptional={props.answers.held !== "no"}
          rows={2}
          value={props.answers.reason}
          onInput={(event) => props.onChange({ reason: event.currentTarget.value })}
        />
      </Match>
    </Switch>
  );
}
