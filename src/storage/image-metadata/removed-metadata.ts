/** What may be taken out of a picture, in plain words, the most telling first. */
export const removedWords = [
  "GPS position",
  "place name",
  "author",
  "serial number",
  "date taken",
  "video",
  "second image",
  "embedded thumbnail",
  "caption",
  "comment",
  "keywords",
  "copyright",
  "camera model",
  "camera notes",
  "camera data",
  "software",
  "editing history",
  "other data",
  "trailing data",
] as const;
export type RemovedWord = (typeof removedWords)[number];

/** The found words in the fixed order, each once. */
export function sortRemovedWords(found: ReadonlySet<RemovedWord>): readonly RemovedWord[] {
  return removedWords.filter((word) => found.has(word));
}
