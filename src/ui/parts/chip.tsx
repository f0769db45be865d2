import type { JSX } from "solid-js";
import styles from "./chip.module.css";

export type ChipTone =
  | "plain"
  | "brand"
  | "danger"
  | "warning"
  | "good"
  | "level1"
  | "level2"
  | "level3"
  | "level4";

/** A short label. Color never stands alone: the text says the same. */
export function Chip(props: { readonly tone?: ChipTone; readonly children: JSX.Element }) {
  return <span class={`${styles["chip"]} ${styles[props.tone ?? "plain"]}`}>{props.children}</span>;
}
