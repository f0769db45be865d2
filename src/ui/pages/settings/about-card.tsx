import { Show } from "solid-js";
import { useOffline } from "../../../app/app-context";
import { APP_VERSION } from "../../../app/app-version";
import { settingsMessages } from "../../../app/messages/settings";
import { Card } from "../../parts/card";
import { UpdateButton } from "../../parts/update-button";
import styles from "../settings-page.module.css";

/** The version, whether it opens without a network, and whether a newer one waits. */
export function AboutCard() {
  const offline = useOffline();
  const text = settingsMessages.about;
  return (
    <Card title={text.title}>
      <dl class={styles["facts"]}>
        <div>
          <dt>{text.version}</dt>
          <dd>{APP_VERSION}</dd>
        </div>
        <div>
          <dt>{text.offline}</dt>
          <dd>{text.readiness[offline.readiness()]}</dd>
        </div>
      </dl>
      <Show when={offline.hasUpdate()}>
        <p>{text.newVersion}</p>
        <div>
          <UpdateButton look="plain" />
        </div>
      </Show>
      <p class={styles["soft"]}>{text.license}</p>
      <p class={styles["soft"]}>{text.sends}</p>
    </Card>
  );
}
