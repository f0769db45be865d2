import styles from "./progress-ring.module.css";

const RADIUS = 26;
const LENGTH = 2 * Math.PI * RADIUS;

/** A ring that fills with answers. For eyes only: the numbers beside it say the same. */
export function ProgressRing(props: { readonly answered: number; readonly total: number }) {
  const share = () => (props.total === 0 ? 0 : props.answered / props.total);
  return (
    <svg class={styles["ring"]} viewBox="0 0 64 64" aria-hidden="true">
      <circle class={styles["track"]} cx="32" cy="32" r={RADIUS} />
      <circle
        class={styles["done"]}
        cx="32"
        cy="32"
        r={RADIUS}
        stroke-dasharray={`${String(share() * LENGTH)} ${String(LENGTH)}`}
        transform="rotate(-90 32 32)"
        data-empty={props.answered === 0}
      />
    </svg>
  );
}
