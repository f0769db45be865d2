import { isPublicLine } from "./hotlines";
import { findValues, type Detector } from "./identifier";

const GAP = "[ ./\\u00a0\\u2010-\\u2015-]{1,2}";
const LABEL =
  "(?<![a-z])(?:(?:tele)?phone|tel|cell|mobile|fax|pager|whatsapp|call|text|ph|tel[eé]fono|celular|m[oó]vil|(?:local|direct|home|work|private) (?:line|number))(?![a-z])[^\\d\\n+(]{0,12}";

const grouped = new RegExp(
  `(?<![\\w.+/$#-])(?<value>(?:\\+?1${GAP})?(?:\\(\\s?[2-9]\\d{2}\\s?\\)[ .-]{0,2}|[2-9]\\d{2}${GAP})[2-9]\\d{2}${GAP}\\d{4})(?![\\w]|[.-]\\d)`,
  "dg",
);
const international =
  /(?<![\w+])(?<value>\+(?!1[ .(-])\d{1,3}(?:[ .()-]{1,2}\d{1,4}){2,5}|\+\d{10,14})(?![\w])/dg;
const labeled = new RegExp(
  `${LABEL}(?<value>(?:\\+?1[ -]?)?[2-9]\\d{9}|[2-9]\\d{2}[ .\\u2010-\\u2015-]\\d{4})(?![\\w]|[.-]\\d)`,
  "dgi",
);
/** "Call Teresa back at 9165550129": further away, but in the same sentence and with an area code. */
const called =
  /(?<![a-z])(?:call|reach|text|dial)(?:ed|s)?(?![a-z])[^\d\n.;]{1,40}(?<value>[2-9]\d{2}[2-9]\d{6})(?!\w)/dgi;
const labeledAfter = /(?<![\w.-])(?<value>[2-9]\d{9}) ?[([](?:cell|mobile|home|work|phone|direct)[)\]]/dgi;

/** True when the match stands in a row of numbers of a table, where spaces part the columns. */
function isInRowOfNumbers(text: string, match: string, index: number): boolean {
  if (!/^[\d ]+$/.test(match)) return false;
  const around = text.slice(Math.max(0, index - 2), index) + text.slice(index + match.length).slice(0, 2);
  return /\d /.test(around) || / \d/.test(around);
}

/**
 * North American numbers with an area code, numbers with a country code, and what is called a phone
 * number and has 7 or 10 digits. Hotlines and toll-free lines are left alone.
 */
export const findPhoneNumbers: Detector = (text) =>
  [grouped, international, labeled, called, labeledAfter]
    .flatMap((pattern) => findValues("phone", text, pattern))
    .filter(({ match, index }) => !isPublicLine(match) && !isInRowOfNumbers(text, match, index));
