import type { Label } from "../charts/scene";
import { triangle } from "../charts/scene";
import type { TextFlow } from "./flow";
import { ARTIFACT, END, round, type Operation } from "./operations";
import type { Sheet } from "./sheet";
import type { Line, Piece } from "./wrap";

/** Draws set text, opens and closes the content of its structure nodes, and lays links over it. */
export function placeText(flow: TextFlow, x: number, y: number, sheet: Sheet, asArtifact: boolean): void {
  const landing = { page: sheet.page, y: round(y) };
  if (flow.anchor !== undefined) sheet.landings.set(flow.anchor, landing);
  if (flow.outline !== undefined) sheet.outline.push({ ...flow.outline, ...landing });
  const { operations } = sheet;
  const links: Operation[] = [];
  let open: number | null = null;
  let index = 0;
  for (const line of flow.lines) {
    const top = y + index * flow.leading;
    index += 1;
    const left = x + indentOf(flow, line);
    for (const piece of line.pieces) {
      open = enter(asArtifact ? ARTIFACT : (piece.run.node ?? flow.node), open, operations);
      operations.push(drawPiece(piece, left, top + flow.baseline));
      if (!asArtifact && piece.run.target !== undefined)
        links.push(linkOver(piece, piece.run.target, left, top, flow));
    }
  }
  // An empty cell still has its place in a table.
  if (open === null) enter(asArtifact ? ARTIFACT : flow.node, open, operations);
  operations.push(END);
  for (const link of links) operations.push(link);
}

/** Goes on with the content of a node, where another (or null) was open; returns what is open now. */
function enter(node: number, open: number | null, operations: Operation[]): number {
  if (open !== node) {
    if (open !== null) operations.push(END);
    operations.push({ kind: "begin", node });
  }
  return node;
}

function indentOf(flow: TextFlow, line: Line): number {
  if (flow.align === "start") return 0;
  return flow.align === "end" ? flow.width - line.width : (flow.width - line.width) / 2;
}

function drawPiece({ run, text, x, width }: Piece, left: number, baseline: number): Operation {
  const { face, size, tone } = run;
  if (run.symbol === "critical") return triangle(round(left + x), round(baseline), round(size * 0.75), tone);
  return {
    kind: "text",
    x: round(left + x),
    y: round(baseline),
    width: round(width),
    text,
    face,
    size,
    tone,
  };
}

function linkOver(
  { run, text, x, width }: Piece,
  target: string,
  left: number,
  top: number,
  flow: TextFlow,
): Operation {
  return {
    kind: "link",
    x: round(left + x),
    y: round(top),
    width: round(width),
    height: round(flow.leading),
    target,
    node: run.node ?? flow.node,
    contents: text.trim(),
  };
}

/** Draws the text of a chart; the enclosing figure has opened its node. */
export function placeLabel(label: Label, x: number, y: number, sheet: Sheet): void {
  const face = label.isStrong === true ? "semibold" : "regular";
  const width = sheet.ruler(label.text, face, label.size);
  const shift = label.anchor === "end" ? width : label.anchor === "middle" ? width / 2 : 0;
  sheet.operations.push({
    kind: "text",
    x: round(x + label.x - shift),
    y: round(y + label.y),
    width: round(width),
    text: label.text,
    face,
    size: label.size,
    tone: label.tone,
  });
}
