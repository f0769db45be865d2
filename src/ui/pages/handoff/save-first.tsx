import { createSignal, Show } from "solid-js";
import { useLock } from "../../../app/app-context";
import type { HandedOver } from "../../../app/backup-actions";
import type { FileSaving } from "../../../app/handoff/file-saving";
import { handoffMessages } from "../../../app/messages/handoff";
import { Button } from "../../parts/button";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import { createFileLock, FileLockFields } from "./file-lock";
import { saveErrorSentence } from "./save-error-sentence";
import { WorkProgress } from "./work-progress";

/** A file that lacks something is no full copy of what is about to go. */
function outcomeOf({ summary, leftOut }: HandedOver): Outcome {
  const text = handoffMessages.save;
  if (leftOut.rows + leftOut.files === 0) return { tone: "good", sentence: text.done(summary) };
  return { tone: "danger", sentence: `${text.done(summary)} ${text.leftOut(leftOut)}` };
}

/** Saves everything before it goes, and says what came of it. */
export function SaveFirst(props: { readonly saving: FileSaving }) {
  const desk = useLock();
  const text = handoffMessages.save;
  const lock = createFileLock();
  const [hasTried, setTried] = createSignal(false);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);

  async function save(): Promise<void> {
    setTried(true);
    setOutcome(null);
    if (lock.isTooShort()) return;
    const passphrase = lock.passphrase();
    const choice = { assessmentIds: null, withPrivateNotes: true, passphrase, isPlacePicked: false };
    const saved = await props.saving.save(choice);
    if (saved === null) return;
    if (saved.ok) setOutcome(outcomeOf(saved.value));
    else setOutcome({ tone: "danger", sentence: saveErrorSentence(saved.error, false) });
  }

  return (
    <>
      <Show when={desk.isSealed}>
        <FileLockFields lock={lock} hasTried={hasTried()} />
      </Show>
      <div>
        <Button disabled={props.saving.isBusy()} onClick={() => void save()}>
          {handoffMessages.open.saveFirst}
        </Button>
      </div>
      <Show when={props.saving.isBusy()}>
        <WorkProgress words={text.working} progress={props.saving.progress()} onStop={props.saving.stop} />
      </Show>
      <OutcomeLine outcome={outcome()} />
    </>
  );
}
