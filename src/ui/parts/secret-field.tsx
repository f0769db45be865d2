import { createSignal, Show } from "solid-js";
import { unlockMessages } from "../../app/messages/unlock";
import { Checkbox, TextField } from "./field";
import styles from "./secret-field.module.css";

type SecretFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly canShow?: boolean;
  readonly onInput: (value: string) => void;
};

/**
 * A field whose letters are hidden. No password field: a browser would offer to keep the passphrase, for
 * whoever sits down at this account next.
 */
export function SecretField(props: SecretFieldProps) {
  const [isShown, setShown] = createSignal(false);
  return (
    <div class={styles["field"]} data-hidden={!isShown()}>
      <TextField
        label={props.label}
        hint={props.hint}
        error={props.error}
        value={props.value}
        spellcheck={false}
        autocapitalize="off"
        autocorrect="off"
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.canShow}>
        <Checkbox label={unlockMessages.show} checked={isShown()} onChange={setShown} />
      </Show>
    </div>
  );
}
