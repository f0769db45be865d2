import type { Detector, FoundIdentifier } from "./identifier";

const NUMBER_OF = "(?: ?#| (?:numbers?|nos?\\.?|nr\\.?|n[uú]m\\.?|ids?)(?![a-z]))";
const THING =
  "record|chart|patient|pt|client|encounter|visit|account|acct|case|claim|member|subscriber|beneficiary|medicaid|medi-?cal|medicare|insurance|rx|prescription";
const labels = [
  new RegExp(`(?<![a-z])(?:mrns?|m\\.r\\.n\\.?)(?![a-z])${NUMBER_OF}?`, "gi"),
  new RegExp(`(?<![a-z])(?:(?:${THING})${NUMBER_OF}|(?:n[uú]mero de )?expediente)`, "gi"),
  // Without "number" the word alone may begin a sentence, so many digits must follow it at once.
  /(?<![a-z])(?:acct|account|chart|encounter|rx|prescription)\.?(?= #?\d{6})/gi,
  // In capitals only: "fin" and "har" are also parts of words and names.
  /(?<![A-Za-z])(?:CSN|FIN|HAR|CIN)(?![A-Za-z])/g,
];
const gap = /^(?:[\s:=#().\u2013\u2014-]|(?:is|was|es)(?![A-Za-z])){0,6}/;
const value = /^(?:[A-Z]{0,3}-?\d[\d-]{2,16}[A-Z]?|\d{1,4}[A-Z]{1,3}-?\d{3,10})(?![\w])/;
/** Where a list of numbers goes on. */
const next = /^\s?(?:[,;/&]|and|or|y)\s{0,2}(?=[A-Z]{0,3}-?\d{4})/;

/** Too short, a year, a date or a row of zeros is no record number. */
function isRecordNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 4 || /^0+$/.test(digits)) return false;
  return (
    !/^(?:19|20)\d{2}$/.test(text) &&
    !/^(?:\d{1,2}-\d{1,2}-(?:\d{2}|\d{4})|\d{4}-\d{1,2}-\d{1,2})$/.test(text)
  );
}

/**
 * Numbers that are called a record, chart, account or member number. A bare number is none: counts,
 * years and policy numbers fill every document.
 */
export const findRecordNumbers: Detector = (text) => {
  const found: FoundIdentifier[] = [];
  for (const { 0: name, index: labelAt } of labels.flatMap((label) => [...text.matchAll(label)])) {
    let at = labelAt + name.length;
    at += gap.exec(text.slice(at, at + 24))?.[0].length ?? 0;
    for (;;) {
      const match = value.exec(text.slice(at, at + 24))?.[0];
      if (match === undefined || !isRecordNumber(match)) break;
      found.push({ kind: "record number", match, index: at });
      const more = next.exec(text.slice(at + match.length, at + match.length + 16))?.[0];
      if (more === undefined) break;
      at += match.length + more.length;
    }
  }
  return found;
};
