/** Rows and cells of a table that are shown; the download has all of them. */
export const MAX_ROWS = 200;
const MAX_CELLS = 40;

export type CsvTable = { readonly rows: readonly (readonly string[])[]; readonly isCut: boolean };

const separators = [",", ";", "\t"] as const;

/** The separator that the first line has most of, outside quotes. */
function findSeparator(text: string): string {
  const [line = ""] = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1);
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/**
 * The first rows of a CSV file as plain text cells: nothing in them is computed, linked or run. Quotes
 * may hold separators, line ends and doubled quotes, as in RFC 4180; a quote left open ends with the text.
 */
export function parseCsv(text: string): CsvTable {
  const separator = findSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = (): void => {
    if (row.length < MAX_CELLS) row.push(cell);
    cell = "";
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one !== "")) rows.push(row);
    row = [];
  };
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted && character === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (isQuoted || cell === "")) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && character === separator) {
      endCell();
    } else if (!isQuoted && character === "\n") {
      endRow();
      if (rows.length > MAX_ROWS) break;
    } else if (isQuoted || character !== "\r") {
      cell += character;
    }
  }
  if (cell !== "" || row.length > 0) endRow();
  return { rows: rows.slice(0, MAX_ROWS), isCut: rows.length > MAX_ROWS };
}
