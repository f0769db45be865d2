import type { ReadSheet } from "../../storage/spreadsheet/read-spreadsheet";
import { spreadsheetWords } from "../../report/words/spreadsheet-words";
import { fail, succeed, type Result } from "../../shared/result";

/** A value of a file as it was read. */
export type ReadCell = ReadSheet["rows"][number][number];

/** One row below a header, with its cells by the column's name. */
export type TableRow = {
  /** The line as the spreadsheet program numbers it. */
  readonly line: number;
  /** `undefined` where the file has no such column. */
  readonly cell: (header: string) => ReadCell | undefined;
};

export type ImportTables = {
  readonly criteria: readonly TableRow[];
  readonly actions: readonly TableRow[];
};

/**
 * `spreadsheet.no-tables`: neither the criteria nor the actions are in it. `spreadsheet.no-keys`: the
 * hidden columns are gone, as in the version to share.
 */
export type TablesError =
  | { readonly code: "spreadsheet.no-tables" }
  | { readonly code: "spreadsheet.no-keys" };

/** People put a title or an empty line above a table now and then. */
const HEADER_WITHIN = 10;
const { criteria, actions } = spreadsheetWords;

type Found = { readonly rows: readonly TableRow[]; readonly headers: ReadonlySet<string> };

function headerOf(cell: ReadCell): string {
  return typeof cell === "string" ? cell.trim() : "";
}

function findTable(sheets: readonly ReadSheet[], needed: readonly string[]): Found | null {
  for (const { rows } of sheets) {
    for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
      const headers = row.map(headerOf);
      if (!needed.every((header) => headers.includes(header))) continue;
      const places = new Map(
        headers.map((header, place) => [header, place]).toReversed() as [string, number][],
      );
      const below = rows.slice(at + 1).map((cells, index): TableRow => {
        return {
          line: at + index + 2,
          cell(header) {
            const place = places.get(header);
            return place === undefined ? undefined : (cells[place] ?? null);
          },
        };
      });
      return { rows: below, headers: new Set(headers) };
    }
  }
  return null;
}

/** Finds the criteria and the actions in a file by the names of their columns, whatever the sheets are called. */
export function findTables(sheets: readonly ReadSheet[]): Result<ImportTables, TablesError> {
  const foundCriteria = findTable(sheets, [criteria.id, criteria.rating]);
  const foundActions = findTable(sheets, [actions.title, actions.status]);
  if (foundCriteria === null && foundActions === null) return fail({ code: "spreadsheet.no-tables" });
  const hasKeys =
    foundCriteria?.headers.has(criteria.check) !== false &&
    foundActions?.headers.has(actions.check) !== false &&
    foundActions?.headers.has(actions.id) !== false;
  if (!hasKeys) return fail({ code: "spreadsheet.no-keys" });
  return succeed({ criteria: foundCriteria?.rows ?? [], actions: foundActions?.rows ?? [] });
}
