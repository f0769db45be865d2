import type { Label, Scene, Shape } from "./scene";

export type LevelLadder = {
  readonly levels: readonly { readonly level: number; readonly name: string }[];
  /** Both ends are equal when nothing is open; null when nothing is scored. */
  readonly reached: { readonly low: number; readonly high: number } | null;
  readonly alt: string;
};

const GAP = 7;
const CAPTION = 16;

/**
 * Steps that rise with the levels. Filled up to the low end of what is reached; tinted
 * where open items leave it undecided; pale above.
 */
export function levelLadder({ levels, reached, alt }: LevelLadder, width: number, height: number): Scene {
  const step = (width - GAP * (levels.length - 1)) / Math.max(1, levels.length);
  const room = height - CAPTION;
  const parts = levels.flatMap(({ level, name }, index): readonly (Shape | Label)[] => {
    const isReached = reached !== null && level <= reached.low;
    const isPossible = reached !== null && !isReached && level <= reached.high;
    const isCurrent = reached !== null && level === reached.low;
    const rise = (room * (index + 1.4)) / (levels.length + 0.4);
    const x = index * (step + GAP);
    const block: Shape = {
      kind: "rect",
      x,
      y: room - rise,
      width: step,
      height: rise,
      radius: 3,
      fill: isReached ? "brand" : isPossible ? "rating1" : "rating0",
      ...(isReached ? {} : { stroke: "strongRule" as const, strokeWidth: 0.6 }),
    };
    const number: Label = {
      kind: "label",
      x: x + step / 2,
      y: room - rise + 17,
      text: String(level),
      size: 12,
      tone: isReached ? "onBrand" : "ink",
      isStrong: true,
      anchor: "middle",
    };
    const caption: Label = {
      kind: "label",
      x: x + step / 2,
      y: height - 3.5,
      text: name,
      size: 7.75,
      tone: isReached || isPossible ? "ink" : "muted",
      isStrong: isCurrent,
      anchor: "middle",
    };
    return [block, number, caption];
  });
  return { width, height, alt, parts };
}
