import { createSignal, Show, type JSX } from "solid-js";
import { messages } from "../../app/messages";
import type { Result } from "../../shared/result";
import { Button } from "./button";
import { ButtonRow } from "./dialog";
import { Notice } from "./notice";
import styles from "./planning-form.module.css";

type PlanningFormProps<Failure> = {
  /** Adds what is chosen to the plan; how many actions that were. */
  readonly save: () => Promise<Result<number, Failure>>;
  readonly sentence: (failure: Failure) => string;
  readonly onPlanned: (count: number) => void;
  readonly onClose: () => void;
  /** What stands on the button that saves; null where there is nothing to add. */
  readonly saveLabel: string | null;
  /** Between saving and canceling. */
  readonly otherButton?: JSX.Element;
  readonly children: JSX.Element;
};

/** The form of a dialog that adds actions to the plan: one save at a time, and what went wrong above the buttons. */
export function PlanningForm<Failure>(props: PlanningFormProps<Failure>) {
  const [failure, setFailure] = createSignal<{ readonly sentence: string } | null>(null);
  const [isSaving, setSaving] = createSignal(false);

  async function save(): Promise<void> {
    if (isSaving()) return;
    setSaving(true);
    const saved = await props.save();
    setSaving(false);
    setFailure(saved.ok ? null : { sentence: props.sentence(saved.error) });
    if (!saved.ok) return;
    props.onPlanned(saved.value);
    props.onClose();
  }

  return (
    <form
      class={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {props.children}
      <div role="alert">
        <Show when={failure()}>
          {(failed) => (
            <Notice tone="danger">
              <p>{failed().sentence}</p>
            </Notice>
          )}
        </Show>
      </div>
      <ButtonRow>
        <Show when={props.saveLabel}>
          {(label) => (
            <Button type="submit" look="primary" disabled={isSaving()}>
              {label()}
            </Button>
          )}
        </Show>
        {props.otherButton}
        <Button look="quiet" onClick={() => props.onClose()}>
          {messages.common.cancel}
        </Button>
      </ButtonRow>
    </form>
  );
}
