/** What a found piece of text looks like, the most telling first. */
export const identifierKinds = [
  "ssn",
  "date of birth",
  "record number",
  "phone",
  "e-mail",
  "address",
  "person name",
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** A piece of text that may point to a person; `index` counts UTF-16 units from the start. */
export type FoundIdentifier = {
  readonly kind: IdentifierKind;
  readonly match: string;
  readonly index: number;
};

/**
 * Finds one kind of identifier in a stretch of text. Every repetition in its patterns has an upper
 * bound, so that the time grows with the length of the text alone, whatever is typed or pasted.
 */
export type Detector = (text: string) => readonly FoundIdentifier[];

/** The named group `value` of every match of `pattern` (flags `g` and `d`). */
export function findValues(kind: IdentifierKind, text: string, pattern: RegExp): readonly FoundIdentifier[] {
  return Array.from(text.matchAll(pattern), (found) => ({
    kind,
    match: found.groups?.["value"] ?? found[0],
    index: found.indices?.groups?.["value"]?.[0] ?? found.index,
  }));
}
