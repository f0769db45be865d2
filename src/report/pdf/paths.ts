import type { Shape } from "../charts/scene";
import type { ByteWriter } from "./byte-writer";

/** How far the handles of a quarter circle reach, as a share of its radius. */
const ARC = 0.5523;

/** Writes coordinates in points from the foot of the page, and then an operator. */
type Pen = (operator: string, ...coordinates: readonly number[]) => void;

/** Writes the path of a shape in PDF operators. */
export function writePath(shape: Shape, pageHeight: number, out: ByteWriter): void {
  /** `numbers` are pairs of x and y from the top left. */
  const draw: Pen = (operator, ...numbers) => {
    for (let index = 0; index < numbers.length; index += 2) {
      writePair(numbers[index]!, pageHeight - numbers[index + 1]!, out);
    }
    out.latin(operator);
  };
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius = 0 } = shape;
      if (radius > 0) drawRounded(x, y, width, height, Math.min(radius, width / 2, height / 2), draw);
      else {
        draw("", x, y + height);
        writePair(width, height, out);
        out.latin("re ");
      }
      break;
    }
    case "circle": {
      const { x, y, radius } = shape;
      drawRounded(x - radius, y - radius, 2 * radius, 2 * radius, radius, draw);
      break;
    }
    case "poly":
      for (const [index, [x, y]] of shape.points.entries()) draw(index === 0 ? "m " : "l ", x, y);
      if (shape.isOpen !== true) out.latin("h ");
      break;
    case "line":
      draw("m ", ...shape.from);
      draw("l ", ...shape.to);
  }
}

function writePair(x: number, y: number, out: ByteWriter): void {
  out.number(x);
  out.latin(" ");
  out.number(y);
  out.latin(" ");
}

function drawRounded(x: number, y: number, width: number, height: number, radius: number, draw: Pen): void {
  const [right, bottom] = [x + width, y + height];
  const far = radius - radius * ARC;
  draw("m ", x + radius, y);
  draw("l ", right - radius, y);
  draw("c ", right - far, y, right, y + far, right, y + radius);
  draw("l ", right, bottom - radius);
  draw("c ", right, bottom - far, right - far, bottom, right - radius, bottom);
  draw("l ", x + radius, bottom);
  draw("c ", x + far, bottom, x, bottom - far, x, bottom - radius);
  draw("l ", x, y + radius);
  draw("c ", x, y + far, x + far, y, x + radius, y);
  draw("h ");
}
