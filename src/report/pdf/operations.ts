import type { Shape } from "../charts/scene";
import type { Tone } from "../palette";
import type { Face } from "./font-metrics";

/** Stands for a structure node where content is decoration: rules, fills, running heads, repeated heads. */
export const ARTIFACT = -1;

/** Text on one line; `x` and `y` (the baseline) in points from the top left of the page. */
export type TextOperation = {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  /** As measured, without a blank at the end. */
  readonly width: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly tone: Tone;
};

/** A clickable area. `target` is an anchor of the report or a web address; `node` its Link in the structure. */
export type LinkOperation = {
  readonly kind: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: string;
  readonly node: number;
  /** What the link says, for people who do not see it. */
  readonly contents: string;
};

/** A picture over a rectangle; `hash` names its bytes. */
export type ImageOperation = {
  readonly kind: "image";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hash: string;
};

export function isWebAddress(target: string): boolean {
  return /^https?:/.test(target);
}

/** All that is done on a page. `begin` and `end` enclose the content of one structure node, never nested. */
export type Operation =
  | TextOperation
  | Shape
  | ImageOperation
  | LinkOperation
  | { readonly kind: "begin"; readonly node: number }
  | { readonly kind: "end" };

/** Closes the content of a node. One for all: a report has tens of thousands. */
export const END: Operation = { kind: "end" };

/** To whole 1/100 points: engines differ in the last bits, and equal input must give equal bytes. */
export function toHundredths(points: number): number {
  return Math.round(points * 100);
}

/** To 1/100 point. */
export function round(points: number): number {
  return toHundredths(points) / 100;
}

/** The same shape or picture `dx` to the right and `dy` down. */
export function moveShape(shape: Shape | ImageOperation, dx: number, dy: number): Shape | ImageOperation {
  switch (shape.kind) {
    case "rect":
    case "circle":
    case "image":
      return { ...shape, x: round(shape.x + dx), y: round(shape.y + dy) };
    case "poly":
      return { ...shape, points: shape.points.map(([x, y]) => [round(x + dx), round(y + dy)] as const) };
    case "line": {
      const move = ([x, y]: readonly [number, number]) => [round(x + dx), round(y + dy)] as const;
      return { ...shape, from: move(shape.from), to: move(shape.to) };
    }
  }
}
