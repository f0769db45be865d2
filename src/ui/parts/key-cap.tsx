import styles from "./key-cap.module.css";

/** Shows the key that does the same. A hint for eyes only: the keyboard help says it in words. */
export function KeyCap(props: { readonly children: string }) {
  return (
    <kbd class={styles["key"]} aria-hidden="true">
      {props.children}
    </kbd>
  );
}
