import { createEffect, createSignal, createUniqueId, onCleanup, Show, type JSX } from "solid-js";
import { messages } from "../../app/messages";
import { Button } from "./button";
import { guardLeaving } from "./leave-guard";
import { Notice } from "./notice";
import styles from "./dialog.module.css";

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called on Esc too, unless text would be lost: then Esc asks first. */
  readonly onClose: () => void;
  readonly children: JSX.Element;
  readonly wide?: boolean;
  /** Whether closing would lose words; without it, whether a text field was typed into. */
  readonly wouldLose?: boolean;
};

type TextElement = HTMLInputElement | HTMLTextAreaElement;

function isTextElement(target: EventTarget): target is TextElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && (target.type === "text" || target.type === "url");
}

/** The browser's own modal dialog: it traps focus, closes on Esc and gives focus back. */
export function Dialog(props: DialogProps) {
  const titleId = createUniqueId();
  const [isAsking, setAsking] = createSignal(false);
  const typedInto = new Set<TextElement>();
  let dialog!: HTMLDialogElement;
  const wouldLose = (): boolean =>
    props.isOpen &&
    (props.wouldLose ?? [...typedInto].some((field) => field.isConnected && field.value.trim() !== ""));
  // eslint-disable-next-line solid/reactivity -- asked at the moment the page is left
  guardLeaving(wouldLose);

  // Choosing a file can be canceled too, inside the dialog.
  function askFirst(event: Event): void {
    if (event.target !== dialog || isAsking() || !wouldLose()) return;
    event.preventDefault();
    setAsking(true);
    dialog.querySelector("[role='alert']")?.scrollIntoView({ block: "nearest" });
  }

  createEffect(() => {
    setAsking(false);
    if (props.isOpen && !dialog.open) dialog.showModal();
    if (!props.isOpen && dialog.open) dialog.close();
  });
  onCleanup(() => {
    if (dialog.open) dialog.close();
  });
  return (
    <dialog
      ref={dialog}
      class={`${styles["dialog"]} ${props.wide === true ? styles["wide"] : ""}`}
      aria-labelledby={titleId}
      onCancel={askFirst}
      onInput={(event) => {
        setAsking(false);
        if (isTextElement(event.target)) typedInto.add(event.target);
      }}
      onClose={() => {
        if (props.isOpen) props.onClose();
      }}
    >
      <div class={styles["body"]}>
        <h2 id={titleId} class={styles["title"]}>
          {props.title}
        </h2>
        <Show when={isAsking()}>
          <Notice tone="warning" role="alert">
            <p>{messages.common.unsavedInDialog}</p>
            <Button onClick={() => props.onClose()}>{messages.common.discard}</Button>
          </Notice>
        </Show>
        {props.children}
      </div>
    </dialog>
  );
}

/** The row of buttons at the end of a dialog or form. */
export function ButtonRow(props: { readonly children: JSX.Element }) {
  return <div class={styles["buttons"]}>{props.children}</div>;
}
