/** More text than anybody writes in a document; the rest is left unread. */
const MAX_CHARACTERS = 5_000_000;

/** Collects the text of a document up to a limit. */
export type TextCollector = {
  readonly add: (text: string) => void;
  readonly isFull: () => boolean;
  readonly finish: () => string;
};

export function createTextCollector(): TextCollector {
  const parts: string[] = [];
  let length = 0;
  return {
    add(text) {
      if (length < MAX_CHARACTERS) parts.push(text.slice(0, MAX_CHARACTERS - length));
      length += text.length;
    },
    isFull: () => length > MAX_CHARACTERS,
    finish: () => parts.join(""),
  };
}
