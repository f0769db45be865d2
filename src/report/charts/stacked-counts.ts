import type { Tone } from "../palette";
import type { Label, Scene, Shape } from "./scene";

/** One kind of thing that is counted, with its look. */
export type CountedPart = {
  readonly count: number;
  readonly fill: Tone;
  readonly tone: Tone;
  readonly sign: string;
};

const HEIGHT = 15;
/** Narrower parts have no room for their number. */
const LEAST_FOR_NUMBER = 9;

/** Counts side by side as one bar of full width, each with its number. Nothing for no counts at all. */
export function stackedCounts(counted: readonly CountedPart[], alt: string, width: number): Scene {
  const present = counted.filter(({ count }) => count > 0);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const parts = present.flatMap(({ count, fill, tone, sign }): readonly (Shape | Label)[] => {
    const size = (width * count) / total;
    const block: Shape = {
      kind: "rect",
      x,
      y: 0.5,
      width: size,
      height: HEIGHT - 1,
      fill,
      stroke: "strongRule",
      strokeWidth: 0.5,
    };
    const number: Label = {
      kind: "label",
      x: x + size / 2,
      y: HEIGHT / 2 + 2.8,
      text: `${count}${sign}`,
      size: 7.5,
      tone,
      isStrong: true,
      anchor: "middle",
    };
    x += size;
    return size < LEAST_FOR_NUMBER ? [block] : [block, number];
  });
  return { width, height: HEIGHT, alt, parts };
}
