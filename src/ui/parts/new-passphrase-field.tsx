import { createSignal, onMount, Show } from "solid-js";
import { Button } from "./button";
import { TextField } from "./field";
import layout from "../styles/layout.module.css";

export type NewPassphraseWords = {
  readonly passphrase: string;
  readonly passphraseHint: string;
  readonly suggest: string;
  /** Says how hard the suggested one is to guess; not said without it. */
  readonly suggested?: (bits: number) => string;
};

type NewPassphraseFieldProps = {
  readonly words: NewPassphraseWords;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (passphrase: string) => void;
  /** One is suggested before anybody asks. */
  readonly suggestsAtOnce?: boolean;
};

/** A passphrase while it is chosen: seen, since it has to be written down. Some can be suggested. */
export function NewPassphraseField(props: NewPassphraseFieldProps) {
  const [suggested, setSuggested] = createSignal<{ readonly words: string; readonly bits: number } | null>(
    null,
  );

  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import("../../app/handoff/suggest-passphrase");
    const made = suggestPassphrase();
    setSuggested(made);
    props.onChange(made.words);
  }
  onMount(() => {
    if (props.suggestsAtOnce === true) void suggest();
  });
  const chosen = () => (suggested()?.words === props.value ? suggested() : null);

  return (
    <div class={layout["stackTight"]}>
      <TextField
        label={props.words.passphrase}
        hint={props.words.passphraseHint}
        error={props.error}
        value={props.value}
        spellcheck={false}
        autocapitalize="off"
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      <Show when={chosen()}>
        {(made) => (
          <>
            {/* In full: the field of a phone is shorter. */}
            <p>
              <strong>{made().words}</strong>
            </p>
            <Show when={props.words.suggested?.(made().bits)}>
              {(sentence) => <p class={layout["small"]}>{sentence()}</p>}
            </Show>
          </>
        )}
      </Show>
      <div>
        <Button onClick={() => void suggest()}>{props.words.suggest}</Button>
      </div>
    </div>
  );
}
