import type { ReportDocument } from "../document/blocks";
import { reportWords } from "../report-words";
import { ARTIFACT, round, type Operation, type TextOperation } from "./operations";
import type { PageFrame } from "./paper";
import type { Setting } from "./setting";
import { replaceMissing, cleanText } from "./clean-text";

const SIZE = 7.25;
const GAP = 16;

type Furniture = {
  readonly document: Pick<ReportDocument, "running" | "fingerprint">;
  readonly sectionTitle: string;
  readonly page: number;
  readonly pageCount: number;
};

/** Running head and foot: confidentiality, fingerprint of the data, page x of y. Not part of the structure. */
export function drawFurniture(
  furniture: Furniture,
  frame: PageFrame,
  setting: Setting,
): readonly Operation[] {
  const { document, sectionTitle, page, pageCount } = furniture;
  const { running } = document;
  const write = createWriter(setting);
  const pageText = reportWords.furniture.page(page, pageCount);
  const number = write(pageText, frame.right, frame.height - 34, "end");
  const data = write(
    reportWords.furniture.data(document.fingerprint),
    number.x - GAP,
    frame.height - 34,
    "end",
  );
  const foot = write(running.foot, frame.left, frame.height - 34, "start");
  const head = write(running.head, frame.left, 40, "start");
  const title = write(sectionTitle, frame.right, 40, "end");
  const isTitleClear = title.x > head.x + head.width + GAP;
  return [
    { kind: "begin", node: ARTIFACT },
    { kind: "line", from: [frame.left, 48], to: [frame.right, 48], stroke: "rule", strokeWidth: 0.6 },
    head,
    ...(isTitleClear ? [title] : []),
    foot,
    data,
    number,
    { kind: "end" },
  ];
}

function createWriter(setting: Setting) {
  return (words: string, x: number, y: number, align: "start" | "end"): TextOperation => {
    const text = replaceMissing(cleanText(words), setting.metrics.regular);
    const width = setting.ruler(text, "regular", SIZE);
    const left = round(align === "start" ? x : x - width);
    return {
      kind: "text",
      x: left,
      y: round(y),
      width: round(width),
      text,
      face: "regular",
      size: SIZE,
      tone: "muted",
    };
  };
}
