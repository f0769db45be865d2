import styles from "./progress-bar.module.css";

/** A bar for eyes only: the words beside it say the same in numbers. */
export function ProgressBar(props: { readonly value: number; readonly max: number }) {
  const percent = (): number => (props.max === 0 ? 0 : (100 * props.value) / props.max);
  return (
    <div class={styles["track"]} aria-hidden="true">
      <div class={styles["fill"]} style={{ width: `${String(percent())}%` }} />
    </div>
  );
}
