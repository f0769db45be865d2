import { createSignal, Match, Show, Switch } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import type { BackupActions, CheckedFile } from "../../../app/backup-actions";
import { messages } from "../../../app/messages";
import { backupErrorSentence } from "../../../app/messages/backup-errors";
import { Button, LinkButton } from "../../parts/button";
import { Card } from "../../parts/card";
import { ConfirmDialog } from "../../parts/confirm-dialog";
import { FileButton } from "../../parts/file-button";
import { Notice } from "../../parts/notice";
import styles from "../handoff-page.module.css";
import { CheckedFileTable } from "./checked-file";

type OpenCardProps = { readonly backup: BackupActions; readonly onRestored: () => void };

type Step =
  | { readonly kind: "idle" }
  | { readonly kind: "checking"; readonly name: string }
  | { readonly kind: "checked"; readonly checked: CheckedFile }
  | { readonly kind: "restored"; readonly sentence: string }
  | { readonly kind: "failed"; readonly sentence: string };

/** `Open backup file`: checks without writing, shows what is in it, and restores when a person says so. */
export function OpenCard(props: OpenCardProps) {
  const workspace = useWorkspace();
  const text = messages.handoff.open;
  const [step, setStep] = createSignal<Step>({ kind: "idle" });
  const [isAsking, setAsking] = createSignal(false);
  const [savedFirst, setSavedFirst] = createSignal<string | null>(null);
  const checked = (): CheckedFile | undefined => {
    const now = step();
    return now.kind === "checked" ? now.checked : undefined;
  };
  const sentence = (kind: "restored" | "failed"): string | undefined => {
    const now = step();
    return now.kind === kind && "sentence" in now ? now.sentence : undefined;
  };
  const isOnlySample = (): boolean => workspace.sites().every((site) => site.isSample);

  async function check(file: File): Promise<void> {
    setStep({ kind: "checking", name: file.name });
    const result = await props.backup.check(file);
    setStep(
      result.ok
        ? { kind: "checked", checked: result.value }
        : { kind: "failed", sentence: backupErrorSentence(result.error) },
    );
  }

  async function restore(): Promise<string | null> {
    const file = checked();
    if (file === undefined) return null;
    const result = await props.backup.restore(file.file);
    if (!result.ok) return backupErrorSentence(result.error);
    setStep({ kind: "restored", sentence: text.done(result.value) });
    props.onRestored();
    return null;
  }

  async function restoreIntoEmpty(): Promise<void> {
    const refused = await restore();
    if (refused !== null) setStep({ kind: "failed", sentence: refused });
  }

  async function saveFirst(): Promise<void> {
    const saved = await props.backup.save();
    setSavedFirst(
      saved.ok ? messages.handoff.save.done(saved.value.summary) : backupErrorSentence(saved.error),
    );
  }

  function askOrRestore(): void {
    setSavedFirst(null);
    if (workspace.sites().length > 0) setAsking(true);
    else void restoreIntoEmpty();
  }

  return (
    <Card title={text.title}>
      <p>{text.lead}</p>
      <div class={styles["buttons"]}>
        <FileButton
          label={text.button}
          isDisabled={step().kind === "checking"}
          onChoose={(file) => void check(file)}
        />
      </div>
      <div role="status" class={styles["list"]}>
        <Switch>
          <Match when={step().kind === "checking"}>
            <p>{text.working}</p>
          </Match>
          <Match when={sentence("failed")}>
            {(words) => (
              <Notice tone="danger">
                <p>{words()}</p>
              </Notice>
            )}
          </Match>
          <Match when={sentence("restored")}>
            {(words) => (
              <Notice tone="good">
                <p>{words()}</p>
                <LinkButton href="#/">{text.toSites}</LinkButton>
              </Notice>
            )}
          </Match>
          <Match when={checked()}>{(now) => <CheckedFileTable checked={now()} />}</Match>
        </Switch>
      </div>
      <Show when={checked()}>
        <p>{text.notYet}</p>
        <div class={styles["buttons"]}>
          <Button look="primary" onClick={askOrRestore}>
            {text.restore}
          </Button>
          <Button onClick={() => setStep({ kind: "idle" })}>{text.checkOnly}</Button>
        </div>
      </Show>
      <ConfirmDialog
        title={text.replaceTitle}
        isOpen={isAsking()}
        confirm={text.replace}
        onClose={() => setAsking(false)}
        onConfirm={restore}
      >
        <Show when={checked()}>{(now) => <p>{text.replaceGone(now().here)}</p>}</Show>
        <Show
          when={isOnlySample()}
          fallback={<Button onClick={() => void saveFirst()}>{text.saveFirst}</Button>}
        >
          <p>{text.replaceSample}</p>
        </Show>
        <div role="status">
          <Show when={savedFirst()}>{(words) => <p>{words()}</p>}</Show>
        </div>
      </ConfirmDialog>
    </Card>
  );
}
