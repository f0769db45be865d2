import type { Circle, Shape } from "../charts/scene";
import type { ByteWriter } from "./byte-writer";
import type { CircleForms } from "./circle-forms";
import { writeText, type UsedGlyphs } from "./encode-text";
import type { Face, Metrics } from "./font-metrics";
import {
  ARTIFACT,
  toHundredths,
  type ImageOperation,
  type Operation,
  type TextOperation,
} from "./operations";
import { writePath } from "./paths";
import { FILLS, paintOperator, STROKES, widthOperator } from "./paint";
import { pdfNumber } from "./pdf-syntax";
import type { StructureNode } from "./structure";

type Context = {
  readonly pageHeight: number;
  readonly structure: readonly StructureNode[];
  readonly metrics: Metrics;
  /** jsPDF's names of the faces, such as `F15`. */
  readonly fontNames: Readonly<Record<Face, string>>;
  readonly used: Readonly<Record<Face, UsedGlyphs>>;
  /** What the resources call each picture, by its hash. */
  readonly imageNames: ReadonlyMap<string, string>;
  readonly circles: CircleForms;
};

/** Open until something else is drawn, or until the content ends that it began in. */
type TextObject = "none" | "across contents" | "in content";

/** Whether nothing but text stands in the content that begins at `start`. */
function isTextAlone(operations: readonly Operation[], start: number): boolean {
  for (let at = start + 1; at < operations.length; at += 1) {
    const { kind } = operations[at]!;
    if (kind === "end") return true;
    if (kind !== "text") return false;
  }
  return false;
}

/**
 * Writes the operations of one page as PDF operators, each on a line of its own, and tells which
 * structure node each of its marked contents belongs to, by number. State that stays the same is not
 * written again: one text object goes on through all contents that hold text alone, and each text is
 * placed from the one before. Contents and text objects never cross (ISO 32000-1, 14.6.1).
 */
export function writeContent(
  operations: readonly Operation[],
  context: Context,
  out: ByteWriter,
): readonly number[] {
  const nodesByMcid: number[] = [];
  const state = { fill: "", stroke: "", width: "" };
  let face: Face | null = null;
  let size = 0;
  // Where the last text of the open text object began, in 1/100 point.
  let textObject = "none" as TextObject;
  let [left, foot] = [0, 0];
  const set = (key: keyof typeof state, value: string): void => {
    if (state[key] === value) return;
    state[key] = value;
    out.latin(value);
  };
  const drawText = (operation: TextOperation): void => {
    set("fill", FILLS[operation.tone]);
    if (operation.face !== face || operation.size !== size) {
      ({ face, size } = operation);
      out.latin(`/${context.fontNames[face]} ${pdfNumber(size)} Tf\n`);
    }
    if (textObject === "none") openTextObject("in content");
    const [x, y] = [toHundredths(operation.x), toHundredths(context.pageHeight - operation.y)];
    out.hundredths(x - left);
    out.latin(" ");
    out.hundredths(y - foot);
    [left, foot] = [x, y];
    out.latin(" Td[");
    writeText(operation.text, context.metrics[operation.face], context.used[operation.face], out);
    out.latin("]TJ\n");
  };
  const openTextObject = (kind: TextObject): void => {
    textObject = kind;
    [left, foot] = [0, 0];
    out.latin("BT\n");
  };
  const closeTextObject = (): void => {
    if (textObject !== "none") out.latin("ET\n");
    textObject = "none";
  };
  const drawShape = (shape: Shape): void => {
    closeTextObject();
    const fill = shape.kind === "line" ? undefined : shape.fill;
    if (fill !== undefined) set("fill", FILLS[fill]);
    if (shape.stroke !== undefined) {
      set("stroke", STROKES[shape.stroke]);
      set("width", widthOperator(shape));
    }
    writePath(shape, context.pageHeight, out);
    out.latin(paintOperator(shape));
  };
  const drawCircle = (circle: Circle): void => {
    closeTextObject();
    out.latin("q 1 0 0 1 ");
    out.number(circle.x);
    out.latin(" ");
    out.number(context.pageHeight - circle.y);
    out.latin(" cm/");
    out.latin(context.circles.nameOf(circle));
    out.latin(" Do Q\n");
  };
  const drawImage = ({ x, y, width, height, hash }: ImageOperation): void => {
    closeTextObject();
    const matrix = [width, 0, 0, height, x, context.pageHeight - y - height].map(pdfNumber).join(" ");
    out.latin(`q ${matrix} cm /${context.imageNames.get(hash)!} Do Q\n`);
  };
  for (const [index, operation] of operations.entries()) {
    switch (operation.kind) {
      case "begin":
        if (!isTextAlone(operations, index)) closeTextObject();
        else if (textObject === "none") openTextObject("across contents");
        if (operation.node === ARTIFACT) out.latin("/Artifact BMC\n");
        else {
          const mcid = nodesByMcid.push(operation.node) - 1;
          out.latin("/");
          out.latin(context.structure[operation.node]!.role);
          out.latin("<</MCID ");
          out.number(mcid);
          out.latin(">>BDC\n");
        }
        break;
      case "end":
        if (textObject === "in content") closeTextObject();
        out.latin("EMC\n");
        break;
      case "text":
        drawText(operation);
        break;
      case "link":
        break;
      case "image":
        drawImage(operation);
        break;
      case "circle":
        drawCircle(operation);
        break;
      default:
        drawShape(operation);
    }
  }
  closeTextObject();
  return nodesByMcid;
}
