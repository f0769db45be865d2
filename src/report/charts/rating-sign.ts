import { ratingTones, type Tone } from "../palette";
import type { Label, Scene, Shape } from "./scene";

/** What a rating sign shows: a digit with dots, or a sign in their place. */
export type RatingSign = {
  readonly rating: number | null;
  /** The sign where there is no rating, such as `?`. */
  readonly sign: string;
  readonly alt: string;
};

const DOTS = 3;

function dots(rating: number, x: number, y: number, radius: number, gap: number): readonly Shape[] {
  return Array.from({ length: DOTS }, (_, index) => {
    const place = { kind: "circle", x: x + radius + index * (2 * radius + gap), y, radius } as const;
    return index < rating
      ? { ...place, fill: "rating3" as const, stroke: "rating3" as const, strokeWidth: 0.7 }
      : { ...place, stroke: "strongRule" as const, strokeWidth: 0.7 };
  });
}

/** A square with the digit on its step of the ramp, and as many filled dots of three. */
export function ratingBadge({ rating, sign, alt }: RatingSign): Scene {
  const side = 22;
  const tones: { readonly fill: Tone; readonly text: Tone } =
    rating === null ? { fill: "paper", text: "muted" } : ratingTones[rating]!;
  const isPale = rating === null || rating === 0;
  const square: Shape = {
    kind: "rect",
    x: 0.5,
    y: 0.5,
    width: side - 1,
    height: side - 1,
    radius: 4,
    fill: tones.fill,
    ...(isPale ? { stroke: "strongRule" as const } : {}),
  };
  const digit: Label = {
    kind: "label",
    x: side / 2,
    y: side / 2 + 4.4,
    text: rating === null ? sign : String(rating),
    size: 12,
    tone: tones.text,
    isStrong: true,
    anchor: "middle",
  };
  const row = rating === null ? [] : dots(rating, side + 8, side / 2, 3.1, 3.2);
  return { width: 62, height: side, alt, parts: [square, digit, ...row] };
}

/** The same small enough for a line of a table: the digit and its dots. */
export function ratingDots({ rating, sign, alt }: RatingSign): Scene {
  const digit: Label = {
    kind: "label",
    x: 0,
    y: 8.6,
    text: rating === null ? sign : String(rating),
    size: 8.5,
    tone: "ink",
    isStrong: true,
  };
  const row = rating === null ? [] : dots(rating, 10, 5.6, 2.5, 2.6);
  return { width: 34, height: 11.5, alt, parts: [digit, ...row] };
}
