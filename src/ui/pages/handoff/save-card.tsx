import { createSignal, Match, Show, Switch } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import type { HandedOver } from "../../../app/backup-actions";
import { canPickPlace } from "../../../app/handoff/file-target";
import type { FileSaving } from "../../../app/handoff/file-saving";
import { messages } from "../../../app/messages";
import { handoffMessages } from "../../../app/messages/handoff";
import { createSiteActions } from "../../../app/site-actions";
import layout from "../../styles/layout.module.css";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Checkbox, RadioGroup } from "../../parts/field";
import { Notice } from "../../parts/notice";
import styles from "../handoff-page.module.css";
import { AssessmentChoice } from "./assessment-choice";
import { createFileLock, FileLockFields } from "./file-lock";
import { saveErrorSentence } from "./save-error-sentence";
import { SavedFile } from "./saved-file";
import { WorkProgress } from "./work-progress";

type SaveCardProps = {
  readonly saving: FileSaving;
  readonly lastBackup: string | null;
  readonly onSaved: () => void;
};

function SampleWarning() {
  const workspace = useWorkspace();
  const actions = createSiteActions(workspace);
  const text = handoffMessages.save;
  const samples = () => workspace.sites().filter((site) => site.isSample).length;
  return (
    <Show when={samples() > 0}>
      <Notice tone="warning">
        <p>{samples() === workspace.sites().length ? text.sampleOnly : text.sampleInside}</p>
        <Button onClick={() => void actions.removeSample()}>{text.removeSample}</Button>
      </Notice>
    </Show>
  );
}

/** `Save hand-off file`: makes it, reads it again, says what was verified. */
export function SaveCard(props: SaveCardProps) {
  const workspace = useWorkspace();
  const text = handoffMessages.save;
  const [what, setWhat] = createSignal("everything");
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [withPrivateNotes, setWithPrivateNotes] = createSignal(false);
  const lock = createFileLock();
  const [isPlacePicked, setPlacePicked] = createSignal(false);
  const [hasTried, setHasTried] = createSignal(false);
  const [saved, setSaved] = createSignal<HandedOver | null>(null);
  const [error, setError] = createSignal<string | null>(null);
  const isEverything = () => what() === "everything";
  const isNoneChosen = () => !isEverything() && chosen().length === 0;

  async function save(): Promise<void> {
    setHasTried(true);
    setSaved(null);
    setError(null);
    if (isNoneChosen() || lock.isTooShort()) return;
    const wasPlacePicked = isPlacePicked();
    const result = await props.saving.save({
      assessmentIds: isEverything() ? null : chosen(),
      withPrivateNotes: withPrivateNotes(),
      passphrase: lock.passphrase(),
      isPlacePicked: wasPlacePicked,
    });
    if (result === null) return;
    if (result.ok) {
      setSaved(result.value);
      setHasTried(false);
      props.onSaved();
    } else setError(saveErrorSentence(result.error, wasPlacePicked));
  }

  return (
    <Card title={text.title}>
      <p>{text.lead}</p>
      <Show when={workspace.sites().length > 0} fallback={<p>{text.empty}</p>}>
        <SampleWarning />
        <RadioGroup
          label={text.what}
          value={what()}
          options={[
            { value: "everything", label: text.everything, hint: text.everythingHint },
            { value: "chosen", label: text.chosen, hint: text.chosenHint },
          ]}
          onChange={setWhat}
        />
        <Show when={!isEverything()}>
          <AssessmentChoice chosen={chosen()} onChange={setChosen} />
          <Show when={hasTried() && isNoneChosen()}>
            <p role="alert" class={styles["fault"]}>
              {text.noneChosen}
            </p>
          </Show>
          <Checkbox label={text.privateNotes} checked={withPrivateNotes()} onChange={setWithPrivateNotes} />
          <p class={layout["soft"]}>{text.historyGoesToo}</p>
        </Show>
        <FileLockFields lock={lock} hasTried={hasTried()} />
        <Show when={canPickPlace()}>
          <Checkbox
            label={text.pickPlace}
            hint={text.pickPlaceHint}
            checked={isPlacePicked()}
            onChange={setPlacePicked}
          />
        </Show>
        <div class={styles["buttons"]}>
          <Button look="primary" disabled={props.saving.isBusy()} onClick={() => void save()}>
            {text.button}
          </Button>
        </div>
      </Show>
      <Show when={props.saving.isBusy()}>
        <WorkProgress words={text.working} progress={props.saving.progress()} onStop={props.saving.stop} />
      </Show>
      <div role="status">
        <Switch>
          <Match when={saved()}>{(now) => <SavedFile saved={now()} />}</Match>
          <Match when={error()}>
            {(sentence) => (
              <Notice tone="danger">
                <p>{sentence()}</p>
              </Notice>
            )}
          </Match>
        </Switch>
      </div>
      <p class={layout["soft"]}>
        <Show when={props.lastBackup} fallback={text.never}>
          {(day) => text.last(messages.common.formatDay(day()))}
        </Show>
      </p>
    </Card>
  );
}
