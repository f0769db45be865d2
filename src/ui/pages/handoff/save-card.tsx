import { createSignal, Match, Show, Switch } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import type { BackupActions, HandedOver } from "../../../app/backup-actions";
import { messages } from "../../../app/messages";
import { backupErrorSentence } from "../../../app/messages/backup-errors";
import { createSiteActions } from "../../../app/site-actions";
import layout from "../../styles/layout.module.css";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Notice } from "../../parts/notice";
import styles from "../handoff-page.module.css";

type SaveCardProps = {
  readonly backup: BackupActions;
  readonly lastBackup: string | null;
  readonly onSaved: () => void;
};

function SampleWarning() {
  const workspace = useWorkspace();
  const actions = createSiteActions(workspace);
  const text = messages.handoff.save;
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

function Saved(props: { readonly saved: HandedOver }) {
  const text = messages.handoff.save;
  const isIncomplete = () => props.saved.leftOut.rows + props.saved.leftOut.files > 0;
  return (
    <Notice tone="good">
      <div class={layout["stackTight"]}>
        <p>
          <strong>{text.done(props.saved.summary)}</strong>
        </p>
        <p>{text.handedOver(props.saved.name)}</p>
        <p>
          {text.code}: <span class={styles["code"]}>{props.saved.summary.handoffCode}</span>
        </p>
        <p class={layout["small"]}>{text.codeHint}</p>
        <Show when={isIncomplete()}>
          <p>{text.leftOut(props.saved.leftOut)}</p>
        </Show>
      </div>
    </Notice>
  );
}

/** `Save backup file`: makes it, reads it again, says what was verified. */
export function SaveCard(props: SaveCardProps) {
  const workspace = useWorkspace();
  const text = messages.handoff.save;
  const [isBusy, setBusy] = createSignal(false);
  const [saved, setSaved] = createSignal<HandedOver | null>(null);
  const [error, setError] = createSignal<string | null>(null);

  async function save(): Promise<void> {
    setBusy(true);
    setSaved(null);
    setError(null);
    const result = await props.backup.save();
    setBusy(false);
    if (result.ok) {
      setSaved(result.value);
      props.onSaved();
    } else setError(backupErrorSentence(result.error));
  }

  return (
    <Card title={text.title}>
      <p>{text.lead}</p>
      <Show when={workspace.sites().length > 0} fallback={<p>{text.empty}</p>}>
        <SampleWarning />
        <div class={styles["buttons"]}>
          <Button look="primary" disabled={isBusy()} onClick={() => void save()}>
            {text.button}
          </Button>
        </div>
      </Show>
      <p class={layout["soft"]}>
        <Show when={props.lastBackup} fallback={text.never}>
          {(day) => text.last(messages.common.formatDay(day()))}
        </Show>
      </p>
      <div role="status">
        <Switch>
          <Match when={isBusy()}>
            <p>{text.working}</p>
          </Match>
          <Match when={saved()}>{(now) => <Saved saved={now()} />}</Match>
          <Match when={error()}>
            {(sentence) => (
              <Notice tone="danger">
                <p>{sentence()}</p>
              </Notice>
            )}
          </Match>
        </Switch>
      </div>
    </Card>
  );
}
