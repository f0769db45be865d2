import { DATE, LABELED_DATE } from "./date-pattern";
import { findValues, type Detector } from "./identifier";

const LABEL =
  "(?<![a-z])(?:d\\.? ?o\\.? ?b\\b\\.?|d/o/b|date of birth|birth[ -]?date|birthday|born|fecha de nacimiento|nacid[oa]|(?<=[\\s(,])b\\.)(?![a-z])";
/** What may stand between the label and its date; a sentence about something else may not. */
const GAP =
  "(?:[\\s:=#()|,/*_\"'\\u2013\\u2014-]|(?:is|was|on|in|the|as|of|for|given|listed|shown|reads?|her|his|their|pt|patient|client|per|by|guardian|mother|father|self|report(?:ed)?|stated|this|school|form|label|card|screen|chart|el|es|d[ií]a|mm|dd|yyyy|yy)(?![a-z])){0,16}?";

const afterLabel = new RegExp(`${LABEL}${GAP}(?<value>${LABELED_DATE})`, "dgi");
const beforeLabel = new RegExp(
  `(?<!\\d)(?<value>${DATE}) ?[(/\\[] ?(?:dob|d\\.o\\.b\\.?|date of birth|birth ?date)(?![a-z])`,
  "dgi",
);

/**
 * Dates that are called a birth date. A date alone is harmless: policies, reviews and trainings have
 * dates. A label that is only talked about ("DOB is asked behind the door. Checked 10/02/2026") is not
 * followed by its date.
 */
export const findBirthDates: Detector = (text) => [
  ...findValues("date of birth", text, afterLabel),
  ...findValues("date of birth", text, beforeLabel),
];
