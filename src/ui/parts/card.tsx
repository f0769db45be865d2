import { Show, type JSX } from "solid-js";
import styles from "./card.module.css";

type CardProps = {
  readonly title?: string;
  /** The heading's level; 2 unless said. */
  readonly level?: 2 | 3;
  /** Shown at the right of the heading. */
  readonly aside?: JSX.Element;
  readonly children: JSX.Element;
};

/** A panel with an optional heading, which also names it as a region. */
export function Card(props: CardProps) {
  return (
    <section class={styles["card"]} aria-label={props.title}>
      <Show when={props.title}>
        {(title) => (
          <div class={styles["head"]}>
            <Show when={props.level === 3} fallback={<h2>{title()}</h2>}>
              <h3>{title()}</h3>
            </Show>
            {props.aside}
          </div>
        )}
      </Show>
      {props.children}
    </section>
  );
}
