import { cleanText } from "../pdf/clean-text";
import { groupBy } from "./group-by";

/** Words that nobody may read in a text, however they are written there. */
export type SecretWords = {
  readonly words: string;
  /** What is printed in their place. */
  readonly standIn: string;
  /** Whether they count only where they stand by themselves, not inside longer words. */
  readonly isWhole?: boolean;
  /** Decides whether the words are meant where they are written as `found`; always where left out. */
  readonly isMeant?: (found: string) => boolean;
};

type Secret = SecretWords & { readonly folded: string };
type Folded = {
  readonly text: string;
  /** For every character of `text`, where the one it was made of starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** How many characters of a secret decide whether it is looked for at a place. */
const START = 4;

// Outputs drop these where `cleanText` keeps them: the words beside them then read as one.
const UNWRITTEN = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const ACUTES = /[´΄]/g;
const APOSTROPHES = /['`ʹʻʼʽˈ‘’‛′ꞌ]/g;
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const JOINTS = /[\s_\p{Pd}\u2212\u2043]+/gu;
/** Letters that no rule of Unicode takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  þ: "th",
  ς: "σ",
};
const LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");
/** ASCII as `cleanText` leaves it; anything else takes the longer way, to the same end. */
const ASCII = /^[\t\n\r -~]*$/;
/** A letter with all that is set on it: what folds to the same whether alone or inside its text. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Replaces `secrets` in texts, wherever they would read the same in print: in any case, with or without
 * diacritics and apostrophes, with any blanks, hyphens or dashes between the words, with characters
 * inside that print nothing. A text without them comes back as it was, one with them as a PDF prints it
 * (`cleanText`). Where several start at one place, the longest is replaced.
 */
export function createHiding(secrets: readonly SecretWords[]): (text: string) => string {
  const wanted = secrets
    .map((secret): Secret => ({ ...secret, folded: fold(cleanText(secret.words)).trim() }))
    .filter(({ folded }) => folded !== "");
  const size = Math.min(START, ...new Set(wanted.map(({ folded }) => folded.length)));
  // Looked up at each place of each text: thousands of names of files, one after the other or as one
  // pattern, would be slow.
  const byFolded = groupBy(wanted, ({ folded }) => folded);
  const lengthsByStart = new Map(
    [...groupBy([...byFolded.keys()], (folded) => folded.slice(0, size))].map(([start, all]) => [
      start,
      [...new Set(all.map(({ length }) => length))].toSorted((a, b) => b - a),
    ]),
  );

  const secretsAt = (text: string, at: number): readonly Secret[] =>
    (lengthsByStart.get(text.slice(at, at + size)) ?? []).flatMap(
      (length) => byFolded.get(text.slice(at, at + length)) ?? [],
    );

  function mayHold(text: string): boolean {
    for (let at = 0; at + size <= text.length; at += 1) if (secretsAt(text, at).length > 0) return true;
    return false;
  }

  return (text) => {
    if (wanted.length === 0) return text;
    const clean = cleanText(text);
    if (!mayHold(fold(clean))) return text;
    const { text: folded, starts, ends } = foldWithPlaces(clean);
    const parts: string[] = [];
    let kept = 0;
    for (let at = 0; at + size <= folded.length; at += 1) {
      // One character may fold to several ("ﬁ"), of which a secret takes only the last.
      const start = Math.max(kept, starts[at]!);
      const endOf = (secret: Secret): number => ends[at + secret.folded.length - 1]!;
      const found = secretsAt(folded, at).find((secret) => isThere(secret, clean, start, endOf(secret)));
      if (found === undefined) continue;
      parts.push(clean.slice(kept, start), found.standIn);
      kept = endOf(found);
      at += found.folded.length - 1;
    }
    return parts.length === 0 ? text : parts.join("") + clean.slice(kept);
  };
}

function isThere({ isWhole, isMeant }: SecretWords, text: string, start: number, end: number): boolean {
  const isInside =
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
  if (isWhole === true && isInside) return false;
  return isMeant === undefined || isMeant(text.slice(start, end));
}

/** What two texts have in common that read the same but for case, diacritics, blanks and hyphens. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(APOSTROPHES, "").replace(JOINTS, " ");
  return text
    .replace(ACUTES, "'")
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(LETTERS, (letter) => PLAIN_LETTERS[letter]!)
    .replace(APOSTROPHES, "")
    .replace(UNWRITTEN, "")
    .replace(JOINTS, " ");
}

/** The same as `fold`, slower, with the place of every character. */
function foldWithPlaces(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = fold(cluster);
    const isBlankAgain = part.startsWith(" ") && folded.endsWith(" ");
    const added = isBlankAgain ? part.slice(1) : part;
    folded += added;
    for (let count = 0; count < added.length; count += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: folded, starts, ends };
}
