const ENGLISH_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const SPANISH_MONTH =
  "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
const MONTH = `(?:${ENGLISH_MONTH}|${SPANISH_MONTH})`;
const NUMBER = "(?:0?[1-9]|[12]\\d|3[01])";
const DAY = `${NUMBER}(?:st|nd|rd|th)?`;
const YEAR = "(?:19|20)\\d{2}";

/** Source of a pattern for a whole date as people and programs write it, case to be ignored. */
export const DATE = [
  `${NUMBER}(?<separator>[/.\\-\\u2010-\\u2015 ])${NUMBER}\\k<separator>(?:${YEAR}|\\d{2})(?!\\d)`,
  `${YEAR}[/.-]${NUMBER}[/.-]${NUMBER}(?!\\d)`,
  `${MONTH} {0,2}${DAY},? {1,2}${YEAR}(?!\\d)`,
  `${DAY}[ -]{0,2}(?:of |de )?${MONTH},?(?: de)?[ -]{0,2}${YEAR}(?!\\d)`,
].join("|");

/** Dates that only make sense behind a label: eight digits, or a day without its year. */
export const LABELED_DATE = [
  DATE,
  `(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${YEAR}(?!\\d)`,
  `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  `${MONTH} {1,2}${DAY}(?![\\d:])`,
].join("|");
