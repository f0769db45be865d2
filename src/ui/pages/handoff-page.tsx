import { createSignal } from "solid-js";
import { useLock, useWorkspace } from "../../app/app-context";
import { IS_SINGLE_FILE } from "../../app/edition";
import { createConflictList } from "../../app/handoff/conflict-list";
import { createFileOpening } from "../../app/handoff/file-opening";
import { createFileSaving } from "../../app/handoff/file-saving";
import { removeScratchFiles } from "../../app/handoff/file-target";
import { createMergeList } from "../../app/handoff/merge-list";
import { readLastBackup } from "../../app/last-backup";
import { handoffMessages } from "../../app/messages/handoff";
import { Card } from "../parts/card";
import { Page } from "../parts/page";
import { ConflictsCard } from "./handoff/conflicts-card";
import { MirrorCard } from "./handoff/mirror-card";
import { MergesCard } from "./handoff/merges-card";
import { OpenCard } from "./handoff/open-card";
import { SaveCard } from "./handoff/save-card";
import styles from "./handoff-page.module.css";

/** Hand-off files: save, check, restore, merge, decide, and what is in one. */
export function HandoffPage() {
  const workspace = useWorkspace();
  const saving = createFileSaving(workspace);
  const opening = createFileOpening(workspace, useLock().convert);
  const conflicts = createConflictList(workspace, () => workspace.assessments());
  const merges = createMergeList(workspace);
  const text = handoffMessages;
  const [lastBackup, setLastBackup] = createSignal(readLastBackup(localStorage));
  const readAgain = (): void => {
    setLastBackup(readLastBackup(localStorage));
    void merges.reload();
    void conflicts.reload();
  };
  void removeScratchFiles();
  return (
    <Page title={text.title}>
      <ConflictsCard conflicts={conflicts} />
      <div class={styles["columns"]}>
        <div class={styles["column"]}>
          <SaveCard saving={saving} lastBackup={lastBackup()} onSaved={readAgain} />
          {!IS_SINGLE_FILE && <MirrorCard />}
        </div>
        <div class={styles["column"]}>
          <OpenCard saving={saving} opening={opening} onChanged={readAgain} />
          <MergesCard merges={merges} />
          <Card title={text.who.title}>
            <div class={styles["list"]}>
              <p>{text.who.lead}</p>
              <p>
                {text.who.locked} <strong>{text.who.forgotten}</strong>
              </p>
              <p>{text.who.keep}</p>
            </div>
          </Card>
        </div>
      </div>
    </Page>
  );
}
