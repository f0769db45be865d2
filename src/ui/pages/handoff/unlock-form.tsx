import { createSignal } from "solid-js";
import { handoffMessages } from "../../../app/messages/handoff";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import styles from "../handoff-page.module.css";

type UnlockFormProps = {
  readonly name: string;
  readonly isWrong: boolean;
  readonly isFolder: boolean;
  readonly onUnlock: (passphrase: string) => void;
};

/** Asks for the passphrase of a locked file or folder. */
export function UnlockForm(props: UnlockFormProps) {
  const text = handoffMessages.open;
  const [passphrase, setPassphrase] = createSignal("");
  return (
    <form
      class={styles["list"]}
      onSubmit={(event) => {
        event.preventDefault();
        props.onUnlock(passphrase());
      }}
    >
      <p>{props.isFolder ? text.lockedFolder(props.name) : text.locked(props.name)}</p>
      <TextField
        label={props.isFolder ? text.secretOfFolder : text.passphrase}
        error={props.isWrong ? text.wrong : undefined}
        value={passphrase()}
        spellcheck={false}
        autocapitalize="off"
        required
        onInput={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" look="primary">
          {text.unlock}
        </Button>
      </div>
    </form>
  );
}
