import { passphraseLockMessages } from "../../../../app/messages/passphrase-lock";
import { Button } from "../../../parts/button";
import { TextField } from "../../../parts/field";
import layout from "../../../styles/layout.module.css";

type NewPassphraseProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (passphrase: string) => void;
};

/** A passphrase while it is chosen: seen, since it has to be written down. */
export function NewPassphrase(props: NewPassphraseProps) {
  const text = passphraseLockMessages.setUp;
  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import("../../../../app/handoff/suggest-passphrase");
    props.onChange(suggestPassphrase().words);
  }
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
      <div>
        <Button onClick={() => void suggest()}>{text.suggest}</Button>
      </div>
    </div>
  );
}
