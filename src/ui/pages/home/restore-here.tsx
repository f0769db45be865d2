import { createEffect, Show } from "solid-js";
import { useLock, useWorkspace } from "../../../app/app-context";
import { createFileOpening, type PickedFolder } from "../../../app/handoff/file-opening";
import { handoffMessages } from "../../../app/messages/handoff";
import { Button } from "../../parts/button";
import { CheckedFileTable } from "../handoff/checked-file";
import { OpenOutcome } from "../handoff/open-outcome";
import { UnlockForm } from "../handoff/unlock-form";
import { WorkProgress } from "../handoff/work-progress";
import styles from "./restore-here.module.css";

/** What a person chose to come back from. */
export type Picked =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "folder"; readonly folder: PickedFolder };

/** The way back into an empty workspace: what was chosen is checked first, then the person is asked. */
export function RestoreHere(props: {
  readonly picked: Picked;
  readonly onRestored: (sentence: string) => void;
}) {
  const workspace = useWorkspace();
  const opening = createFileOpening(workspace, useLock().convert);
  const text = handoffMessages.open;
  const at = <Kind extends ReturnType<typeof opening.step>["kind"]>(kind: Kind) => {
    const now = opening.step();
    return now.kind === kind ? (now as Extract<typeof now, { kind: Kind }>) : undefined;
  };
  createEffect(() => {
    const picked = props.picked;
    void (picked.kind === "file" ? opening.choose(picked.file, false) : opening.chooseFolder(picked.folder));
  });
  async function restore(): Promise<void> {
    await opening.restore();
    const restored = at("restored");
    if (restored !== undefined) props.onRestored(text.done(restored.summary));
  }
  return (
    <div class={styles["restore"]}>
      <Show when={at("busy")}>
        {(now) => (
          <WorkProgress
            words={text.working(now().name)}
            progress={opening.progress()}
            onStop={opening.stop}
          />
        )}
      </Show>
      <Show when={at("locked")}>
        {(now) => (
          <UnlockForm
            name={now().name}
            isWrong={now().isWrong}
            isFolder={now().isFolder}
            onUnlock={(passphrase) => void opening.unlock(passphrase)}
          />
        )}
      </Show>
      <div role="status" class={styles["found"]}>
        <OpenOutcome step={opening.step()} />
        <Show when={at("checked")}>{(now) => <CheckedFileTable checked={now().checked} />}</Show>
      </div>
      <Show when={at("checked")}>
        <div class={styles["buttons"]}>
          <Button look="primary" onClick={() => void restore()}>
            {props.picked.kind === "folder" ? text.restoreFolder : text.restore}
          </Button>
          <Button onClick={() => opening.dismiss()}>{text.checkOnly}</Button>
        </div>
      </Show>
    </div>
  );
}
