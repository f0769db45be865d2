import type { Cover } from "../document/blocks";
import { stack } from "./flow";
import { ARTIFACT, round, type Operation } from "./operations";
import { paginate, type Body, type FilledPage } from "./paginate";
import type { PageFrame } from "./paper";
import { placeFlow } from "./place-flow";
import { setBlocks } from "./set-blocks";
import type { Setting } from "./setting";
import type { Sheet } from "./sheet";

const BANNER = { top: 92, below: 58, gap: 42, sink: 14 } as const;
/** Four steps that rise, after the levels: the picture of the cover. */
const STEPS = { width: 30, gap: 7, heights: [16, 32, 50, 70] } as const;

/** Draws the cover, normally one page: the banner on the brand color, everything else below it. */
export function drawCover(
  cover: Cover,
  parent: number,
  frame: PageFrame,
  setting: Setting,
  createSheet: (page: number) => Sheet,
): readonly FilledPage[] {
  const width = frame.right - frame.left;
  const sheet = createSheet(0);
  const banner = setBlocks(cover.banner, { width: width - 130, parent, tone: "onBrand" }, setting);
  const height = BANNER.top + banner.height + BANNER.below;
  sheet.operations.push({ kind: "begin", node: ARTIFACT });
  sheet.operations.push({
    kind: "rect",
    x: 0,
    y: 0,
    width: frame.width,
    height: round(height),
    fill: "brand",
  });
  sheet.operations.push(...drawSteps(frame.right, height), { kind: "end" });
  placeFlow(banner, frame.left, BANNER.top, sheet);
  const rest = setBlocks(cover.blocks, { width, parent }, setting);
  const foot = setBlocks(cover.foot, { width, parent }, setting);
  const body: Body = { left: frame.left, top: frame.top, bottom: frame.bottom };
  const y = height + BANNER.gap;
  const begun = { page: { sheet, sectionTitle: "" }, y };
  const isRoomy = y + rest.height + BANNER.gap + foot.height <= frame.bottom;
  const flow = isRoomy ? rest : stack([...rest.items, ...foot.items]);
  const pages = paginate([{ title: "", starts: "here", flow }], body, createSheet, begun);
  if (isRoomy) placeFlow(foot, frame.left, frame.bottom - foot.height + BANNER.sink, sheet);
  return pages;
}

function drawSteps(right: number, floor: number): readonly Operation[] {
  const { width, gap, heights } = STEPS;
  const left = right - heights.length * width - (heights.length - 1) * gap;
  const fills = ["rating3", "rating2", "rating1", "rating0"] as const;
  return heights.map((height, index) => ({
    kind: "rect",
    x: round(left + index * (width + gap)),
    y: round(floor - height),
    width,
    height,
    fill: fills[index]!,
  }));
}
