import type { Block, ReportDocument, Section } from "../document/blocks";
import { sha256 } from "../sha-256";
import { cleanText } from "./clean-text";
import { drawCover } from "./draw-cover";
import type { OutlineMark, StackFlow } from "./flow";
import type { Metrics } from "./font-metrics";
import { isWebAddress, type LinkOperation, type Operation } from "./operations";
import { drawFurniture } from "./page-furniture";
import { paginate, type FilledPage, type SectionFlow } from "./paginate";
import { pageFrame, WHOLE_SHARE, type PageFrame, type Paper } from "./paper";
import type { Place } from "./place";
import { setBlocks } from "./set-blocks";
import { createSetting, type Setting } from "./setting";
import type { Landing, Sheet } from "./sheet";
import type { StructureNode } from "./structure";

/** Text that will not print as written: a character that the faces of the report lack. */
export type LayoutWarning = {
  readonly code: "character.missing";
  readonly character: string;
  readonly count: number;
};

/** A document laid out: everything that is drawn, and where. Lengths in points from the top left. */
export type Layout = {
  readonly title: string;
  readonly language: string;
  /** 32 hexadecimal digits; equal for equal data, day and paper. */
  readonly fileId: string;
  readonly preparedOn: string;
  readonly attachment: ReportDocument["attachment"];
  readonly page: { readonly width: number; readonly height: number };
  readonly pages: readonly { readonly operations: readonly Operation[] }[];
  readonly outline: readonly (OutlineMark & Landing)[];
  /** Where anchors stand, by anchor. */
  readonly landings: Readonly<Record<string, Landing>>;
  readonly structure: readonly StructureNode[];
  readonly warnings: readonly LayoutWarning[];
};

