import { createEffect, createUniqueId, onCleanup, type JSX } from "solid-js";
import styles from "./dialog.module.css";

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called on Esc too. */
  readonly onClose: () => void;
  readonly children: JSX.Element;
  readonly wide?: boolean;
};

/** The browser's own modal dialog: it traps focus, closes on Esc and gives focus back. */
export function Dialog(props: DialogProps) {
  const titleId = createUniqueId();
  let dialog!: HTMLDialogElement;
  createEffect(() => {
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
      onClose={() => {
        if (props.isOpen) props.onClose();
      }}
    >
      <div class={styles["body"]}>
        <h2 id={titleId} class={styles["title"]}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  );
}

/** The row of buttons at the end of a dialog or form. */
export function ButtonRow(props: { readonly children: JSX.Element }) {
  return <div class={styles["buttons"]}>{props.children}</div>;
}
