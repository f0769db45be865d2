import { onMount } from "solid-js";
import { intakeMessages } from "../../../app/messages/intake";
import { growArea, moveArea, type Area } from "../../../app/evidence-intake/redaction-areas";
import styles from "./redaction.module.css";

/** A hundredth of the picture at each press. */
const STEP = 0.01;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

type AreaHandleProps = {
  readonly area: Area;
  readonly number: number;
  readonly describedBy: string;
  readonly onChange: (area: Area) => void;
  readonly onRemove: () => void;
};

/** A box over the picture that takes the focus: arrow keys move it, with Shift they change its size. */
export function AreaHandle(props: AreaHandleProps) {
  const text = intakeMessages.look;
  let handle!: HTMLButtonElement;
  // Whoever made a box goes on with it.
  onMount(() => handle.focus());

  function onKeyDown(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (arrow !== undefined) {
      const change = event.shiftKey ? growArea : moveArea;
      props.onChange(change(props.area, ...arrow));
    } else if (event.key === "Delete" || event.key === "Backspace") props.onRemove();
    else return;
    event.preventDefault();
  }

  const percent = (share: number): string => `${String(share * 100)}%`;
  return (
    <button
      ref={handle}
      type="button"
      class={styles["handle"]}
      style={{
        left: percent(props.area.x),
        top: percent(props.area.y),
        width: percent(props.area.width),
        height: percent(props.area.height),
      }}
      aria-label={text.where(props.number, props.area)}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
    />
  );
}
