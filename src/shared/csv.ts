/**
 * What a spreadsheet program may take for a formula or a command when it opens a CSV file, also after
 * blanks, in full width, and when it was made harmless before.
 */
const RISKY = /^(?:'*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/u;
const PROTECTED = /^'(?:'*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** A cell that no program computes: what looks like a formula gets an apostrophe in front. */
export function protectCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `protectCell` off again; every text survives the round trip. */
export function unprotectCell(text: string): string {
  return PROTECTED.test(text) ? text.slice(1) : text;
}

function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, since spreadsheet programs take it for an
 * old encoding without; lines end in CRLF. Texts must have been protected already.
 */
export function rowsToCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;
}

const separators = [",", ";", "\t"] as const;

/** The separator that the first line has most of, outside quotes: programs write that of their country. */
function findSeparator(text: string): string {
  const [line = ""] = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n/, 1);
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** How much of a CSV file is read; what is beyond makes the whole file unreadable. */
export type CsvLimits = {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCellLength: number;
};

/**
 * All rows of a CSV text, or null beyond the limits. Line ends inside quotes stay; lines without any
 * content are passed over; a quote left open ends with the text.
 */
export function csvToRows(text: string, limits: CsvLimits): readonly (readonly string[])[] | null {
  const separator = findSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const isQuoted = text.charAt(at) === '"';
    const cell = isQuoted ? readQuoted(text, at) : readPlain(text, at, separator);
    if (cell.text.length > limits.maxCellLength || row.length >= limits.maxColumns) return null;
    row.push(cell.text);
    at = cell.end;
    const next = text.charAt(at);
    if (next === separator) {
      at += 1;
      // A separator at the very end still opens a last, empty cell.
      if (at < text.length) continue;
      row.push("");
    }
    if (row.some((one) => one !== "")) rows.push(row);
    if (rows.length > limits.maxRows) return null;
    row = [];
    if (text.charAt(at) === "\r") at += 1;
    if (text.charAt(at) === "\n") at += 1;
  }
  return rows;
}

type ReadCell = { readonly text: string; readonly end: number };

function readPlain(text: string, from: number, separator: string): ReadCell {
  let end = from;
  while (end < text.length && !`${separator}\r\n`.includes(text.charAt(end))) end += 1;
  return { text: text.slice(from, end), end };
}

function readQuoted(text: string, from: number): ReadCell {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) return { text: unquote(text.slice(from + 1)), end: text.length };
    if (text.charAt(end + 1) !== '"') break;
    end += 2;
  }
  // Whatever follows a closing quote belongs to the cell still: nothing is dropped.
  let after = end + 1;
  while (after < text.length && !/[,;\t\r\n]/.test(text.charAt(after))) after += 1;
  return { text: unquote(text.slice(from + 1, end)) + text.slice(end + 1, after), end: after };
}

function unquote(text: string): string {
  return text.replaceAll('""', '"');
}
