import { findValues, type Detector } from "./identifier";

const DASH = "[-\\u2010-\\u2015]";
const NAME = "(?:ssn|ss ?#|social security(?: number| no\\.?| #)?|seguro social)";

// 000 begins no number; 9xx is a taxpayer number, which points to a person just as well.
const grouped = new RegExp(
  `(?<![\\w-])(?!000)\\d{3}(?:${DASH}\\d{2}${DASH}| \\d{2} )(?!0000)\\d{4}(?![\\w]|${DASH}\\d)`,
  "dg",
);
const labeled = new RegExp(`(?<![a-z])${NAME}[^\\d\\n]{0,20}(?<value>\\d{9})(?!\\d)`, "dgi");
const lastFour = new RegExp(
  `(?:last (?:4|four)(?: digits)?(?: of)?(?: the| her| his| their)? (?:${NAME}|social)[\\s:#,-]{1,4}|${NAME}[^\\d\\n]{0,12}(?:end(?:s|ing)(?: in)?|last four|last 4)[^\\d\\n]{0,8}|[x*#\\u2022]{3}${DASH}?[x*#\\u2022]{2}${DASH}?)(?<value>\\d{4})(?!\\d)`,
  "dgi",
);

/** Numbers that look like a Social Security number: grouped 3-2-4, named as one, or its last four digits. */
export const findSocialSecurityNumbers: Detector = (text) =>
  [grouped, labeled, lastFour].flatMap((pattern) => findValues("ssn", text, pattern));
