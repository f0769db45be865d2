import type { Shape } from "../charts/scene";
import { palette, type Tone } from "../palette";
import type { ByteWriter } from "./byte-writer";
import { writeText, type UsedGlyphs } from "./encode-text";
import type { Face, Metrics } from "./font-metrics";
import { ARTIFACT, type ImageOperation, type Operation, type TextOperation } from "./operations";
import { writePath } from "./paths";
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
};

const DEFAULT_STROKE = 0.75;

/** The operator that chooses each tone, for fills or for strokes. */
function toneOperators(operator: "rg" | "RG"): Readonly<Record<Tone, string>> {
  const entries = Object.entries(palette).map(([tone, hex]) => {
    const channels = [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return [tone, `${channels.join(" ")} ${operator}\n`];
  });
  return Object.fromEntries(entries) as Record<Tone, string>;
}
const FILLS = toneOperators("rg");
const STROKES = toneOperators("RG");

/**
 * Writes the operations of one page as PDF operators, each on a line of its own, and tells which
 * structure node each of its marked contents belongs to, by number. State that stays the same is not
 * written again.
 */
export function writeContent(
  operations: readonly Operation[],
  context: Context,
  out: ByteWriter,
): readonly number[] {
  const nodesByMcid: number[] = [];
  const state = { fill: "", stroke: "", width: "", dash: "" };
  let face: Face | null = null;
  let size = 0;
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
    out.latin("BT ");
    out.number(operation.x);
    out.latin(" ");
    out.number(context.pageHeight - operation.y);
    out.latin(" Td [");
    writeText(operation.text, context.metrics[operation.face], context.used[operation.face], out);
    out.latin("] TJ ET\n");
  };
  const drawShape = (shape: Shape): void => {
    const fill = shape.kind === "line" ? undefined : shape.fill;
    if (fill !== undefined) set("fill", FILLS[fill]);
    if (shape.stroke !== undefined) {
      set("stroke", STROKES[shape.stroke]);
      set("width", `${pdfNumber(shape.strokeWidth ?? DEFAULT_STROKE)} w\n`);
      const isDashed = shape.kind === "line" && shape.dash !== undefined;
      set("dash", isDashed ? `[${pdfNumber(shape.dash)}] 0 d\n` : "[] 0 d\n");
    }
    const paint = fill === undefined ? "S" : shape.stroke === undefined ? "f" : "B";
    writePath(shape, context.pageHeight, out);
    out.latin(paint);
    out.latin("\n");
  };
  const drawImage = ({ x, y, width, height, hash }: ImageOperation): void => {
    const matrix = [width, 0, 0, height, x, context.pageHeight - y - height].map(pdfNumber).join(" ");
    out.latin(`q ${matrix} cm /${context.imageNames.get(hash)!} Do Q\n`);
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case "begin":
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
      default:
        drawShape(operation);
    }
  }
  return nodesByMcid;
}
