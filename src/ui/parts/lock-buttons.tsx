import { createUniqueId, onMount, Show } from "solid-js";
import { useLock } from "../../app/app-context";
import { lockMessages } from "../../app/messages/lock";
import { Button } from "./button";
import styles from "./lock-buttons.module.css";
import { Notice } from "./notice";

/** The quick ways out, at the top of every screen. */
export function LockButtons() {
  const desk = useLock();
  const text = lockMessages;
  const hintId = createUniqueId();
  return (
    <div class={styles["buttons"]}>
      <Show when={desk.isSealed}>
        <Button onClick={() => void desk.lock()}>{text.lock}</Button>
      </Show>
      <Button
        title={text.leaveHint}
        aria-describedby={desk.isSealed ? undefined : hintId}
        onClick={() => void desk.leave()}
      >
        {text.leave}
      </Button>
      <Show when={!desk.isSealed}>
        <span id={hintId} class={styles["hint"]}>
          {text.hidesOnly}
        </span>
      </Show>
    </div>
  );
}

function Warning() {
  let box!: HTMLDivElement;
  // A popover, since a dialog may be open, and that lies over everything else.
  onMount(() => box.showPopover());
  return (
    <div ref={box} popover="manual" class={styles["warning"]}>
      <Notice tone="warning" role="alert">
        <p>{lockMessages.aboutToLock}</p>
      </Notice>
    </div>
  );
}

/** Says that the workspace is about to lock. It lies over the page: nothing may move under a hand that wakes up. */
export function LockWarning() {
  const desk = useLock();
  return (
    <Show when={desk.isAboutToLock()}>
      <Warning />
    </Show>
  );
}
