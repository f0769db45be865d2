import { createSignal, onMount, Show } from "solid-js";
import { handoffMessages } from "../../../app/messages/handoff";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import layout from "../../styles/layout.module.css";

type PassphraseChoiceProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (passphrase: string) => void;
};

/** The passphrase of a file: one is suggested, and seen while it is chosen, since it has to be written down. */
export function PassphraseChoice(props: PassphraseChoiceProps) {
  const text = handoffMessages.save;
  const [suggested, setSuggested] = createSignal<{ readonly words: string; readonly bits: number } | null>(
    null,
  );

  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import("../../../app/handoff/suggest-passphrase");
    const made = suggestPassphrase();
    setSuggested(made);
    props.onChange(made.words);
  }
  onMount(() => void suggest());

  return (
    <div class={layout["stackTight"]}>
      <TextField
        label={text.passphrase}
        hint={text.passphraseHint}
        error={props.error}
        value={props.value}
        spellcheck={false}
        autocapitalize="off"
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      <Show when={suggested()?.words === props.value ? suggested() : null}>
        {(now) => <p class={layout["small"]}>{text.suggested(now().bits)}</p>}
      </Show>
      <div>
        <Button onClick={() => void suggest()}>{text.suggest}</Button>
      </div>
    </div>
  );
}
