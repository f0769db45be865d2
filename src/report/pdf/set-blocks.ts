import type { Block, Content, ParagraphStyle } from "../document/blocks";
import { stack, type Flow, type StackFlow, type StackItem } from "./flow";
import { ARTIFACT, round } from "./operations";
import { isSmall, item, toned, type Kind, type Place } from "./place";
import { setBox, setColumns, setEntry } from "./set-groups";
import { setContents, setFacts, setList } from "./set-lists";
import { setTable } from "./set-table";
import { setText, settable } from "./set-text";
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

const SPACE_SHARES = { snug: 0.72, dense: 0.6 } as const;

/** Sets blocks one under the other. Lengths in points. */
export function setBlocks(blocks: readonly Block[], place: Place, setting: Setting): StackFlow {
  const items = blocks.flatMap((block, index) => {
    const set = setBlock(block, place, setting);
    return isLeadIn(blocks, index) ? set.map((one) => ({ ...one, keepWithNext: true })) : set;
  });
  if (place.isCompact === true) return stack(items.map((one) => ({ ...one, before: spaceAbove.inTable })));
  if (place.density === undefined) return stack(items);
  const share = SPACE_SHARES[place.density];
  return stack(items.map((one) => ({ ...one, before: one.before * share })));
}

/** A paragraph between a heading and what it introduces stays with both. */
function isLeadIn(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return (
    blocks[index]?.kind === "paragraph" &&
    blocks[index - 1]?.kind === "heading" &&
    next !== undefined &&
    next.kind !== "paragraph" &&
    next.kind !== "heading"
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
      return [item(setTable(block, place, setting, setBlocks), spaceAbove.table)];
    case "figure":
      return [item(setFigure(block, place, setting), spaceAbove.figure)];
    case "picture":
      return [item(setPicture(block, place, setting), spaceAbove.figure, true)];
    case "facts":
      return setFacts(block, place, setting);
    case "box":
      return [item(setBox(block, place, setting, setBlocks), spaceAbove.box)];
    case "columns":
      return [item(setColumns(block, place, setting, setBlocks), spaceAbove.columns)];
    case "entry":
      return [item(setEntry(block, place, setting, setBlocks), spaceAbove.entry)];
    case "contents":
      return setContents(block, place, setting);
  }
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

const compactStyles: Partial<Record<ParagraphStyle, TextStyle>> = {
  body: tableStyle,
  small: tableSmallStyle,
  label: tableLabelStyle,
};

function setParagraph(block: Kind<"paragraph">, place: Place, setting: Setting) {
  const name = block.style ?? "body";
  const style = (isSmall(place) ? compactStyles[name] : undefined) ?? paragraphStyles[name];
  const node = place.isSole === true ? place.parent : setting.structure.add("P", place.parent);
  const align = block.align ?? place.align ?? "start";
  return setText(
    block.content,
    toned(style, place, block.tone),
    { width: place.width, node, align },
    setting,
  );
}

function setFigure({ scene }: Kind<"figure">, place: Place, setting: Setting): Flow {
  const node =
    scene.alt === "" ? ARTIFACT : setting.structure.add("Figure", place.parent, { alt: scene.alt });
  const { width, height } = scene;
  const parts = scene.parts.map((part) =>
    part.kind === "label"
      ? { ...part, text: settable(part.text, part.isStrong === true ? "semibold" : "regular", setting) }
      : part,
  );
  return { kind: "figure", node, width, height, parts };
}

/** In the box that its column and its greatest height leave, its proportions kept. */
function setPicture(block: Kind<"picture">, place: Place, setting: Setting): Flow {
  const { hash, alt, maxHeight } = block;
  const node = setting.structure.add("Figure", place.parent, { alt });
  const scale = Math.min(place.width / block.width, maxHeight / block.height);
  const size = { width: round(block.width * scale), height: round(block.height * scale) };
  return { kind: "figure", node, ...size, parts: [{ kind: "image", x: 0, y: 0, ...size, hash }] };
}
