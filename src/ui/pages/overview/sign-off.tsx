import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { checklistAddress } from "../../../app/checklist/checklist-address";
import { noFilter } from "../../../app/checklist/criterion-filter";
import { messages } from "../../../app/messages";
import { overviewMessages } from "../../../app/messages/overview";
import { errorSentence } from "../../../app/messages/errors";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { CriterionLink } from "../../parts/criterion-link";
import { ButtonRow, Dialog } from "../../parts/dialog";
import { TextField } from "../../parts/field";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import styles from "./sign-off.module.css";

/** More would make the dialog a second checklist. */
const SHOWN_BLOCKERS = 8;

function Blockers() {
  const { session, rating } = useAssessment();
  const text = overviewMessages.signOff;
  const blockers = createMemo(() => rating.blockers());
  const allOpen = () =>
    `#${checklistAddress({
      assessmentId: session.id,
      criterionId: null,
      filter: { ...noFilter, toggles: ["open"] },
    })}`;
  const titleOf = (id: string) => session.criteria().find((criterion) => criterion.id === id)?.title ?? "";
  return (
    <Notice tone="warning">
      <div>
        <p>{text.blocked(blockers().length)}</p>
        <ul class={styles["blockers"]}>
          <For each={blockers().slice(0, SHOWN_BLOCKERS)}>
            {(blocker) => (
              <li>
                <CriterionLink id={blocker.criterionId} title={titleOf(blocker.criterionId)} />{" "}
                <span class={layout["soft"]}>({text.reasons[blocker.reason]})</span>
              </li>
            )}
          </For>
          <Show when={blockers().length > SHOWN_BLOCKERS}>
            <li>
              <a href={allOpen()}>{text.more(blockers().length - SHOWN_BLOCKERS)}</a>
            </li>
          </Show>
        </ul>
      </div>
    </Notice>
  );
}

function SignOffForm(props: { readonly unknown: number; readonly onDone: () => void }) {
  const { rating } = useAssessment();
  const [role, setRole] = createSignal("");
  const [isChecked, setChecked] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const text = overviewMessages.signOff;
  const isBlocked = createMemo(() => rating.blockers().length > 0);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (role().trim() === "") return;
    const signed = await rating.signOff(role().trim());
    if (signed.ok) props.onDone();
    else setProblem(errorSentence(signed.error.code));
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
      <Show when={isBlocked()}>
        <Blockers />
      </Show>
      <p>{text.freezing}</p>
      <Show when={props.unknown > 0}>
        <p>{text.unknown(props.unknown)}</p>
      </Show>
      <p class={layout["soft"]}>{text.notACertificate}</p>
      <Show when={!isBlocked()}>
        <TextField
          label={text.role}
          hint={text.roleHint}
          error={isChecked() && role().trim() === "" ? text.roleMissing : undefined}
          value={role()}
          onInput={(event) => setRole(event.currentTarget.value)}
        />
      </Show>
      <ButtonRow>
        <Show when={!isBlocked()}>
          <Button type="submit" look="primary">
            {text.button}
          </Button>
        </Show>
        <Button onClick={() => props.onDone()}>
          {isBlocked() ? messages.common.close : messages.common.cancel}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** The button that ends the work on ratings, and the dialog that says what that means. */
export function SignOff(props: { readonly unknown: number }) {
  const { session } = useAssessment();
  const [isOpen, setOpen] = createSignal(false);
  const text = overviewMessages.signOff;
  return (
    <Show when={!session.isReadOnly()}>
      <Card title={text.card}>
        <p class={layout["soft"]}>{text.lead}</p>
        <div>
          <Button onClick={() => setOpen(true)}>{text.button}</Button>
        </div>
      </Card>
      <Dialog title={text.title} isOpen={isOpen()} onClose={() => setOpen(false)}>
        <Show when={isOpen()}>
          <SignOffForm unknown={props.unknown} onDone={() => setOpen(false)} />
        </Show>
      </Dialog>
    </Show>
  );
}
