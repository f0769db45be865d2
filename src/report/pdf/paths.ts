import type { Shape } from "../charts/scene";
import type { ByteWriter } from "./byte-writer";

/** How far the handles of a quarter circle reach, as a share of its radius. */
const ARC = 0.5523;

/** Writes the path of a shape in PDF operators. */
export function writePath(shape: Shape, pageHeight: number, out: ByteWriter): void {
  const pen = new Pen(pageHeight, out);
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius = 0 } = shape;
      if (radius > 0) drawRounded(x, y, width, height, Math.min(radius, width / 2, height / 2), pen);
      else {
        pen.box(x, y + height, width, height);
      }
      break;
    }
    case "circle": {
      drawCircle(shape.x, shape.y, shape.radius, pen);
      break;
    }
    case "poly":
      for (const [index, [x, y]] of shape.points.entries()) {
        if (index === 0) pen.move(x, y);
        else pen.line(x, y);
      }
      if (shape.isOpen !== true) out.latin("h ");
      break;
    case "line":
      pen.move(shape.from[0], shape.from[1]);
      pen.line(shape.to[0], shape.to[1]);
  }
}

/** Writes path operators. Coordinates are points from the top left of the page. */
class Pen {
  constructor(
    readonly pageHeight: number,
    readonly out: ByteWriter,
  ) {}

  move(x: number, y: number): void {
    this.#point(x, y);
    this.out.latin("m ");
  }

  line(x: number, y: number): void {
    this.#point(x, y);
    this.out.latin("l ");
  }

  /** A curve to (`x`, `y`) with a handle at either end. */
  curve(fromX: number, fromY: number, toX: number, toY: number, x: number, y: number): void {
    this.#point(fromX, fromY);
    this.#point(toX, toY);
    this.#point(x, y);
    this.out.latin("c ");
  }

  box(left: number, bottom: number, width: number, height: number): void {
    this.#point(left, bottom);
    this.#pair(width, height);
    this.out.latin("re ");
  }

  #point(x: number, y: number): void {
    this.#pair(x, this.pageHeight - y);
  }

  #pair(first: number, second: number): void {
    this.out.number(first);
    this.out.latin(" ");
    this.out.number(second);
    this.out.latin(" ");
  }
}

function drawRounded(x: number, y: number, width: number, height: number, radius: number, pen: Pen): void {
  const [right, bottom] = [x + width, y + height];
  const far = radius - radius * ARC;
  pen.move(x + radius, y);
  pen.line(right - radius, y);
  pen.curve(right - far, y, right, y + far, right, y + radius);
  pen.line(right, bottom - radius);
  pen.curve(right, bottom - far, right - far, bottom, right - radius, bottom);
  pen.line(x + radius, bottom);
  pen.curve(x + far, bottom, x, bottom - far, x, bottom - radius);
  pen.line(x, y + radius);
  pen.curve(x, y + far, x + far, y, x + radius, y);
  pen.out.latin("h ");
}

/** Four quarters: a report has thousands of dots, so no sides of no length between them. */
function drawCircle(x: number, y: number, radius: number, pen: Pen): void {
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
  const handle = radius * ARC;
  pen.move(x, top);
  pen.curve(x + handle, top, right, y - handle, right, y);
  pen.curve(right, y + handle, x + handle, bottom, x, bottom);
  pen.curve(x - handle, bottom, left, y + handle, left, y);
  pen.curve(left, y - handle, x - handle, top, x, top);
  pen.out.latin("h ");
}
