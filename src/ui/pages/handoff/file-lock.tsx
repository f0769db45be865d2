import { createSignal, Show } from "solid-js";
import { useLock } from "../../../app/app-context";
import { handoffMessages } from "../../../app/messages/handoff";
import { isPassphraseShort } from "../../../app/passphrase-length";
import layout from "../../styles/layout.module.css";
import { Checkbox } from "../../parts/field";
import { NewPassphraseField } from "../../parts/new-passphrase-field";

/** Whether a file is to be locked, and with what. */
export function createFileLock() {
  const [isLocked, setLocked] = createSignal(false);
  const [typed, setTyped] = createSignal("");
  return {
    isLocked,
    setLocked,
    typed,
    setTyped,
    isTooShort: () => isLocked() && isPassphraseShort(typed()),
    /** The passphrase; null for a file that anybody can read. */
    passphrase: () => (isLocked() ? typed() : null),
  };
}

type FileLockFieldsProps = {
  readonly lock: ReturnType<typeof createFileLock>;
  /** Saving was tried, so that what is missing is said. */
  readonly hasTried: boolean;
};

/** Asks for the passphrase of a new file, and says what it means to have none. */
export function FileLockFields(props: FileLockFieldsProps) {
  const desk = useLock();
  const text = handoffMessages.save;
  return (
    <>
      <Checkbox label={text.lock} checked={props.lock.isLocked()} onChange={props.lock.setLocked} />
      <Show
        when={props.lock.isLocked()}
        fallback={<p class={layout["soft"]}>{desk.isSealed ? text.notLockedThough : text.notLocked}</p>}
      >
        <NewPassphraseField
          words={text}
          suggestsAtOnce={true}
          value={props.lock.typed()}
          error={props.hasTried && props.lock.isTooShort() ? text.passphraseShort : undefined}
          onChange={props.lock.setTyped}
        />
      </Show>
    </>
  );
}
