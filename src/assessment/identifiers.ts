/** What a found piece of text looks like. */
export type IdentifierKind = "date of birth" | "record number" | "phone" | "ssn" | "e-mail";

/** A piece of text that may point to a person; `index` counts UTF-16 units from the start. */
export type FoundIdentifier = {
  readonly kind: IdentifierKind;
  readonly match: string;
  readonly index: number;
};

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const DATE = [
  "\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})",
  "\\d{4}-\\d{1,2}-\\d{1,2}",
  `${MONTH} {1,2}\\d{1,2}(?:st|nd|rd|th)?,? {1,2}\\d{4}`,
  `\\d{1,2}(?:st|nd|rd|th)? {1,2}(?:of )?${MONTH},? {1,2}\\d{4}`,
].join("|");

/**
 * Every repetition has an upper bound and every pattern a fixed start, so that the time grows with
 * the length of the text alone, whatever is typed or pasted.
 */
const PATTERNS: readonly { readonly kind: IdentifierKind; readonly pattern: RegExp }[] = [
  {
    // A date alone is harmless (policies have dates); one that is called a birth date is not.
    kind: "date of birth",
    pattern: new RegExp(
      `\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|birth ?date|birthday|born)[ :=\\-(]{0,5}(?:is |was |on |in ){0,2}(?:${DATE})(?!\\d)`,
      "gi",
    ),
  },
  {
    kind: "record number",
    pattern:
      /\b(?:mrn|(?:medical )?(?:record|chart|patient) {0,2}(?:numbers?\b|no\b\.?|id\b|nr\b\.?|#))[ :=#(-]{0,5}(?:is )?[a-z]{0,3}-?\d{4,12}(?!\d)/gi,
  },
  {
    kind: "ssn",
    pattern:
      /(?<![\d-])\d{3}(?:-\d{2}-| \d{2} )\d{4}(?![\d-])|\b(?:ssn|social security(?: number| no\.?)?)[ :=#-]{1,5}\d{9}(?!\d)/gi,
  },
  {
    kind: "phone",
    pattern: /(?<![\d-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}(?![\d-])/g,
  },
  {
    kind: "e-mail",
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,4}(?![\w-])/gi,
  },
];

/** Toll-free lines, hotlines among them, belong to organizations and are nobody's own number. */
const TOLL_FREE = /^(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\b/;

/**
 * Finds what looks like an identifier of a person: a birth date named as such, a record number,
 * a phone number, a Social Security number, an e-mail address. In the order of the text.
 *
 * It warns and proves nothing: names are not found, and a hit may be harmless. Toll-free and
 * three-digit hotline numbers are left alone. Time grows with the length of the text only.
 */
export function findIdentifiers(text: string): readonly FoundIdentifier[] {
  return PATTERNS.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), (found) => ({ kind, match: found[0], index: found.index })),
  )
    .filter(({ kind, match }) => kind !== "phone" || !TOLL_FREE.test(match))
    .toSorted((a, b) => a.index - b.index);
}
