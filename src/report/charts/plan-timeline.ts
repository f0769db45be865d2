import type { Label, Scene, Shape } from "./scene";

export type TimelineColumn = { readonly label: string; readonly numbers: readonly number[] };

const BOX = 17;
const GAP = 3;
const CAPTION = 16;

/** Quarters side by side, with the numbers of the actions due in each standing on its line. */
export function planTimeline(columns: readonly TimelineColumn[], alt: string, width: number): Scene {
  const column = width / Math.max(1, columns.length);
  const perRow = Math.max(1, Math.floor((column - 6) / (BOX + GAP)));
  const rows = Math.max(1, ...columns.map(({ numbers }) => Math.ceil(numbers.length / perRow)));
  const floor = rows * (BOX + GAP) + 2;
  const parts = columns.flatMap(({ label, numbers }, index): readonly (Shape | Label)[] => {
    const left = index * column;
    const line: Shape = {
      kind: "line",
      from: [left + 2, floor],
      to: [left + column - 4, floor],
      stroke: numbers.length === 0 ? "rule" : "brand",
      strokeWidth: 1.4,
    };
    const caption: Label = {
      kind: "label",
      x: left + 2,
      y: floor + 12,
      text: label,
      size: 7.75,
      tone: "muted",
    };
    const boxes = numbers.flatMap((number, place): readonly (Shape | Label)[] => {
      const x = left + 2 + (place % perRow) * (BOX + GAP);
      const y = floor - (Math.floor(place / perRow) + 1) * (BOX + GAP);
      const box: Shape = { kind: "rect", x, y, width: BOX, height: BOX, radius: 3, fill: "bandB" };
      const digits: Label = {
        kind: "label",
        x: x + BOX / 2,
        y: y + BOX / 2 + 2.8,
        text: String(number),
        size: 7.5,
        tone: "ink",
        isStrong: true,
        anchor: "middle",
      };
      return [box, digits];
    });
    return [line, caption, ...boxes];
  });
  return { width, height: floor + CAPTION, alt, parts };
}
