import type { Shape } from "../charts/scene";
import { pdfNumber } from "./pdf-syntax";

/** How far the handles of a quarter circle reach, as a share of its radius. */
const ARC = 0.5523;

/** The path of a shape in PDF operators, upward from the foot of the page. */
export function pathOf(shape: Shape, pageHeight: number): string {
  const point = (x: number, y: number): string => `${pdfNumber(x)} ${pdfNumber(pageHeight - y)}`;
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius = 0 } = shape;
      if (radius > 0) return roundedPath(x, y, width, height, Math.min(radius, width / 2, height / 2), point);
      return `${point(x, y + height)} ${pdfNumber(width)} ${pdfNumber(height)} re`;
    }
    case "circle": {
      const { x, y, radius } = shape;
      return roundedPath(x - radius, y - radius, 2 * radius, 2 * radius, radius, point);
    }
    case "poly": {
      const path = shape.points.map(([x, y], index) => `${point(x, y)} ${index === 0 ? "m" : "l"}`).join(" ");
      return shape.isOpen === true ? path : `${path} h`;
    }
    case "line":
      return `${point(...shape.from)} m ${point(...shape.to)} l`;
  }
}

function roundedPath(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  point: (x: number, y: number) => string,
): string {
  const [right, bottom] = [x + width, y + height];
  const reach = radius * ARC;
  const far = radius - reach;
  return [
    `${point(x + radius, y)} m`,
    `${point(right - radius, y)} l`,
    `${point(right - far, y)} ${point(right, y + far)} ${point(right, y + radius)} c`,
    `${point(right, bottom - radius)} l`,
    `${point(right, bottom - far)} ${point(right - far, bottom)} ${point(right - radius, bottom)} c`,
    `${point(x + radius, bottom)} l`,
    `${point(x + far, bottom)} ${point(x, bottom - far)} ${point(x, bottom - radius)} c`,
    `${point(x, y + radius)} l`,
    `${point(x, y + far)} ${point(x + far, y)} ${point(x + radius, y)} c h`,
  ].join(" ");
}
