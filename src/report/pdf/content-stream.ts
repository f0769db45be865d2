import type { Shape } from "../charts/scene";
import { palette, type Tone } from "../palette";
import { encodeText, type UsedGlyphs } from "./encode-text";
import type { Face, Metrics } from "./font-metrics";
import { ARTIFACT, type ImageOperation, type Operation, type TextOperation } from "./operations";
import { pathOf } from "./paths";
import { pdfNumber } from "./pdf-syntax";
import type { StructureNode } from "./structure";

/** A page's stream, and which structure node each of its marked contents belongs to, by number. */
export type PageContent = { readonly stream: string; readonly nodesByMcid: readonly number[] };

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

function channels(tone: Tone): string {
  const hex = palette[tone];
  return [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}

/** Turns the operations of one page into PDF operators. State that stays the same is not written again. */
export function writeContent(operations: readonly Operation[], context: Context): PageContent {
  const lines: string[] = [];
  const nodesByMcid: number[] = [];
  const state = { fill: "", stroke: "", width: "", dash: "" };
  const set = (key: keyof typeof state, value: string): void => {
    if (state[key] === value) return;
    state[key] = value;
    lines.push(value);
  };
  const drawText = ({ x, y, text, face, size, tone }: TextOperation): void => {
    set("fill", `${channels(tone)} rg`);
    const shown = encodeText(text, context.metrics[face], context.used[face]);
    const at = `${pdfNumber(x)} ${pdfNumber(context.pageHeight - y)}`;
    lines.push(`BT /${context.fontNames[face]} ${pdfNumber(size)} Tf ${at} Td ${shown} TJ ET`);
  };
  const drawShape = (shape: Shape): void => {
    const fill = shape.kind === "line" ? undefined : shape.fill;
    if (fill !== undefined) set("fill", `${channels(fill)} rg`);
    if (shape.stroke !== undefined) {
      set("stroke", `${channels(shape.stroke)} RG`);
      set("width", `${pdfNumber(shape.strokeWidth ?? DEFAULT_STROKE)} w`);
      set(
        "dash",
        shape.kind === "line" && shape.dash !== undefined ? `[${pdfNumber(shape.dash)}] 0 d` : "[] 0 d",
      );
    }
    const paint = fill === undefined ? "S" : shape.stroke === undefined ? "f" : "B";
    lines.push(`${pathOf(shape, context.pageHeight)} ${paint}`);
  };
  const drawImage = ({ x, y, width, height, hash }: ImageOperation): void => {
    const matrix = [width, 0, 0, height, x, context.pageHeight - y - height].map(pdfNumber).join(" ");
    lines.push(`q ${matrix} cm /${context.imageNames.get(hash)!} Do Q`);
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case "begin": {
        if (operation.node === ARTIFACT) lines.push("/Artifact BMC");
        else {
          const mcid = nodesByMcid.push(operation.node) - 1;
          lines.push(`/${context.structure[operation.node]!.role} <</MCID ${mcid}>> BDC`);
        }
        break;
      }
      case "end":
        lines.push("EMC");
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
  return { stream: lines.join("\n"), nodesByMcid };
}
