import type { Block } from "./blocks";

/** Lines to sign on, one a row. `rowHeight` in points: high enough to write in. */
export function signTable(
  name: string,
  columns: { readonly first: string; readonly second: string; readonly third: string },
  rows: readonly string[],
  rowHeight: number,
): Block {
  return {
    kind: "table",
    name,
    minRowHeight: rowHeight,
    columns: [
      { title: columns.first, width: { points: 130 } },
      { title: columns.second, width: { share: 1 } },
      { title: columns.third, width: { points: 100 } },
    ],
    rows: rows.map((row) => ({
      cells: [{ isHead: true, blocks: [{ kind: "paragraph", content: row }] }, "", ""],
    })),
  };
}
