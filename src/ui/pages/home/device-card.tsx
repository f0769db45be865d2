import { Match, Show, Switch } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { createStorageState } from "../../../app/storage-state";
import layout from "../../styles/layout.module.css";
import { Card } from "../../parts/card";
import { MirrorLine } from "../../parts/mirror-line";

/** What this device holds, and what could happen to it. */
export function DeviceCard(props: { readonly lastBackup: string | null }) {
  const text = messages.home.storage;
  const workspace = useWorkspace();
  const storage = createStorageState(() => workspace.assessments());
  return (
    <Card title={text.title}>
      <div class={`${layout["stackTight"]} ${layout["prose"]}`}>
        <Show when={storage.use()}>
          {(use) => (
            <>
              <p>
                <Show when={use().usedBytes} fallback={text.usedUnknown}>
                  {(bytes) => text.used(bytes())}
                </Show>
              </p>
              <p>
                <Switch fallback={text.protectionUnknown}>
                  <Match when={use().isPersisted === true}>{text.protected}</Match>
                  <Match when={use().isPersisted === false}>{text.notProtected}</Match>
                </Switch>
              </p>
            </>
          )}
        </Show>
        <p>
          <Show when={props.lastBackup} fallback={text.neverBackedUp}>
            {(day) => text.lastBackup(messages.common.formatDay(day()))}
          </Show>
        </p>
        <MirrorLine />
        <p>
          <a class={layout["standalone"]} href="#/settings">
            {text.more}
          </a>
        </p>
      </div>
    </Card>
  );
}
