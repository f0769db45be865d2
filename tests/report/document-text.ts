import type { Block, Content, ReportDocument, TableCell } from "../../src/report/document/blocks";

/** All texts of a document in reading order; figures say their alternative text, signs nothing. */
export function documentTexts(document: ReportDocument): readonly string[] {
  const { cover, sections } = document;
  return [
    ...(cover === null ? [] : [...cover.banner, ...cover.blocks, ...cover.foot]),
    ...sections.flatMap(({ blocks }) => blocks),
  ].flatMap(blockTexts);
}

function contentText(content: Content): string {
  if (typeof content === "string") return content;
  return content.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join("");
}

function cellTexts(cell: TableCell): readonly string[] {
  if (typeof cell === "object" && "blocks" in cell) return cell.blocks.flatMap(blockTexts);
  return [contentText(cell)];
}

export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [contentText(block.content)];
    case "list":
      return block.items.map(contentText);
    case "table":
      return [
        ...(block.isHeadHidden === true ? [] : block.columns.map(({ title }) => contentText(title))),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(cellTexts)),
      ];
    case "figure":
    case "picture":
      return [];
    case "facts":
      return block.items.flatMap(({ label, value }) => [label, contentText(value)]);
    case "box":
      return block.blocks.flatMap(blockTexts);
    case "columns":
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(blockTexts));
    case "entry":
      return [block.heading, ...block.blocks, ...block.aside].flatMap(blockTexts);
    case "contents":
      return block.entries.map(({ title }) => title);
  }
}
