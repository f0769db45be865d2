import { createMemo, createSignal, Show } from "solid-js";
import {
  draftFaults,
  draftToItem,
  kindChoices,
  tallyBands,
  type DraftedItem,
  type EvidenceDraft,
} from "../../../app/evidence-draft";
import { messages } from "../../../app/messages";
import { errorSentence, type ErrorCode } from "../../../app/messages/errors";
import type { EvidenceKind, TallyBand } from "../../../assessment/evidence";
import type { Result } from "../../../shared/result";
import { Button } from "../button";
import { ButtonRow } from "../dialog";
import { Select, TextArea, TextField } from "../field";
import { IdentifierWarning } from "../identifier-warning";
import { Notice } from "../notice";
import { CriteriaPicker } from "./criteria-picker";
import styles from "./evidence-form.module.css";

type EvidenceFormProps = {
  readonly start: EvidenceDraft;
  /** False where links are read-only, or where the criterion is given. */
  readonly canLink: boolean;
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
  const text = messages.evidence.form;
  const faults = createMemo(() => draftFaults(draft()));
  const errorOf = (field: keyof EvidenceDraft): string | undefined => {
    const fault = isChecked() ? faults()[field] : undefined;
    return fault === undefined ? undefined : text.faults[fault];
  };
  const words = () => [draft().title, draft().place, draft().collectedBy, draft().note].join("\n");
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
      <TextField
        label={text.title}
        hint={text.titleHint}
        error={errorOf("title")}
        isOptional={draft().form === "link"}
        value={draft().title}
        onInput={(event) => change({ title: event.currentTarget.value })}
      />
      <Select
        label={text.kind}
        hint={messages.evidence.kindHints[draft().kind]}
        value={draft().kind}
        options={kindChoices(draft()).map((kind) => ({ value: kind, label: messages.evidence.kinds[kind] }))}
        onChange={(kind) => change({ kind: kind as EvidenceKind })}
      />
      <Show when={draft().kind === "tally"}>
        <Select
          label={text.band}
          hint={text.bandHint}
          error={errorOf("tallyBand")}
          value={draft().tallyBand}
          options={[
            { value: "", label: text.chooseBand },
            ...tallyBands.map((band) => ({ value: band, label: band })),
          ]}
          onChange={(band) => change({ tallyBand: band as TallyBand | "" })}
        />
      </Show>
      <TextArea
        label={text.note}
        isOptional
        rows={2}
        value={draft().note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <div class={styles["pair"]}>
        <TextField
          label={text.evidenceDate}
          hint={text.evidenceDateHint}
          type="date"
          value={draft().evidenceDate}
          onInput={(event) => change({ evidenceDate: event.currentTarget.value })}
        />
        <TextField
          label={text.reviewBy}
          hint={text.reviewByHint}
          error={errorOf("reviewBy")}
          type="date"
          value={draft().reviewBy}
          onInput={(event) => change({ reviewBy: event.currentTarget.value })}
        />
        <TextField
          label={text.place}
          hint={text.placeHint}
          value={draft().place}
          onInput={(event) => change({ place: event.currentTarget.value })}
        />
        <TextField
          label={text.collectedBy}
          hint={text.collectedByHint}
          value={draft().collectedBy}
          onInput={(event) => change({ collectedBy: event.currentTarget.value })}
        />
      </div>
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
