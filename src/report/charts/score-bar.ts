import type { Tone } from "../palette";
import type { Scene, Shape } from "./scene";

/** A share from 0 to 1; both ends are equal when nothing is open. */
export type ScoreRange = { readonly low: number; readonly high: number };

const HEIGHT = 7;
const TOP = 2.2;

/** A bar from 0 to 100 %: dark up to the low end, pale on to the high end. An empty track for null. */
export function scoreBar(score: ScoreRange | null, alt: string, width: number): Scene {
  const bar = (share: number, fill: Tone): readonly Shape[] =>
    share === 0 ? [] : [{ kind: "rect", x: 0, y: TOP, width: share * width, height: HEIGHT, fill }];
  const { low, high } = score ?? { low: 0, high: 0 };
  const outline = { kind: "rect", x: 0, y: TOP, width, height: HEIGHT } as const;
  return {
    width,
    height: HEIGHT + 2 * TOP,
    alt,
    parts: [
      { ...outline, fill: "rating0" },
      ...bar(high, "rating1"),
      ...bar(low, "brand"),
      { ...outline, stroke: "strongRule", strokeWidth: 0.5 },
    ],
  };
}
