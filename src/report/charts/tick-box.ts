import type { Label, Scene, Shape } from "./scene";

const SIDE = 11;

function square(y: number): Shape {
  return { kind: "rect", x: 0.5, y, width: SIDE, height: SIDE, radius: 1.5, stroke: "ink", strokeWidth: 0.9 };
}

/** A box to tick with a pen; `isDone` draws the tick. */
export function tickBox(alt: string, isDone: boolean): Scene {
  const tick: Shape = {
    kind: "poly",
    isOpen: true,
    stroke: "ink",
    strokeWidth: 1.6,
    points: [
      [3, 6.4],
      [5.2, 8.8],
      [9.4, 3.2],
    ],
  };
  return { width: SIDE + 1, height: SIDE + 1, alt, parts: isDone ? [square(0.5), tick] : [square(0.5)] };
}

/** A box to tick with a sign beside it, such as the digit of a rating. */
export function signedBox(sign: string, alt: string): Scene {
  const label: Label = {
    kind: "label",
    x: SIDE + 6,
    y: 9,
    text: sign,
    size: 8.5,
    tone: "ink",
    isStrong: true,
  };
  return { width: 42, height: SIDE + 1, alt, parts: [square(0.5), label] };
}

/** Lines to write on; decoration for who does not write on them. */
export function writingLines(count: number, width: number, gap = 19): Scene {
  const parts = Array.from({ length: count }, (_, index): Shape => {
    const y = (index + 1) * gap - 1;
    return { kind: "line", from: [0, y], to: [width, y], stroke: "strongRule", strokeWidth: 0.6 };
  });
  return { width, height: count * gap, alt: "", parts };
}
