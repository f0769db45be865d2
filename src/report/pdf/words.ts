import type { Tone } from "../palette";
import { mayBreak, splitAtBreaks } from "./break-points";
import type { Face, FontMetrics, Metrics } from "./font-metrics";
import { measureText } from "./measure";

/** Signs that the face lacks and the writer draws; as wide as `symbolWidth` says. */
export type InlineSymbol = "critical";

/** Text of one look inside a paragraph. `text` is clean and covered by the face. */
export type Run = {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly tone: Tone;
  /** Where a click leads: an anchor of this report or a web address. */
  readonly target?: string;
  /** The structure node where it is not the paragraph's own: a link, or a sign with a meaning. */
  readonly node?: number;
  readonly symbol?: InlineSymbol;
};

/** What a word has of one run: the characters of `text` from `start` to `end`. */
export type Part = {
  readonly run: Run;
  /** The text of the run, with one blank where it has several. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly width: number;
};

/** Characters that no line may end between, perhaps of several runs. */
export type Word = {
  /** Its first `count` are parts of the word; the others were parts of longer words before. */
  readonly parts: readonly Part[];
  readonly count: number;
  readonly width: number;
  /** What parts it from the word before: a blank, a forced line end, or only a place to break. */
  readonly joint: "blank" | "line" | "break";
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const [BLANK, LINE_END] = [0x20, 0x0a];

/** Width of a drawn sign with the little air after it, in points. */
function symbolWidth(size: number): number {
  return size * 0.95;
}

/**
 * Splits runs into words, measures them (points) and hands them on one by one: a word and its parts are
 * valid only until the next, since a report has tens of thousands. No string is cut: parts point into
 * their run.
 */
export function splitWords(runs: readonly Run[], metrics: Metrics, onWord: (word: Word) => void): void {
  const parts: Writable<Part>[] = [];
  const word: Writable<Word> = { parts, count: 0, width: 0, joint: "line" };
  let hasWord = false;
  /** What stands before the next part; null where it belongs to the word before. */
  let joint: Word["joint"] | null = "line";
  const begin = (next: Word["joint"]): void => {
    if (hasWord) onWord(word);
    hasWord = true;
    word.count = 0;
    word.width = 0;
    word.joint = next;
  };
  const append = (run: Run, text: string, start: number, end: number, width: number): void => {
    if (joint !== null) begin(joint);
    joint = null;
    const part = parts[word.count];
    if (part === undefined) parts.push({ run, text, start, end, width });
    else {
      part.run = run;
      part.text = text;
      part.start = start;
      part.end = end;
      part.width = width;
    }
    word.count += 1;
    word.width += width;
  };
  for (const run of runs) {
    if (run.symbol !== undefined) {
      append(run, "", 0, 0, symbolWidth(run.size));
      continue;
    }
    const text = run.text.includes("  ") ? run.text.replaceAll(/ {2,}/g, " ") : run.text;
    const face = metrics[run.face];
    const isPlain = !mayBreak(text);
    let start = 0;
    while (start < text.length) {
      const code = text.charCodeAt(start);
      if (code === LINE_END) {
        if (joint === "line") begin("line");
        joint = "line";
        start += 1;
      } else if (code === BLANK) {
        joint = joint === "line" ? "line" : "blank";
        start += 1;
      } else {
        const end = endOfWord(text, start);
        const breaks = isPlain ? [] : breaksInside(text, start, end);
        for (const chunkEnd of breaks) {
          append(run, text, start, chunkEnd, measured(face, text, start, chunkEnd, run.size));
          start = chunkEnd;
          joint = "break";
        }
        append(run, text, start, end, measured(face, text, start, end, run.size));
        start = end;
      }
    }
  }
  if (hasWord) onWord(word);
}

/** The width of a part of a text, in points. */
function measured(face: FontMetrics, text: string, start: number, end: number, size: number): number {
  return (measureText(face, text, start, end) * size) / 1000;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== BLANK && text.charCodeAt(end) !== LINE_END) end += 1;
  return end;
}

/** Where a line may end inside a word. */
function breaksInside(text: string, start: number, end: number): readonly number[] {
  let at = start;
  const chunks = splitAtBreaks(text.slice(start, end));
  return chunks.slice(0, -1).map((chunk) => (at += chunk.length));
}
