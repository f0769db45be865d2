import { Show, type JSX } from "solid-js";
import styles from "./disclosure.module.css";

type DisclosureProps = {
  readonly title: string;
  /** Shown beside the title while closed too. */
  readonly aside?: JSX.Element;
  /** `card` stands alone on a screen, `plain` inside a card. */
  readonly look?: "card" | "plain";
  readonly isOpen?: boolean;
  readonly children: JSX.Element;
};

/** The browser's own disclosure: works by keyboard, and find-in-page opens it. */
export function Disclosure(props: DisclosureProps) {
  return (
    <details class={`${styles["disclosure"]} ${styles[props.look ?? "plain"]}`} open={props.isOpen ?? false}>
      <summary class={styles["summary"]}>
        <span class={styles["title"]}>{props.title}</span>
        <Show when={props.aside}>
          <span class={styles["aside"]}>{props.aside}</span>
        </Show>
      </summary>
      <div class={styles["body"]}>{props.children}</div>
    </details>
  );
}
