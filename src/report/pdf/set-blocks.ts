import type { Block, Content, ParagraphStyle } from "../document/blocks";
import type { Tone } from "../palette";
import { box, row, stack, type Flow, type StackFlow, type StackItem, type RowFlow } from "./flow";
import { ARTIFACT } from "./operations";
import { setTable } from "./set-table";
import { setText } from "./set-text";
import type { Setting } from "./setting";
import type { Role } from "./structure";
import {
  denseHeadingStyles,
  headingStyles,
  paragraphStyles,
  spaceAbove,
  tableLabelStyle,
  tableSmallStyle,
  tableStyle,
  type TextStyle,
} from "./text-styles";

/** Where blocks stand: how wide, below which structure node, and in whose look. */
export type Place = {
  readonly width: number;
  readonly parent: number;
  /** Replaces the tone of plain text, on a filled ground. */
  readonly tone?: Tone;
  /** Smaller text and less space, as in the cells of tables. */
  readonly isCompact?: boolean;
  /** To bring much onto one page: less space, and with `dense` smaller text too. */
  readonly density?: "snug" | "dense";
  readonly align?: "start" | "middle" | "end";
};

const SPACE_SHARES = { snug: 0.72, dense: 0.6 } as const;

type Kind<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** Sets blocks one under the other. Lengths in points. */
export function setBlocks(blocks: readonly Block[], place: Place, setting: Setting): StackFlow {
  const items = blocks.flatMap((block, index) => {
    const set = setBlock(block, place, setting);
    return isLeadIn(blocks, index) ? set.map((one) => ({ ...one, keepWithNext: true })) : set;
  });
  if (place.isCompact === true) return stack(items.map((one) => ({ ...one, before: spaceAbove.inTable })));
  const share = place.density === undefined ? 1 : SPACE_SHARES[place.density];
  return stack(items.map((one) => ({ ...one, before: one.before * share })));
}

/** A paragraph between a heading and what it introduces stays with both. */
function isLeadIn(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return (
    blocks[index]?.kind === "paragraph" &&
    blocks[index - 1]?.kind === "heading" &&
    next !== undefined &&
    next.kind !== "paragraph"
  );
}

function setBlock(block: Block, place: Place, setting: Setting): readonly StackItem[] {
  switch (block.kind) {
    case "heading":
      return setHeading(block, place, setting);
    case "paragraph":
      return [item(setParagraph(block, place, setting), spaceAbove.paragraph)];
    case "list":
      return setList(block, place, setting);
    case "table":
      return [item(setTable(block, place, setting), spaceAbove.table)];
    case "figure":
      return [item(setFigure(block, place, setting), spaceAbove.figure)];
    case "facts":
      return setFacts(block, place, setting);
    case "box":
      return [item(setBox(block, place, setting), spaceAbove.box)];
    case "columns":
      return [item(setColumns(block, place, setting), spaceAbove.columns)];
    case "entry":
      return [item(setEntry(block, place, setting), spaceAbove.entry)];
    case "contents":
      return setContents(block, place, setting);
  }
}

function item(flow: Flow, before: number, keepWithNext = false): StackItem {
  return { flow, before, keepWithNext };
}

function toned(style: TextStyle, place: Place, tone?: Tone): TextStyle {
  return { ...style, tone: tone ?? place.tone ?? style.tone };
}

function plainText(content: Content): string {
  return typeof content === "string"
    ? content
    : content.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join("");
}

const HEADING_ROLES: Readonly<Record<1 | 2 | 3, Role>> = { 1: "H1", 2: "H2", 3: "H3" };
const HEADING_SPACE = { 1: spaceAbove.heading1, 2: spaceAbove.heading2, 3: spaceAbove.heading3 } as const;

function setHeading(block: Kind<"heading">, place: Place, setting: Setting): readonly StackItem[] {
  const { level, content } = block;
  const node = setting.structure.add(HEADING_ROLES[level], place.parent);
  const styles = place.density === "dense" ? denseHeadingStyles : headingStyles;
  const flow = setText(content, toned(styles[level], place), { width: place.width, node }, setting);
  const outline =
    block.outline === null ? {} : { outline: { level, title: block.outline ?? plainText(content) } };
  const marked = { ...flow, ...outline, ...(block.anchor === undefined ? {} : { anchor: block.anchor }) };
  const heading = item(marked, HEADING_SPACE[level], true);
  return level === 1 ? [heading, item(accentBar(), 7, true)] : [heading];
}

function accentBar(): Flow {
  const bar = { kind: "rect", x: 0, y: 0, width: 34, height: 3, fill: "brand" } as const;
  return { kind: "figure", node: ARTIFACT, width: 34, height: 3, parts: [bar] };
}

function isSmall(place: Place): boolean {
  return place.isCompact === true || place.density === "dense";
}

const compactStyles: Partial<Record<ParagraphStyle, TextStyle>> = {
  body: tableStyle,
  small: tableSmallStyle,
  label: tableLabelStyle,
};

function setParagraph(block: Kind<"paragraph">, place: Place, setting: Setting) {
  const name = block.style ?? "body";
  const style = (isSmall(place) ? compactStyles[name] : undefined) ?? paragraphStyles[name];
  const node = setting.structure.add("P", place.parent);
  const align = block.align ?? place.align ?? "start";
  return setText(
    block.content,
    toned(style, place, block.tone),
    { width: place.width, node, align },
    setting,
  );
}

const PLAIN_ROW = {
  padding: { top: 0, bottom: 0 },
  fill: null,
  fillInset: 0,
  ruleAbove: null,
  ruleBelow: null,
  continued: null,
  isContinuation: false,
} as const;

