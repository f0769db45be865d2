import { DATE } from "./date-pattern";
import { isPublicLine } from "./hotlines";
import type { FoundIdentifier, IdentifierKind } from "./identifier";

const SEPARATORS = ["\t", ";", ",", "|"] as const;
/** Lines beyond this are no rows of a table that a person keeps. */
const MAX_LINE = 20_000;

const PERSON = "patient|pt|client|survivor|guardian|parent|contact|mentor|advocate|staff|employee";

/** What a column holds by its header; quotes gone, in lower case, `_` as a space. */
const kindsByHeader: readonly (readonly [RegExp, IdentifierKind])[] = [
  [
    /^(?:.{0,12} )?(?:dob|d\.o\.b\.?|birth ?date|date of birth|birthday|born(?: on)?|fecha de nacimiento)$/,
    "date of birth",
  ],
  [/^(?:.{0,12} )?(?:mrn|csn)(?: .{0,8})?$/, "record number"],
  [
    /^(?:medical )?(?:record|chart|patient|pt|client|account|acct|member|encounter|visit|case)(?: ?(?:numbers?|no\.?|id|#))$/,
    "record number",
  ],
  [/^(?:chart|account|encounter|mrn)$/, "record number"],
  [/^(?:.{0,12} )?(?:tele)?(?:phone|cell|mobile|tel\.?|fax|tel[eé]fono)(?: (?:numbers?|no\.?|#))?$/, "phone"],
  [/^(?:ssn|social security(?: number)?|seguro social)$/, "ssn"],
  [/^(?:(?:home|street|mailing) )?address$|^street$|^direcci[oó]n$/, "address"],
  [new RegExp(`^(?:${PERSON}|first|last|full|legal|preferred|family|given)(?:'s)? name$`), "person name"],
  [new RegExp(`^name of (?:the )?(?:${PERSON})$`), "person name"],
  [
    /^(?:patient|pt|client|attendee|participant|employee|trainee|learner|first|last|surname|nombre|apellidos?|nombre del paciente)$/,
    "person name",
  ],
];

/** Headers of what belongs to a person, not to a thing. */
const personal =
  /birth|born|dob|d\.o\.b|mrn|ssn|social security|phone|cell|mobile|e-?mail|role|title|position|credentials|signature|department/;

function headerToKind(header: string): IdentifierKind | undefined {
  if (header.length > 40) return undefined;
  return kindsByHeader.find(([pattern]) => pattern.test(header))?.[1];
}

/** Serial numbers of days, as spreadsheets store them, from 1920 on. */
const daySerial = /^(?:7[3-9]\d{2}|[89]\d{3}|[1-4]\d{4})$/;
const wholeDate = new RegExp(`^(?:${DATE}|\\d{8})(?: 0?0:00.{0,6})?$`, "i");
const plainName = /^(?=.{2,60}$)\p{L}[\p{L} .,'’-]*$/u;

const isValue: Readonly<Record<IdentifierKind, (cell: string) => boolean>> = {
  "date of birth": (cell) => wholeDate.test(cell) || daySerial.test(cell),
  "record number": (cell) =>
    /^[A-Z]{0,3}-?\d[\d-]{3,16}[A-Z]?$/i.test(cell) && !/^(?:19|20)\d{2}$/.test(cell),
  phone: (cell) =>
    /^[+()\d .-]{7,20}$/.test(cell) && cell.replace(/\D/g, "").length >= 7 && !isPublicLine(cell),
  ssn: (cell) => /^\d{3}-?\d{2}-?\d{4}$/.test(cell),
  "e-mail": () => false,
  address: (cell) => /^\d{1,6}\s.{3,80}$/.test(cell),
  "person name": (cell) => plainName.test(cell),
};

type Cell = { readonly text: string; readonly index: number };
type Table = { readonly separator: string; readonly kindsByColumn: readonly (IdentifierKind | undefined)[] };

/** The cells of one line, without the quotes around them; `index` counts from the start of the text. */
function readCells(line: string, lineAt: number, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at <= line.length) {
    const isQuoted = line[at] === '"';
    const from = isQuoted ? at + 1 : at;
    const quote = isQuoted ? line.indexOf('"', from) : -1;
    const next = line.indexOf(separator, quote === -1 ? at : quote);
    const end = next === -1 ? line.length : next;
    const raw = line.slice(from, quote === -1 ? end : quote);
    const text = raw.trim();
    cells.push({ text, index: lineAt + from + raw.indexOf(text) });
    at = end + 1;
  }
  return cells;
}

/** The table that a line opens when one of its cells is called by what it holds. */
function readHeader(line: string): Table | null {
  const separator = SEPARATORS.find((candidate) => line.includes(candidate));
  if (separator === undefined) return null;
  const headers = readCells(line, 0, separator).map(({ text }) => text.toLowerCase().replaceAll("_", " "));
  const kinds = headers.map(headerToKind);
  // A column "Name" is one of persons only beside what persons have; a list of trainings has it too.
  const isOfPersons = headers.some((header) => personal.test(header));
  const kindsByColumn = kinds.map((kind, column) =>
    kind === undefined && isOfPersons && headers[column] === "name" ? "person name" : kind,
  );
  return kindsByColumn.some((kind) => kind !== undefined) ? { separator, kindsByColumn } : null;
}

/**
 * Identifiers in the columns of a table whose first row names them, as in a pasted or exported list:
 * there the cells carry no label of their own. A table ends at an empty line or at the next such row.
 * Stops where it is when `isOver` says so.
 */
export function findInColumns(text: string, isOver: () => boolean): readonly FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  let table: Table | null = null;
  let checkedAt = 0;
  for (let lineAt = 0; lineAt <= text.length;) {
    // The clock costs more than a short line, so it is asked once in a while.
    if (lineAt - checkedAt > MAX_LINE) {
      if (isOver()) break;
      checkedAt = lineAt;
    }
    const newline = text.indexOf("\n", lineAt);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineAt, Math.min(lineEnd, lineAt + MAX_LINE));
    const header: Table | null = readHeader(line);
    if (header !== null || line.trim() === "") {
      table = header;
    } else if (table !== null) {
      for (const [column, { text: match, index }] of readCells(line, lineAt, table.separator).entries()) {
        const kind = table.kindsByColumn[column];
        if (kind !== undefined && isValue[kind](match)) found.push({ kind, match, index });
      }
    }
    lineAt = lineEnd + 1;
  }
  return found;
}
