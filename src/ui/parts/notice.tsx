import type { JSX } from "solid-js";
import styles from "./notice.module.css";

type NoticeProps = {
  readonly tone: "plain" | "good" | "warning" | "danger";
  /** `alert` interrupts a screen reader, `status` waits; none for what was there from the start. */
  readonly role?: "alert" | "status";
  readonly children: JSX.Element;
};

export function Notice(props: NoticeProps) {
  return (
    <div class={`${styles["notice"]} ${styles[props.tone]}`} role={props.role}>
      {props.children}
    </div>
  );
}
