import type { Criterion } from "../catalogue/catalogue";

// Splits at the end of a sentence and at semicolons, but never inside a quoted question.
const PARTS = /(?:"[^"]*"|[^;.?!"]|[.?!](?!\s|$))+[.?!]?/g;

/**
 * What to ask about a criterion: the parts of "How to check on site" that ask somebody something, or
 * all of them where none does.
 */
export function interviewPrompts(criterion: Pick<Criterion, "onSiteCheck">): readonly string[] {
  const parts = (criterion.onSiteCheck.match(PARTS) ?? [])
    .map((part) => part.trim().replace(/\.$/, ""))
    .filter((part) => part.length > 2)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  const asked = parts.filter((part) => /\bask\b|\?/i.test(part));
  return asked.length > 0 ? asked : parts;
}
