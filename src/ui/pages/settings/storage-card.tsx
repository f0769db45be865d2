import { createMemo, createSignal, Show } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import { readLastBackup } from "../../../app/last-backup";
import { messages } from "../../../app/messages";
import { settingsMessages } from "../../../app/messages/settings";
import { createStorageState } from "../../../app/storage-state";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { MirrorLine } from "../../parts/mirror-line";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "../settings-page.module.css";

/** Room used, and whether the browser has promised to keep it. */
export function StorageCard() {
  const text = settingsMessages.storage;
  const workspace = useWorkspace();
  const storage = createStorageState(() => workspace.assessments());
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const lastBackup = createMemo(() => {
    // Local storage tells nobody when it changes; the day goes with the sites.
    workspace.sites();
    return readLastBackup(localStorage);
  });

  const used = (): string => {
    const bytes = storage.use()?.usedBytes ?? null;
    return bytes === null ? text.unknown : messages.common.formatBytes(bytes);
  };
  const isProtected = (): string => {
    const is = storage.use()?.isPersisted ?? null;
    return is === null ? text.unknown : is ? text.yes : text.no;
  };

  // Not before it is known.
  const cannotBeAsked = (): boolean => storage.use()?.isPersisted === null;

  async function ask(): Promise<void> {
    const isGranted = await storage.askForProtection();
    setOutcome({ tone: isGranted ? "good" : "danger", sentence: isGranted ? text.granted : text.refused });
  }

  return (
    <Card title={text.title}>
      <dl class={styles["facts"]}>
        <div>
          <dt>{text.used}</dt>
          <dd>{used()}</dd>
        </div>
        <div>
          <dt>{text.protection}</dt>
          <dd>{isProtected()}</dd>
        </div>
        <div>
          <dt>{text.lastBackup}</dt>
          <dd>
            <Show when={lastBackup()} fallback={text.never}>
              {(day) => messages.common.formatDay(day())}
            </Show>{" "}
            <a class={layout["standalone"]} href="#/handoff">
              {text.backupLink}
            </a>
          </dd>
        </div>
      </dl>
      <MirrorLine />
      <p class={styles["soft"]}>{cannotBeAsked() ? text.explainUnasked : text.explain}</p>
      <OutcomeLine outcome={outcome()} />
      <Show when={storage.use()?.isPersisted === false}>
        <div>
          <Button onClick={() => void ask()}>{text.ask}</Button>
        </div>
      </Show>
    </Card>
  );
}
