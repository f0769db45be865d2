import type { Column, TableBlock, TableCell, TableRow } from "../document/blocks";
import { row, stack, table } from "./flow";
import type { RowCell, RowFlow, StackFlow, TableFlow, TextFlow } from "./flow";
import { ARTIFACT } from "./operations";
import { toned, type Place, type SetBlocks } from "./place";
import { setText } from "./set-text";
import type { Setting } from "./setting";
import { paragraphStyles, tableHeadStyle, tableStyle } from "./text-styles";

const CELL_PADDING = 5;
/** Paper between the cells of a grid. */
const GRID_GAP = 2;

type Span = { readonly x: number; readonly width: number };
type Frame = {
  readonly block: TableBlock;
  readonly place: Place;
  readonly spans: readonly Span[];
  readonly setting: Setting;
  readonly setBlocks: SetBlocks;
};

/**
 * Sets a table. With rules only, the text of its outer columns stands flush with the text around
 * it; a grid keeps its fills inside the measure.
 */
export function setTable(block: TableBlock, place: Place, setting: Setting, setBlocks: SetBlocks): TableFlow {
  const node = setting.structure.add("Table", place.parent, { summary: block.name });
  const outset = isFilled(block) ? 0 : CELL_PADDING;
  const spans = spread(block.columns, place.width + 2 * outset, -outset);
  const frame = { block, place, spans, setting, setBlocks };
  const head = block.isHeadHidden === true ? null : setHead(node, frame);
  return table(
    head,
    block.rows.map((entry) => setRow(entry, node, frame)),
  );
}

function isFilled({ look }: TableBlock): boolean {
  return look === "grid" || look === "matrix";
}

function spread(columns: readonly Column[], width: number, start: number): readonly Span[] {
  const fixed = columns.reduce((sum, { width: w }) => sum + ("points" in w ? w.points : 0), 0);
  const shares = columns.reduce((sum, { width: w }) => sum + ("share" in w ? w.share : 0), 0);
  let x = start;
  return columns.map(({ width: w }) => {
    const span = { x, width: "points" in w ? w.points : ((width - fixed) * w.share) / shares };
    x += span.width;
    return span;
  });
}

function setHead(tableNode: number, { block, place, spans, setting }: Frame): RowFlow {
  const node = setting.structure.add("TR", tableNode);
  const cells = block.columns.map(({ title, align = "start" }, index): RowCell => {
    const cellNode = setting.structure.add("TH", node, { scope: "Column" });
    const span = spans[index]!;
    const frame = { width: span.width - 2 * CELL_PADDING, node: cellNode, align };
    const flow = setText(title, tableHeadStyle, frame, setting);
    const content = stack([{ flow, before: 0, keepWithNext: false }]);
    return { ...span, padding: CELL_PADDING, fill: null, isCentered: false, content };
  });
  return row({
    width: place.width,
    cells: alignBottom(cells),
    padding: { top: 3, bottom: 4 },
    fill: null,
    fillInset: 0,
    ruleAbove: null,
    ruleBelow: isFilled(block) ? null : "strongRule",
    wholeBelow: Number.POSITIVE_INFINITY,
    continued: null,
    isContinuation: false,
  });
}

/** Heads of one and of two lines end on the same line. */
function alignBottom(cells: readonly RowCell[]): readonly RowCell[] {
  const height = Math.max(0, ...cells.map(({ content }) => content.height));
  return cells.map((cell) => {
    const missing = height - cell.content.height;
    if (missing < 0.01) return cell;
    const spacer = { kind: "figure", node: ARTIFACT, width: 0, height: missing, parts: [] } as const;
    const items = [{ flow: spacer, before: 0, keepWithNext: true }, ...cell.content.items];
    return { ...cell, content: stack(items) };
  });
}

function setRow(entry: TableRow, tableNode: number, frame: Frame): RowFlow {
  const { block, place, spans, setting } = frame;
  const node = setting.structure.add("TR", tableNode);
  const isGrid = isFilled(block);
  const cells = entry.cells.map((cell, index): RowCell => {
    const span = spans[index]!;
    const width = span.width - 2 * CELL_PADDING;
    const align = block.columns[index]!.align ?? "start";
    return {
      x: span.x,
      width: isGrid ? span.width - GRID_GAP : span.width,
      padding: CELL_PADDING,
      fill: isRich(cell) ? (cell.fill ?? null) : null,
      isCentered: block.look === "grid",
      content: setCell(cell, { width: width - (isGrid ? GRID_GAP : 0), align }, node, frame),
    };
  });
  const continued =
    entry.continued === undefined
      ? null
      : setText(entry.continued, paragraphStyles.label, { width: place.width, node: ARTIFACT }, setting);
  const shape = {
    width: place.width,
    cells,
    padding: rowPadding(block, place),
    fill: null,
    fillInset: isGrid ? GRID_GAP : 0,
    ruleAbove: null,
    ruleBelow: isGrid ? null : "rule",
    wholeBelow: setting.wholeBelow,
    continued,
    isContinuation: false,
  } as const;
  return row(entry.anchor === undefined ? shape : { ...shape, anchor: entry.anchor }, block.minRowHeight);
}

function rowPadding({ look, isDense }: TableBlock, place: Place): RowFlow["padding"] {
  if (look === "matrix") return { top: 6, bottom: 8 };
  if (look === "grid") return { top: 3, bottom: 3 };
  if (isDense === true && place.density !== undefined) return { top: 2, bottom: 3 };
  return isDense === true || place.density !== undefined ? { top: 3, bottom: 4 } : { top: 5.5, bottom: 6.5 };
}

type RichCell = Extract<TableCell, { readonly blocks: unknown }>;

function isRich(cell: TableCell): cell is RichCell {
  return typeof cell === "object" && "blocks" in cell;
}

function setCell(
  cell: TableCell,
  column: { readonly width: number; readonly align: TextFlow["align"] },
  rowNode: number,
  { place, setting, setBlocks }: Frame,
): StackFlow {
  const { width } = column;
  const isHead = isRich(cell) && cell.isHead === true;
  const node = setting.structure.add(isHead ? "TH" : "TD", rowNode, isHead ? { scope: "Row" } : undefined);
  const align = isRich(cell) ? (cell.align ?? column.align) : column.align;
  const tone = isRich(cell) ? (cell.tone ?? place.tone) : place.tone;
  if (isRich(cell) && cell.blocks.length > 0) {
    const isSole = cell.blocks.length === 1 && cell.blocks[0]!.kind === "paragraph";
    const inside = { width, parent: node, isCompact: true, align, isSole };
    return setBlocks(cell.blocks, tone === undefined ? inside : { ...inside, tone }, setting);
  }
  const content = isRich(cell) ? "" : cell;
  const flow = setText(content, toned(tableStyle, place, tone), { width, node, align }, setting);
  return stack([{ flow, before: 0, keepWithNext: false }]);
}
