import type { Shape } from "../charts/scene";
import type { Layout } from "./layout";
import { ARTIFACT, type Operation } from "./operations";

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The area that each Figure covers, from the top left of its page, by node. */
export function findFigureBoxes(layout: Layout): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  for (const { operations } of layout.pages) {
    let node = ARTIFACT;
    for (const operation of operations) {
      if (operation.kind === "begin") ({ node } = operation);
      if (node === ARTIFACT || layout.structure[node]!.role !== "Figure") continue;
      const box = operationBox(operation);
      if (box !== null) boxes.set(node, unite(boxes.get(node), box));
    }
  }
  return boxes;
}

/** The area that an operation covers; null for what draws nothing. */
export function operationBox(operation: Operation): Box | null {
  switch (operation.kind) {
    case "text":
      return [
        operation.x,
        operation.y - operation.size * 0.78,
        operation.x + operation.width,
        operation.y + operation.size * 0.24,
      ];
    case "link":
    case "image":
      return [operation.x, operation.y, operation.x + operation.width, operation.y + operation.height];
    case "begin":
    case "end":
      return null;
    default:
      return shapeBox(operation);
  }
}

function shapeBox(shape: Shape): Box {
  switch (shape.kind) {
    case "rect":
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case "circle":
      return [shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius];
    case "line":
      return around([shape.from, shape.to]);
    case "poly":
      return around(shape.points);
  }
}

function around(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function unite(a: Box | undefined, b: Box): Box {
  if (a === undefined) return b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