function cellOf(x: number, width: number, content: Flow): RowFlow["cells"][number] {
  const inside = content.kind === "stack" ? content : stack([item(content, 0)]);
  return { x, width, padding: 0, fill: null, isCentered: false, content: inside };
}

function setList(block: Kind<"list">, place: Place, setting: Setting): readonly StackItem[] {
  const numbering = block.isNumbered === true ? "Decimal" : "Disc";
  const list = setting.structure.add("L", place.parent, { numbering });
  const style = toned(block.style === "small" || isSmall(place) ? tableStyle : paragraphStyles.body, place);
  const indent = block.isNumbered === true ? 17 : 11;
  return block.items.map((content, index) => {
    const entry = setting.structure.add("LI", list);
    const sign = block.isNumbered === true ? `${index + 1}.` : "•";
    const label = { width: indent, node: setting.structure.add("Lbl", entry) };
    const body = { width: place.width - indent, node: setting.structure.add("LBody", entry) };
    const cells = [
      cellOf(0, indent, setText(sign, { ...style, tone: place.tone ?? "brand" }, label, setting)),
      cellOf(indent, body.width, setText(content, style, body, setting)),
    ];
    const flow = row({ ...PLAIN_ROW, width: place.width, cells, wholeBelow: setting.wholeBelow });
    return item(flow, index === 0 ? spaceAbove.list : spaceAbove.listItem);
  });
}

function setFacts(block: Kind<"facts">, place: Place, setting: Setting): readonly StackItem[] {
  const list = setting.structure.add("Table", place.parent);
  const labelWidth = block.labelWidth ?? 110;
  return block.items.map(({ label, value }, index) => {
    const entry = setting.structure.add("TR", list);
    const name = { width: labelWidth - 10, node: setting.structure.add("TH", entry, { scope: "Row" }) };
    const body = { width: place.width - labelWidth, node: setting.structure.add("TD", entry) };
    const muted = { ...paragraphStyles.body, tone: place.tone ?? "muted" } as const;
    const cells = [
      cellOf(0, name.width, setText(label, muted, name, setting)),
      cellOf(labelWidth, body.width, setText(value, toned(paragraphStyles.body, place), body, setting)),
    ];
    const flow = row({ ...PLAIN_ROW, width: place.width, cells, wholeBelow: setting.wholeBelow });
    return item(flow, index === 0 ? spaceAbove.facts : 4);
  });
}

function setFigure({ scene }: Kind<"figure">, place: Place, setting: Setting): Flow {
  const node =
    scene.alt === "" ? ARTIFACT : setting.structure.add("Figure", place.parent, { alt: scene.alt });
  const { width, height, parts } = scene;
  return { kind: "figure", node, width, height, parts };
}

const BOX_PADDING = 13;

function setBox(block: Kind<"box">, place: Place, setting: Setting): Flow {
  const content = setBlocks(block.blocks, { ...place, width: place.width - 2 * BOX_PADDING }, setting);
  const look =
    block.look === "tint"
      ? ({ fill: "tint", stroke: null } as const)
      : ({ fill: null, stroke: "rule" } as const);
  return box(content, { width: place.width, padding: BOX_PADDING, ...look });
}

const COLUMN_GAP = 22;

function setColumns(block: Kind<"columns">, place: Place, setting: Setting): Flow {
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0);
  const room = place.width - COLUMN_GAP * (block.columns.length - 1);
  let x = 0;
  const cells = block.columns.map(({ share, blocks }) => {
    const width = (room * share) / shares;
    const cell = cellOf(x, width, setBlocks(blocks, { ...place, width }, setting));
    x += width + COLUMN_GAP;
    return cell;
  });
  return row({ ...PLAIN_ROW, width: place.width, cells, wholeBelow: Number.POSITIVE_INFINITY });
}

const ASIDE_WIDTH = 92;

function setEntry(block: Kind<"entry">, place: Place, setting: Setting): Flow {
  const node = setting.structure.add("Sect", place.parent);
  const body = { ...place, parent: node, width: place.width - ASIDE_WIDTH };
  // The heading comes first in reading order, though the aside stands to its left.
  const main = setBlocks([block.heading, ...block.blocks], body, setting);
  const aside = setBlocks(block.aside, { ...place, parent: node, width: ASIDE_WIDTH - 14 }, setting);
  const continued = setText(
    block.continued,
    paragraphStyles.label,
    { width: body.width, node: ARTIFACT },
    setting,
  );
  return row({
    ...PLAIN_ROW,
    width: place.width,
    cells: [cellOf(ASIDE_WIDTH, body.width, main), cellOf(0, ASIDE_WIDTH - 14, aside)],
    padding: { top: 11, bottom: 12 },
    ruleBelow: "rule",
    wholeBelow: setting.wholeBelow,
    continued,
  });
}

function setContents(block: Kind<"contents">, place: Place, setting: Setting): readonly StackItem[] {
  const list = setting.structure.add("TOC", place.parent);
  const numberWidth = 30;
  return block.entries.map(({ title, anchor }, index) => {
    const node = setting.structure.add("TOCI", list);
    const style = toned(paragraphStyles.body, place);
    const name = setText(
      [{ text: title, target: anchor, tone: style.tone }],
      style,
      { width: place.width - numberWidth, node },
      setting,
    );
    const page = setText(setting.pageOf(anchor), style, { width: numberWidth, node, align: "end" }, setting);
    const cells = [
      cellOf(0, place.width - numberWidth, name),
      cellOf(place.width - numberWidth, numberWidth, page),
    ];
    const look = { padding: { top: 3, bottom: 3 }, ruleBelow: "rule" } as const;
    const flow = row({ ...PLAIN_ROW, ...look, width: place.width, cells, wholeBelow: setting.wholeBelow });
    return item(flow, index === 0 ? spaceAbove.contents : 0);
  });
}
