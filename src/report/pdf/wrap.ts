import type { Tone } from "../palette";
import { nextSoftBreak, splitAtBreaks } from "./break-points";
import type { Face } from "./font-metrics";
import type { Ruler } from "./measure";

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

/** Adjoining text of one run on one line; a line that goes on keeps its last blank, outside `width`. */
export type Piece = { readonly run: Run; readonly text: string; readonly x: number; readonly width: number };
export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

type Part = { readonly run: Run; readonly text: string; readonly width: number };
type Word = {
  readonly parts: Part[];
  width: number;
  /** What parts it from the word before: a blank, a forced line end, or only a place to break. */
  readonly joint: "blank" | "line" | "break";
};

/** Width of a drawn sign with the little air after it, in points. */
export function symbolWidth(size: number): number {
  return size * 0.95;
}

/**
 * Breaks runs into lines no wider than `width` (points): at blanks, inside compounds, in longer
 * words after `/ - _ . ? & =`, and where nothing else helps between two characters. No text is lost.
 * Always gives at least one line, perhaps empty.
 */
export function wrapRuns(runs: readonly Run[], width: number, ruler: Ruler): readonly Line[] {
  const builder = createLineBuilder(width, ruler);
  for (const word of splitWords(runs, ruler)) builder.add(word);
  return builder.finish();
}

function splitWords(runs: readonly Run[], ruler: Ruler): readonly Word[] {
  const words: Word[] = [];
  let joint: Word["joint"] | null = "line";
  const append = (part: Part): void => {
    const last = words.at(-1);
    if (joint !== null || last === undefined) {
      words.push({ parts: [part], width: part.width, joint: joint ?? "line" });
    } else {
      last.parts.push(part);
      last.width += part.width;
    }
  };
  for (const run of runs) {
    if (run.symbol !== undefined) {
      append({ run, text: "", width: symbolWidth(run.size) });
      joint = null;
      continue;
    }
    for (const token of run.text.match(/\n| +|[^ \n]+/g) ?? []) {
      if (token === "\n") {
        if (joint === "line") words.push({ parts: [], width: 0, joint: "line" });
        joint = "line";
      } else if (token.startsWith(" ")) joint = joint === "line" ? "line" : "blank";
      else {
        for (const chunk of splitAtBreaks(token)) {
          append({ run, text: chunk, width: ruler(chunk, run.face, run.size) });
          joint = "break";
        }
        joint = null;
      }
    }
  }
  return words;
}

function createLineBuilder(width: number, ruler: Ruler) {
  const lines: Line[] = [];
  let pieces: { run: Run; text: string; x: number; width: number }[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push({ pieces, width: used });
    pieces = [];
    used = 0;
  };
  const put = ({ run, text, width: partWidth }: Part): void => {
    const last = pieces.at(-1);
    if (last !== undefined && last.run === run && run.symbol === undefined) {
      last.text += text;
      last.width = used + partWidth - last.x;
    } else {
      pieces.push({ run, text, x: used, width: partWidth });
    }
    used += partWidth;
  };
  const putBlank = (counts: boolean): void => {
    const last = pieces.at(-1);
    if (last === undefined) return;
    const blank = ruler(" ", last.run.face, last.run.size);
    last.text += " ";
    if (!counts) return;
    last.width += blank;
    used += blank;
  };
  const blankWidth = (): number => {
    const last = pieces.at(-1);
    return last === undefined ? 0 : ruler(" ", last.run.face, last.run.size);
  };
  const add = (word: Word): void => {
    if (word.joint === "line" && (lines.length > 0 || pieces.length > 0)) endLine();
    const joined = pieces.length > 0 && word.joint === "blank";
    const blank = joined ? blankWidth() : 0;
    if (used + blank + word.width <= width + 0.001 || (pieces.length === 0 && word.width <= width)) {
      if (joined) putBlank(true);
      for (const part of word.parts) put(part);
      return;
    }
    if (pieces.length > 0) {
      if (joined) putBlank(false);
      endLine();
    }
    for (const part of word.parts) putLong(part);
  };
  const putLong = (part: Part): void => {
    let rest = part.text;
    while (used + ruler(rest, part.run.face, part.run.size) > width && rest !== "") {
      const cut = nextSoftBreak(rest, (head) => used + ruler(head, part.run.face, part.run.size) <= width);
      if (cut === 0 && pieces.length === 0) break;
      const head = rest.slice(0, cut);
      if (head !== "") put({ run: part.run, text: head, width: ruler(head, part.run.face, part.run.size) });
      rest = rest.slice(cut);
      endLine();
    }
    if (rest === "" && part.run.symbol === undefined) return;
    put({
      run: part.run,
      text: rest,
      width: part.run.symbol === undefined ? ruler(rest, part.run.face, part.run.size) : part.width,
    });
  };
  return {
    add,
    finish: (): readonly Line[] => {
      if (pieces.length > 0 || lines.length === 0) endLine();
      return lines;
    },
  };
}
