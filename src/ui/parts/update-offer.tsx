import { createSignal, Show } from "solid-js";
import { useOffline } from "../../app/app-context";
import { messages } from "../../app/messages";
import layout from "../styles/layout.module.css";
import { Button } from "./button";
import { Notice } from "./notice";
import styles from "./update-offer.module.css";

/** Reloads with the new version, unless something on screen could not be stored. */
export function UpdateButton(props: { readonly look: "primary" | "plain" }) {
  const offline = useOffline();
  const text = messages.shell.update;
  const [isBusy, setBusy] = createSignal(false);
  const [isRefused, setRefused] = createSignal(false);
  async function update(): Promise<void> {
    setBusy(true);
    setRefused(!(await offline.update()));
    setBusy(false);
  }
  return (
    <>
      <Button look={props.look} disabled={isBusy()} onClick={() => void update()}>
        {text.now}
      </Button>
      <Show when={isRefused()}>
        <p role="alert">{text.notSaved}</p>
      </Show>
    </>
  );
}

/** Says that a new version is here; nobody is made to take it. */
export function UpdateOffer() {
  const offline = useOffline();
  const text = messages.shell.update;
  return (
    <div role="status" class={styles["line"]}>
      <Show when={offline.hasUpdate() && !offline.isPostponed()}>
        <Notice tone="plain">
          <p class={layout["grow"]}>{text.ready}</p>
          <div class={layout["row"]}>
            <UpdateButton look="primary" />
            <Button onClick={() => offline.postpone()}>{text.later}</Button>
          </div>
        </Notice>
      </Show>
    </div>
  );
}
