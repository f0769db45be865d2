import { createSignal } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { createBackupActions } from "../../app/backup-actions";
import { readLastBackup } from "../../app/last-backup";
import { messages } from "../../app/messages";
import { Card } from "../parts/card";
import { Page } from "../parts/page";
import { OpenCard } from "./handoff/open-card";
import { SaveCard } from "./handoff/save-card";
import styles from "./handoff-page.module.css";

/** Backup files: save, check, restore, and who can read them. */
export function HandoffPage() {
  const backup = createBackupActions(useWorkspace());
  const text = messages.handoff;
  const [lastBackup, setLastBackup] = createSignal(readLastBackup(localStorage));
  const readAgain = (): void => {
    setLastBackup(readLastBackup(localStorage));
  };
  return (
    <Page title={text.title}>
      <div class={styles["columns"]}>
        <div class={styles["column"]}>
          <SaveCard backup={backup} lastBackup={lastBackup()} onSaved={readAgain} />
          <Card title={text.who.title}>
            <div class={styles["list"]}>
              <p>
                <strong>{text.who.notEncrypted}</strong>
              </p>
              <p>{text.who.keep}</p>
              <h3>{text.who.inside}</h3>
              <p>{text.who.insideText}</p>
            </div>
          </Card>
        </div>
        <OpenCard backup={backup} onRestored={readAgain} />
      </div>
    </Page>
  );
}
