import { palette, type Tone } from "../palette";
import type { Label, Scene, Shape } from "./scene";

/** One SVG element as plain data: a tag, its attributes, and for `text` what it says. */
export type SvgPart = {
  readonly tag: "rect" | "circle" | "polygon" | "polyline" | "line" | "text" | "image";
  /** Colors are given as attributes and named in `class` (`fill-rating2`), so that a theme's CSS may replace them. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text: string;
};

/** The elements of a scene in drawing order, for an `svg` whose `viewBox` is `0 0 width height`. */
export function sceneToSvgParts(scene: Scene): readonly SvgPart[] {
  return scene.parts.map((part) => (part.kind === "label" ? labelToPart(part) : shapeToPart(part)));
}

const DEFAULT_STROKE = 0.75;

function labelToPart(label: Label): SvgPart {
  const { x, y, size, tone, text } = label;
  const weight = label.isStrong === true ? 600 : 400;
  return {
    tag: "text",
    text,
    attributes: {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      "text-anchor": label.anchor ?? "start",
      ...paint(tone, undefined, undefined),
    },
  };
}

function shapeToPart(shape: Shape): SvgPart {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius = 0 } = shape;
      const attributes = {
        x,
        y,
        width,
        height,
        rx: radius,
        ...paint(shape.fill, shape.stroke, shape.strokeWidth),
      };
      return { tag: "rect", text: "", attributes };
    }
    case "circle": {
      const { x: cx, y: cy, radius: r } = shape;
      return {
        tag: "circle",
        text: "",
        attributes: { cx, cy, r, ...paint(shape.fill, shape.stroke, shape.strokeWidth) },
      };
    }
    case "poly": {
      const points = shape.points.map(([x, y]) => `${x},${y}`).join(" ");
      const tag = shape.isOpen === true ? "polyline" : "polygon";
      return { tag, text: "", attributes: { points, ...paint(shape.fill, shape.stroke, shape.strokeWidth) } };
    }
    case "line": {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      const attributes = { x1, y1, x2, y2, ...paint(undefined, shape.stroke, shape.strokeWidth) };
      return { tag: "line", text: "", attributes };
    }
  }
}

function paint(fill: Tone | undefined, stroke: Tone | undefined, strokeWidth: number | undefined) {
  const names = [fill === undefined ? "" : `fill-${fill}`, stroke === undefined ? "" : `stroke-${stroke}`];
  return {
    class: names.filter((name) => name !== "").join(" "),
    fill: fill === undefined ? "none" : palette[fill],
    ...(stroke === undefined
      ? {}
      : { stroke: palette[stroke], "stroke-width": strokeWidth ?? DEFAULT_STROKE }),
  };
}
