import { createSignal, createUniqueId, For, Index, Show } from "solid-js";
import { intakeMessages } from "../../../app/messages/intake";
import {
  areaAt,
  areaBetween,
  moveArea,
  type Area,
  type Point,
} from "../../../app/evidence-intake/redaction-areas";
import { AreaHandle } from "./area-handle";
import styles from "./redaction.module.css";

type RedactionPictureProps = {
  readonly url: string;
  readonly areas: readonly Area[];
  readonly onChange: (areas: readonly Area[]) => void;
  readonly onRemove: (index: number) => void;
};

type Drag = { readonly from: Point; readonly moved: { readonly index: number; readonly start: Area } | null };

/** A picture on which boxes are drawn and moved by pointer, and moved and sized by keyboard. */
export function RedactionPicture(props: RedactionPictureProps) {
  const [drag, setDrag] = createSignal<Drag | null>(null);
  const [drawn, setDrawn] = createSignal<Area | null>(null);
  const hintId = createUniqueId();
  let frame!: HTMLDivElement;

  function pointOf(event: PointerEvent): Point {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  }
  function begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    const index = areaAt(props.areas, from);
    const start = props.areas[index];
    if (start !== undefined) frame.querySelectorAll("button")[index]?.focus();
    setDrag({ from, moved: start === undefined ? null : { index, start } });
  }
  function move(event: PointerEvent): void {
    const now = drag();
    if (now === null) return;
    const to = pointOf(event);
    if (now.moved === null) {
      setDrawn(areaBetween(now.from, to));
      return;
    }
    const { index, start } = now.moved;
    props.onChange(props.areas.with(index, moveArea(start, to.x - now.from.x, to.y - now.from.y)));
  }
  function end(): void {
    const area = drawn();
    setDrag(null);
    setDrawn(null);
    if (area !== null) props.onChange([...props.areas, area]);
  }

  return (
    <>
      <div
        ref={frame}
        class={styles["frame"]}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => {
          setDrag(null);
          setDrawn(null);
        }}
      >
        <img class={styles["picture"]} src={props.url} alt={intakeMessages.look.picture} draggable={false} />
        <svg class={styles["boxes"]} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <For each={props.areas}>
            {({ x, y, width, height }) => (
              <rect class={styles["box"]} x={x} y={y} width={width} height={height} />
            )}
          </For>
          <Show when={drawn()}>
            {(one) => (
              <rect
                class={styles["drawn"]}
                x={one().x}
                y={one().y}
                width={one().width}
                height={one().height}
              />
            )}
          </Show>
        </svg>
        <Index each={props.areas}>
          {(area, index) => (
            <AreaHandle
              area={area()}
              number={index + 1}
              describedBy={hintId}
              onChange={(next) => props.onChange(props.areas.with(index, next))}
              onRemove={() => props.onRemove(index)}
            />
          )}
        </Index>
      </div>
      <p id={hintId} class={styles["keys"]}>
        {intakeMessages.look.keys}
      </p>
    </>
  );
}
