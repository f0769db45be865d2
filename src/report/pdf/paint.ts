import type { Shape } from "../charts/scene";
import { palette, type Tone } from "../palette";
import { pdfNumber } from "./pdf-syntax";

/** Width of strokes that do not say theirs, in points. */
const DEFAULT_STROKE = 0.75;

function toneOperators(operator: "rg" | "RG"): Readonly<Record<Tone, string>> {
  const entries = Object.entries(palette).map(([tone, hex]) => {
    const channels = [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return [tone, `${channels.join(" ")} ${operator}\n`];
  });
  return Object.fromEntries(entries) as Record<Tone, string>;
}

/** The operator that chooses each tone for fills, and the one for strokes. */
export const FILLS = toneOperators("rg");
export const STROKES = toneOperators("RG");

/** Chooses the width of a shape's stroke. */
export function widthOperator({ strokeWidth = DEFAULT_STROKE }: Pick<Shape, "strokeWidth">): string {
  return `${pdfNumber(strokeWidth)} w\n`;
}

/** Paints the path of a shape: its outline, its inside, or both. */
export function paintOperator(shape: Shape): string {
  if (shape.kind === "line" || shape.fill === undefined) return "S\n";
  return shape.stroke === undefined ? "f\n" : "B\n";
}
