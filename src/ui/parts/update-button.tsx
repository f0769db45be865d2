import { createSignal, Show } from "solid-js";
import { useOffline } from "../../app/app-context";
import { messages } from "../../app/messages";
import { Button } from "./button";

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
