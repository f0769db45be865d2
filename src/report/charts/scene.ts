import type { Tone } from "../palette";

export type Point = readonly [x: number, y: number];

type Paint = {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  /** Width of the stroke, in points; 0.75 where nobody says. */
  readonly strokeWidth?: number;
};

export type Circle = {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
} & Paint;

/** A drawn shape. Lengths in points, origin at the top left, y downward. */
export type Shape =
  | ({
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | Circle
  | ({ readonly kind: "poly"; readonly points: readonly Point[]; readonly isOpen?: boolean } & Paint)
  | {
      readonly kind: "line";
      readonly from: Point;
      readonly to: Point;
      readonly stroke: Tone;
      readonly strokeWidth?: number;
    };

/** Text in a chart; `y` is the baseline and `anchor` says which part of it stands at `x`. */
export type Label = {
  readonly kind: "label";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly tone: Tone;
  readonly isStrong?: boolean;
  readonly anchor?: "start" | "middle" | "end";
};

/**
 * A chart as plain data: the same scene becomes SVG on screen and drawing operations on paper.
 * `alt` says in words all that the picture says.
 */
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly parts: readonly (Shape | Label)[];
};

/** A triangle pointing up, the sign of a critical criterion, standing on `y`. */
export function triangle(x: number, y: number, size: number, fill: Tone): Shape {
  return {
    kind: "poly",
    fill,
    points: [
      [x, y],
      [x + size / 2, y - size * 0.88],
      [x + size, y],
    ],
  };
}
