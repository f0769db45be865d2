import { createSignal, Match, Show, Switch } from "solid-js";
import type { FileOpening } from "../../../app/handoff/file-opening";
import type { FileSaving } from "../../../app/handoff/file-saving";
import { handoffMessages } from "../../../app/messages/handoff";
import { mirrorMessages } from "../../../app/messages/mirror";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { FileButton } from "../../parts/file-button";
import { FolderButton } from "../../parts/folder-button";
import layout from "../../styles/layout.module.css";
import styles from "../handoff-page.module.css";
import { CheckedFileTable } from "./checked-file";
import { OpenOutcome } from "./open-outcome";
import { ReplaceDialog } from "./replace-dialog";
import { UnlockForm } from "./unlock-form";
import { WorkProgress } from "./work-progress";

type OpenCardProps = {
  readonly saving: FileSaving;
  readonly opening: FileOpening;
  readonly onChanged: () => void;
};

/** `Open hand-off file`: checks without writing, shows what is in it, and restores or merges when a person says so. */
export function OpenCard(props: OpenCardProps) {
  const text = handoffMessages.open;
  const [isAsking, setAsking] = createSignal(false);
  const step = () => props.opening.step();
  const checked = () => {
    const now = step();
    return now.kind === "checked" ? now : undefined;
  };
  const locked = () => {
    const now = step();
    return now.kind === "locked" ? now : undefined;
  };
  const busy = () => {
    const now = step();
    return now.kind === "busy" ? now : undefined;
  };

  async function restore(): Promise<void> {
    await props.opening.restore();
    props.onChanged();
  }

  async function merge(): Promise<void> {
    await props.opening.merge();
    props.onChanged();
  }

  return (
    <Card title={text.title}>
      <p>{text.lead}</p>
      <div class={styles["buttons"]}>
        <FileButton
          label={text.button}
          isDisabled={step().kind === "busy"}
          onChoose={(file) => void props.opening.choose(file, false)}
        />
        <FileButton
          label={text.rehearse}
          isDisabled={step().kind === "busy"}
          onChoose={(file) => void props.opening.choose(file, true)}
        />
        <FolderButton
          label={mirrorMessages.openFolder}
          isDisabled={step().kind === "busy"}
          onChoose={(folder) => void props.opening.chooseFolder(folder)}
        />
      </div>
      <p class={layout["soft"]}>{text.rehearseHint}</p>
      <Show when={busy()}>
        {(now) => (
          <WorkProgress
            words={text.working(now().name)}
            progress={props.opening.progress()}
            onStop={props.opening.stop}
          />
        )}
      </Show>
      <Show when={locked()}>
        {(now) => (
          <UnlockForm
            name={now().name}
            isWrong={now().isWrong}
            isFolder={now().isFolder}
            onUnlock={(passphrase) => void props.opening.unlock(passphrase)}
          />
        )}
      </Show>
      <div role="status" class={styles["list"]}>
        <OpenOutcome step={step()} />
        <Show when={checked()}>{(now) => <CheckedFileTable checked={now().checked} />}</Show>
      </div>
      <Show when={checked()}>
        {(now) => (
          <>
            <p>{now().isRehearsal ? text.rehearsed : text.notYet}</p>
            <Show when={!now().isRehearsal}>
              <div class={styles["buttons"]}>
                <Switch>
                  <Match when={now().checked.here.sites === 0}>
                    <Button look="primary" onClick={() => void restore()}>
                      {text.restore}
                    </Button>
                  </Match>
                  <Match when={now().checked.merge !== null}>
                    <Button look="primary" onClick={() => void merge()}>
                      {text.merge}
                    </Button>
                  </Match>
                </Switch>
                <Show when={now().checked.here.sites > 0 && now().checked.summary.kind === "backup"}>
                  <Button onClick={() => setAsking(true)}>{text.replaceAll}</Button>
                </Show>
                <Button onClick={() => props.opening.dismiss()}>{text.checkOnly}</Button>
              </div>
            </Show>
          </>
        )}
      </Show>
      <Show when={checked()}>
        {(now) => (
          <ReplaceDialog
            saving={props.saving}
            isOpen={isAsking()}
            here={now().checked.here}
            onClose={() => setAsking(false)}
            onConfirm={() => void restore()}
          />
        )}
      </Show>
    </Card>
  );
}
