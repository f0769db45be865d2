import type { Block, Content, ReportDocument, TableCell } from "../../src/report/document/blocks";

/** A document as other libraries take it: texts and tables, without tags, links or pictures. */
export type PlainPart =
  | { readonly kind: "text"; readonly text: string; readonly size: number; readonly isStrong: boolean }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The texts and tables of a document, in order. */
export function documentToPlain({ cover, sections }: ReportDocument): readonly PlainPart[] {
  const opening = cover === null ? [] : [...cover.banner, ...cover.blocks, ...cover.foot];
  return joinTables([...opening, ...sections.flatMap(({ blocks }) => blocks)].flatMap(toPlain));
}

/** Entries one after the other are the rows of one table, as somebody would write it by hand. */
function joinTables(parts: readonly PlainPart[]): readonly PlainPart[] {
  const joined: PlainPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isRow = part.kind === "table" && part.head.length === 0;
    if (isRow && last?.kind === "table" && last.head.length === 0)
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...part.rows] };
    else joined.push(part);
  }
  return joined;
}

/** Things side by side: the cells of one row. */
function rowOf(...cells: readonly (readonly Block[])[]): PlainPart {
  return { kind: "table", head: [], rows: [cells.map((blocks) => cellText({ blocks }))] };
}

function textOf(content: Content): string {
  if (typeof content === "string") return content;
  return content.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join("");
}

function cellText(cell: TableCell): string {
  if (typeof cell !== "object" || !("blocks" in cell)) return textOf(cell);
  return cell.blocks
    .flatMap(toPlain)
    .map((part) => (part.kind === "text" ? part.text : part.rows.flat().join("\n")))
    .join("\n");
}

function plainText(text: string, size = 9, isStrong = false): PlainPart {
  return { kind: "text", text, size, isStrong };
}

function toPlain(block: Block): readonly PlainPart[] {
  switch (block.kind) {
    case "heading":
      return [plainText(textOf(block.content), block.level === 1 ? 20 : 12, true)];
    case "paragraph":
      return [plainText(textOf(block.content))];
    case "list":
      return block.items.map((content) => plainText(textOf(content)));
    case "table":
      return [
        {
          kind: "table",
          head: block.columns.map(({ title }) => textOf(title)),
          rows: block.rows.map(({ cells }) => cells.map(cellText)),
        },
      ];
    case "figure":
    case "picture":
      return [];
    case "facts":
      return [
        { kind: "table", head: [], rows: block.items.map(({ label, value }) => [label, textOf(value)]) },
      ];
    case "box":
      return block.blocks.flatMap(toPlain);
    case "columns":
      return [rowOf(...block.columns.map(({ blocks }) => blocks))];
    case "entry":
      return [rowOf(block.aside, [block.heading, ...block.blocks])];
    case "contents":
      return block.entries.map(({ title }) => plainText(title));
  }
}
