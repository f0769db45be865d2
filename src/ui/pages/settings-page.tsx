import { IS_SINGLE_FILE } from "../../app/edition";
import { sessionMessages } from "../../app/messages/session";
import { settingsMessages } from "../../app/messages/settings";
import { Card } from "../parts/card";
import { DeletedWorkCard } from "../parts/deleted-work-card";
import { Page } from "../parts/page";
import { AboutCard } from "./settings/about-card";
import { AppearanceCard } from "./settings/appearance-card";
import { CataloguesCard } from "./settings/catalogues-card";
import { DeletionCard } from "./settings/deletion-card";
import { KeyboardCard } from "./settings/keyboard-card";
import { LockCard } from "./settings/lock-card";
import { QuarantineCard } from "./settings/quarantine-card";
import { StorageCard } from "./settings/storage-card";
import styles from "./settings-page.module.css";

/** How the app looks, what it stores, and how to get rid of it. */
export function SettingsPage() {
  const text = settingsMessages;
  return (
    <Page title={text.title}>
      <QuarantineCard />
      <div class={styles["columns"]}>
        <div class={styles["column"]}>
          <AppearanceCard />
          <KeyboardCard />
          {IS_SINGLE_FILE ? (
            <Card title={sessionMessages.storageTitle}>
              <p class={styles["soft"]}>{sessionMessages.storage}</p>
            </Card>
          ) : (
            <>
              <LockCard />
              <StorageCard />
            </>
          )}
        </div>
        <div class={styles["column"]}>
          <CataloguesCard />
          <DeletionCard />
          <DeletedWorkCard />
          <AboutCard />
        </div>
      </div>
    </Page>
  );
}