export type LayoutOptions = {
  readonly paper: Paper;
  /** Told now and then which share of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

/** Lays a document out on paper. Pure but for `onProgress`; no character is lost unless a warning says so. */
export function layoutDocument(document: ReportDocument, metrics: Metrics, options: LayoutOptions): Layout {
  const layout = layOut(document, metrics, options, {});
  // A short document that spills a few lines onto a page of their own is set a little closer instead.
  if (document.cover !== null || !endsNearlyEmpty(layout, pageFrame(options.paper))) return layout;
  const closer = layOut(document, metrics, options, { density: "snug" });
  return closer.pages.length < layout.pages.length ? closer : layout;
}

/** Less of the last page than this is filled: a share of its body. */
const NEARLY_EMPTY = 0.2;

function endsNearlyEmpty({ pages }: Layout, { top, bottom }: PageFrame): boolean {
  if (pages.length < 2) return false;
  const furthest = top + NEARLY_EMPTY * (bottom - top);
  // Running head and foot stand outside of the body.
  const isInBody = (y: number): boolean => y > top && y < bottom;
  return pages
    .at(-1)!
    .operations.every(
      (operation) => operation.kind !== "text" || !isInBody(operation.y) || operation.y < furthest,
    );
}

function layOut(
  document: ReportDocument,
  metrics: Metrics,
  options: LayoutOptions,
  look: Pick<Place, "density">,
): Layout {
  const frame = pageFrame(options.paper);
  // The cover names pages of sections that stand behind it, so its own length must be known first.
  const trial = createPress(frame, metrics);
  const { cover } = document;
  const coverPages = cover === null ? 0 : drawCover(cover, 0, frame, trial.setting, trial.createSheet).length;
  const press = createPress(frame, metrics);
  const coverNode = press.setting.structure.add("Sect", 0);
  const body = { left: frame.left, top: frame.top, bottom: frame.bottom };
  const sections = setSections(document.sections, frame, press.setting, look, options);
  const pages = paginate(sections, body, (page) => press.createSheet(page + coverPages));
  const drawn = cover === null ? [] : drawCover(cover, coverNode, frame, press.setting, press.createSheet);
  options.onProgress?.(0.9);
  return finish(document, frame, press, drawn, pages, options.paper);
}

/** All that the pages of one layout share. */
function createPress(frame: PageFrame, metrics: Metrics) {
  const landings = new Map<string, Landing>();
  const outline: (OutlineMark & Landing)[] = [];
  const pageOf = (anchor: string): string => {
    const landing = landings.get(anchor);
    return landing === undefined ? "" : String(landing.page + 1);
  };
  const setting = createSetting(metrics, WHOLE_SHARE * (frame.bottom - frame.top), pageOf);
  const createSheet = (page: number): Sheet => ({
    page,
    ruler: setting.ruler,
    operations: [],
    landings,
    outline,
  });
  return { setting, createSheet, landings, outline };
}

/** One section after the other, each only when the one before stands on its pages: all at once fill the memory. */
function* setSections(
  sections: readonly Section[],
  frame: PageFrame,
  setting: Setting,
  look: Pick<Place, "density">,
  { onProgress }: LayoutOptions,
): Generator<SectionFlow> {
  for (const [index, section] of sections.entries()) {
    onProgress?.((0.9 * index) / sections.length);
    yield* setSection(section, frame, setting, look);
  }
}

function setSection(
  section: Section,
  frame: PageFrame,
  setting: Setting,
  look: Pick<Place, "density">,
): readonly SectionFlow[] {
  const parent = setting.structure.add("Sect", 0);
  const place = { width: frame.right - frame.left, parent, ...look };
  const { title, starts, blocks, onePage } = section;
  if (onePage === undefined) return [{ title, starts, flow: setBlocks(blocks, place, setting) }];
  // Nodes of a trial that is not used hold nothing, so nobody meets them.
  const room = frame.bottom - frame.top;
  if ("shorter" in onePage) {
    for (const tried of [blocks, ...onePage.shorter]) {
      const flow = fitting(tried, place, room, setting);
      if (flow !== null) return [{ title, starts, flow }];
    }
    return [{ title, starts, flow: setBlocks(onePage.shorter.at(-1) ?? blocks, place, setting) }];
  }
  const { more, pointer } = onePage;
  const whole = fitting([...blocks, ...more], place, room, setting);
  if (whole !== null) return [{ title, starts, flow: whole }];
  const first = [...blocks, ...pointer];
  const flow =
    fitting(first, place, room, setting) ?? setBlocks(first, { ...place, density: "dense" }, setting);
  return [
    { title, starts, flow },
    { title, starts: "new page", isOverflow: true, flow: setBlocks(more, place, setting) },
  ];
}

/** Blocks set so that they fit a height, in denser type if need be; null when even that is too high. */
function fitting(blocks: readonly Block[], place: Place, room: number, setting: Setting): StackFlow | null {
  const missing = new Map(setting.missing);
  for (const density of [{}, { density: "snug" }, { density: "dense" }] as const) {
    const flow = setBlocks(blocks, { ...place, ...density }, setting);
    if (flow.height <= room) return flow;
    // What a trial lacked is told by the one that is used.
    setting.missing.clear();
    for (const [character, count] of missing) setting.missing.set(character, count);
  }
  return null;
}

function finish(
  document: ReportDocument,
  frame: PageFrame,
  press: ReturnType<typeof createPress>,
  cover: readonly FilledPage[],
  sectionPages: readonly FilledPage[],
  paper: Paper,
): Layout {
  const pages = [...cover, ...sectionPages];
  const { setting, landings, outline } = press;
  for (const [index, { sheet, sectionTitle }] of pages.entries()) {
    if (index === 0 && document.cover !== null) continue;
    const furniture = { document, sectionTitle, page: index + 1, pageCount: pages.length };
    sheet.operations.push(...drawFurniture(furniture, frame, setting));
  }
  const leads = ({ target }: LinkOperation): boolean => isWebAddress(target) || landings.has(target);
  const { operationsByPage, linked } = dropLooseLinks(
    pages.map(({ sheet }) => sheet.operations),
    leads,
  );
  return {
    title: cleanText(document.title).replaceAll("\n", " "),
    language: document.language,
    fileId: sha256(`${document.fingerprint} ${document.title} ${document.preparedOn} ${paper}`).slice(0, 32),
    preparedOn: document.preparedOn,
    attachment: document.attachment,
    page: { width: frame.width, height: frame.height },
    pages: operationsByPage.map((operations) => ({ operations })),
    outline: outline.toSorted((a, b) => a.page - b.page || a.y - b.y),
    landings: Object.fromEntries(landings),
    structure: spanLooseLinks(setting.structure.nodes, linked),
    warnings: [...setting.missing].map(([character, count]) => ({
      code: "character.missing",
      character,
      count,
    })),
  };
}

/** Takes out links that lead nowhere; `linked` are the nodes of those that stay. */
function dropLooseLinks(
  pages: readonly (readonly Operation[])[],
  leads: (link: LinkOperation) => boolean,
): { readonly operationsByPage: readonly (readonly Operation[])[]; readonly linked: ReadonlySet<number> } {
  const linked = new Set<number>();
  const operationsByPage = pages.map((operations) => {
    const loose = new Set<Operation>();
    for (const operation of operations) {
      if (operation.kind !== "link") continue;
      if (leads(operation)) linked.add(operation.node);
      else loose.add(operation);
    }
    return loose.size === 0 ? operations : operations.filter((operation) => !loose.has(operation));
  });
  return { operationsByPage, linked };
}

/** A link to something that this document leaves out is text like any other. */
function spanLooseLinks(
  nodes: readonly StructureNode[],
  linked: ReadonlySet<number>,
): readonly StructureNode[] {
  return nodes.map((node, index) =>
    node.role === "Link" && !linked.has(index) ? { ...node, role: "Span" } : node,
  );
}
