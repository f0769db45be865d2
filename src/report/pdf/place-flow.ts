import type { Shape } from "../charts/scene";
import type { Tone } from "../palette";
import { CONTINUED_GAP } from "./flow";
import type { BoxFlow, FigureFlow, Flow, RowFlow, StackFlow, TableFlow } from "./flow";
import { ARTIFACT, END, moveShape, round } from "./operations";
import { placeLabel, placeText } from "./place-text";
import type { Sheet } from "./sheet";

/**
 * Draws a measured flow with its top left corner at (`x`, `y`), in points from the top left of the
 * page. `asArtifact` draws what stands elsewhere already, such as the repeated head of a table.
 */
export function placeFlow(flow: Flow, x: number, y: number, sheet: Sheet, asArtifact = false): void {
  switch (flow.kind) {
    case "text":
      return placeText(flow, x, y, sheet, asArtifact);
    case "figure":
      return placeFigure(flow, x, y, sheet);
    case "stack":
      return placeStack(flow, x, y, sheet, asArtifact);
    case "box":
      return placeBox(flow, x, y, sheet, asArtifact);
    case "row":
      return placeRow(flow, x, y, sheet, asArtifact);
    case "table":
      return placeTable(flow, x, y, sheet, asArtifact);
  }
}

function placeStack(flow: StackFlow, x: number, y: number, sheet: Sheet, asArtifact: boolean): void {
  let top = y;
  let isFirst = true;
  for (const { before, flow: item } of flow.items) {
    if (!isFirst) top += before;
    isFirst = false;
    placeFlow(item, x, top, sheet, asArtifact);
    top += item.height;
  }
}

function placeTable(flow: TableFlow, x: number, y: number, sheet: Sheet, asArtifact: boolean): void {
  let top = y;
  if (flow.head !== null) {
    placeRow(flow.head, x, top, sheet, asArtifact || flow.isContinuation);
    top += flow.head.height;
  }
  for (const item of flow.rows) {
    placeRow(item, x, top, sheet, asArtifact);
    top += item.height;
  }
}

function placeFigure(flow: FigureFlow, x: number, y: number, sheet: Sheet): void {
  sheet.operations.push({ kind: "begin", node: flow.node });
  for (const part of flow.parts) {
    if (part.kind === "label") placeLabel(part, x, y, sheet);
    else sheet.operations.push(moveShape(part, x, y));
  }
  sheet.operations.push(END);
}

function decorate(sheet: Sheet, shapes: readonly Shape[]): void {
  if (shapes.length > 0) sheet.operations.push({ kind: "begin", node: ARTIFACT }, ...shapes, END);
}

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function filled({ x, y, width, height }: Frame, fill: Tone): Shape {
  return { kind: "rect", x: round(x), y: round(y), width: round(width), height: round(height), fill };
}

function placeBox(flow: BoxFlow, x: number, y: number, sheet: Sheet, asArtifact: boolean): void {
  const { fill, stroke, padding, width, height } = flow;
  const frame = { x: round(x), y: round(y), width: round(width), height: round(height) };
  if (fill !== null || stroke !== null) {
    const paint = { ...(fill === null ? {} : { fill }), ...(stroke === null ? {} : { stroke }) };
    decorate(sheet, [{ kind: "rect", ...frame, radius: 4, ...paint }]);
  }
  placeStack(flow.content, x + padding, y + padding, sheet, asArtifact);
}

function placeRow(flow: RowFlow, x: number, y: number, sheet: Sheet, asArtifact: boolean): void {
  if (flow.anchor !== undefined) sheet.landings.set(flow.anchor, { page: sheet.page, y: round(y) });
  decorate(sheet, rowShapes(flow, x, y));
  let top = y + flow.padding.top;
  if (flow.isContinuation && flow.continued !== null) {
    const first = flow.cells[0];
    placeText(flow.continued, x + (first === undefined ? 0 : first.x + first.padding), top, sheet, true);
    top += flow.continued.height + CONTINUED_GAP;
  }
  const room = y + flow.height - flow.fillInset - flow.padding.bottom - top;
  for (const cell of flow.cells) {
    const shift = cell.isCentered ? Math.max(0, (room - cell.content.height) / 2) : 0;
    placeStack(cell.content, x + cell.x + cell.padding, top + shift, sheet, asArtifact);
  }
}

function rowShapes(flow: RowFlow, x: number, y: number): readonly Shape[] {
  const { width, height } = flow;
  const shapes: Shape[] = [];
  if (flow.fill !== null) shapes.push(filled({ x, y, width, height }, flow.fill));
  for (const cell of flow.cells) {
    if (cell.fill === null) continue;
    shapes.push(filled({ x: x + cell.x, y, width: cell.width, height: height - flow.fillInset }, cell.fill));
  }
  const rules: readonly (readonly [Tone | null, number])[] = [
    [flow.ruleAbove, y],
    [flow.ruleBelow, y + height],
  ];
  for (const [stroke, at] of rules) {
    if (stroke === null) continue;
    const ends = { from: [round(x), round(at)], to: [round(x + width), round(at)] } as const;
    shapes.push({ kind: "line", ...ends, stroke, strokeWidth: 0.6 });
  }
  return shapes;
}
