import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import { useLock, useMirror } from "../../../app/app-context";
import { instantToDay } from "../../../app/instant-to-day";
import { messages } from "../../../app/messages";
import { handoffMessages } from "../../../app/messages/handoff";
import { mirrorErrorSentence, mirrorMessages } from "../../../app/messages/mirror";
import type { FolderMirror } from "../../../app/mirror/folder-mirror";
import layout from "../../styles/layout.module.css";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { ConfirmDialog } from "../../parts/confirm-dialog";
import { Notice } from "../../parts/notice";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import { ProgressBar } from "../../parts/progress-bar";
import styles from "../handoff-page.module.css";

function formatMoment(at: string): string {
  const time = new Date(at).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
  return mirrorMessages.moment(messages.common.formatDay(instantToDay(at)), time);
}

/** What keeps the folder from being up to date, and what a person can do. */
function Failure(props: { readonly mirror: FolderMirror; readonly onReplace: () => void }) {
  const text = mirrorMessages;
  const failed = () => {
    const now = props.mirror.state();
    return now.kind === "failed" ? now : undefined;
  };
  const mayReplace = (): boolean => {
    const code = failed()?.error.code;
    return code === "mirror.other-workspace" || code === "mirror.unknown-content";
  };
  return (
    <Show when={failed()}>
      {(now) => (
        <Notice tone={now().isRetried ? "warning" : "danger"}>
          <p>
            {mirrorErrorSentence(now().error, instantToDay)} {now().isRetried ? text.retried : ""}
          </p>
          <Show when={now().isRetried}>
            <Button onClick={() => void props.mirror.writeNow()}>{text.tryAgain}</Button>
          </Show>
          <Show when={mayReplace()}>
            <Button onClick={() => props.onReplace()}>{text.replace}</Button>
          </Show>
        </Notice>
      )}
    </Show>
  );
}

type ChosenProps = {
  readonly mirror: FolderMirror;
  readonly onStop: () => Promise<void>;
};

function Chosen(props: ChosenProps) {
  const text = mirrorMessages;
  const [isAsking, setAsking] = createSignal(false);
  const kind = () => props.mirror.state().kind;
  const name = () => props.mirror.row()?.folder.name ?? "";
  const lastMoment = (): string | null => {
    const at = props.mirror.row()?.at ?? null;
    return at === null ? null : formatMoment(at);
  };
  const calm = () => {
    const now = kind();
    return now === "off" || now === "failed" ? undefined : now;
  };
  async function replace(): Promise<null> {
    await props.mirror.replace();
    return null;
  }
  return (
    <>
      <p>
        <strong>{text.inFolder(name())}</strong>
      </p>
      <Show when={props.mirror.hasOpenCopy()}>
        <Notice tone="danger">
          <p>{text.openCopy(lastMoment())}</p>
        </Notice>
      </Show>
      <div role="status">
        <Show when={calm()}>
          {(now) => <p class={now() === "current" ? styles["fine"] : undefined}>{text.states[now()]}</p>}
        </Show>
        <Show when={props.mirror.unlockedFilesRemoved()}>
          {(files) => <p>{text.unlockedFilesRemoved(files())}</p>}
        </Show>
        <Failure mirror={props.mirror} onReplace={() => setAsking(true)} />
      </div>
      <div class={styles["list"]}>
        <Show when={kind() === "writing" && props.mirror.progress()}>
          {(now) => (
            <div>
              <ProgressBar value={now().done} max={now().total} />
              <p class={styles["amount"]}>{handoffMessages.progress(now())}</p>
            </div>
          )}
        </Show>
        <p class={layout["soft"]}>
          <Show when={props.mirror.row()?.at} fallback={text.never}>
            {(at) => <>{text.last(formatMoment(at()))}</>}
          </Show>
        </p>
      </div>
      <div class={styles["buttons"]}>
        <Switch>
          <Match when={kind() === "asks"}>
            <Button look="primary" onClick={() => void props.mirror.allow()}>
              {text.allow}
            </Button>
          </Match>
          <Match when={kind() === "waiting"}>
            <Button onClick={() => void props.mirror.writeNow()}>{text.writeNow}</Button>
          </Match>
        </Switch>
        <Button disabled={kind() === "writing"} onClick={() => void props.mirror.choose()}>
          {text.chooseOther}
        </Button>
        <Button onClick={() => void props.onStop()}>{text.stop}</Button>
      </div>
      <ConfirmDialog
        title={text.replaceTitle}
        isOpen={isAsking()}
        confirm={text.replace}
        onClose={() => setAsking(false)}
        onConfirm={replace}
      >
        <p>{text.replaceGone(name())}</p>
      </ConfirmDialog>
    </>
  );
}

/** The folder that holds a copy of everything, kept up to date by itself. */
export function MirrorCard() {
  const desk = useMirror();
  const lock = useLock();
  const text = mirrorMessages;
  onMount(() => desk.load());
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  // Not of a folder in which anybody can still read everything.
  const isEncrypted = () => desk.isPossible && lock.isSealed && desk.mirror()?.hasOpenCopy() !== true;
  async function stop(mirror: FolderMirror): Promise<void> {
    // A slow disk takes its time for what is under way there.
    if (mirror.state().kind === "writing") setOutcome({ tone: "good", sentence: text.stopping });
    const hadOpenCopy = mirror.hasOpenCopy();
    await mirror.stop();
    setOutcome(
      hadOpenCopy ? { tone: "danger", sentence: text.stoppedOpen } : { tone: "good", sentence: text.stopped },
    );
  }
  return (
    <Card title={text.title}>
      <p>{isEncrypted() ? text.leadLocked : text.lead}</p>
      <OutcomeLine outcome={outcome()} />
      <Show when={!desk.isPossible}>
        <p>{text.unsupported}</p>
      </Show>
      <Show when={desk.mirror()}>
        {(now) => (
          <Show
            when={now().row() !== null}
            fallback={
              <div>
                <Button onClick={() => void now().choose()}>{text.choose}</Button>
              </div>
            }
          >
            <Chosen mirror={now()} onStop={() => stop(now())} />
          </Show>
        )}
      </Show>
    </Card>
  );
}
