import { createMemo, createSignal, Show } from "solid-js";
import {
  draftFaults,
  draftToItem,
  kindChoices,
  mayLackTitle,
  type DraftedItem,
  type EvidenceDraft,
} from "../../../app/evidence-draft";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence, type ErrorCode } from "../../../app/messages/errors";
import type { EvidenceKind } from "../../../assessment/evidence";
import type { Result } from "../../../shared/result";
import { Button } from "../button";
import { ButtonRow } from "../dialog";
import { Select, TextArea, TextField } from "../field";
import { IdentifierWarning } from "../identifier-warning";
import { Notice } from "../notice";
import { CircumstanceFields } from "./circumstance-fields";
import { CriteriaPicker } from "./criteria-picker";
import styles from "./evidence-form.module.css";
import { FeedbackFields } from "./feedback-fields";
import { InterviewFields } from "./interview-fields";
import { TallyFields } from "./tally-fields";

type EvidenceFormProps = {
  readonly start: EvidenceDraft;
  /** False where links are read-only, or where the criterion is given. */
  readonly canLink: boolean;
  /** True where the person has chosen the kind already. */
  readonly isKindGiven?: boolean;
  readonly save: (item: DraftedItem) => Promise<Result<unknown, { readonly code: ErrorCode }>>;
  readonly onDone: () => void;
};

/** Everything that is known about an evidence item, for a new one or an old one. */
export function EvidenceForm(props: EvidenceFormProps) {
  // eslint-disable-next-line solid/reactivity -- a form starts from what is there when it opens
  const [draft, setDraft] = createSignal(props.start);
  const change = (patch: Partial<EvidenceDraft>): void => {
    setDraft({ ...draft(), ...patch });
  };
  const [isChecked, setChecked] = createSignal(false);
  const [failure, setFailure] = createSignal<ErrorCode | null>(null);
  const text = evidenceMessages.form;
  const kind = () => draft().kind;
  const faults = createMemo(() => draftFaults(draft()));
  const errorOf = (field: keyof EvidenceDraft): string | undefined => {
    const fault = isChecked() ? faults()[field] : undefined;
    return fault === undefined ? undefined : text.faults[fault];
  };
  const words = () => {
    const { title, place, collectedBy, askedRole, note } = draft();
    return [title, place, collectedBy, askedRole, note].join("\n");
  };
  let form!: HTMLFormElement;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(faults()).length > 0) {
      queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
      return;
    }
    const saved = await props.save(draftToItem(draft()));
    if (saved.ok) props.onDone();
    else setFailure(saved.error.code);
  }

  return (
    <form ref={form} class={styles["form"]} noValidate onSubmit={(event) => void submit(event)}>
      <Show when={failure()}>
        {(code) => (
          <Notice tone="danger" role="alert">
            <p>{errorSentence(code())}</p>
          </Notice>
        )}
      </Show>
      <Show when={draft().form === "link"}>
        <TextField
          label={text.url}
          hint={text.urlHint}
          error={errorOf("url")}
          type="url"
          inputmode="url"
          value={draft().url}
          onInput={(event) => change({ url: event.currentTarget.value })}
        />
      </Show>
      <Show when={props.isKindGiven !== true}>
        <Select
          label={text.kind}
          hint={evidenceMessages.kindHints[kind()]}
          value={kind()}
          options={kindChoices(draft()).map((value) => ({ value, label: evidenceMessages.kinds[value] }))}
          onChange={(value) => change({ kind: value as EvidenceKind })}
        />
      </Show>
      <TextField
        label={text.titleOf[kind()] ?? text.title}
        hint={text.titleHintOf[kind()] ?? text.titleHint}
        error={errorOf("title")}
        isOptional={mayLackTitle(draft())}
        value={draft().title}
        onInput={(event) => change({ title: event.currentTarget.value })}
      />
      <Show when={kind() === "tally"}>
        <TallyFields draft={draft()} change={change} errorOf={errorOf} />
      </Show>
      <Show when={kind() === "interview"}>
        <InterviewFields draft={draft()} change={change} errorOf={errorOf} />
      </Show>
      <Show when={kind() === "feedback"}>
        <FeedbackFields draft={draft()} change={change} errorOf={errorOf} />
      </Show>
      <TextArea
        label={text.noteOf[kind()] ?? text.note}
        hint={text.noteHintOf[kind()]}
        error={errorOf("note")}
        isOptional
        rows={2}
        value={draft().note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <CircumstanceFields draft={draft()} change={change} errorOf={errorOf} />
      <IdentifierWarning text={words()} />
      <Show when={props.canLink}>
        <CriteriaPicker
          chosenIds={draft().criterionIds}
          onChange={(criterionIds) => change({ criterionIds })}
        />
      </Show>
      <ButtonRow>
        <Button type="submit" look="primary">
          {text.save}
        </Button>
        <Button onClick={() => props.onDone()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </form>
  );
}
