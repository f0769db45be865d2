import { nextSoftBreak } from "./break-points";
import type { Metrics } from "./font-metrics";
import { measureText } from "./measure";
import { splitWords, type Part, type Run, type Word } from "./words";

/** Adjoining text of one run on one line; a line that goes on keeps its last blank, outside `width`. */
export type Piece = { readonly run: Run; readonly text: string; readonly x: number; readonly width: number };
export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

/**
 * Breaks runs into lines no wider than `width` (points): at blanks, inside compounds, in longer
 * words after `/ - _ . ? & =`, and where nothing else helps between two characters. No text is lost.
 * Always gives at least one line, perhaps empty.
 */
export function wrapRuns(runs: readonly Run[], width: number, metrics: Metrics): readonly Line[] {
  const [run] = runs;
  const sole = runs.length === 1 && run !== undefined ? oneLine(run, width, metrics) : null;
  if (sole !== null) return [sole];
  const builder = new LineBuilder(width, metrics);
  splitWords(runs, metrics, (word) => builder.add(word));
  return builder.finish();
}

/** Half of what letters take on average, in em: longer texts are not even tried as one line. */
const NARROW = 0.3;

/** A run that is one line as it stands, as most are; null where it must be looked at word by word. */
function oneLine(run: Run, width: number, metrics: Metrics): Line | null {
  const { text, face, size } = run;
  if (text.length * size * NARROW > width || !ONE_LINE.test(text)) return null;
  const used = (measureText(metrics[face], text) * size) / 1000;
  return used > width + TOLERANCE ? null : { pieces: [{ run, text, x: 0, width: used }], width: used };
}

/** In points: what sums of widths may differ by. */
const TOLERANCE = 0.001;

/** Text without line ends, and without blanks at its ends or beside one another. */
const ONE_LINE = /^[^ \n]+(?: [^ \n]+)*$/;

/** A piece that may still grow; `blank` is what follows its characters. */
type OpenPiece = {
  readonly run: Run;
  readonly text: string;
  readonly start: number;
  end: number;
  blank: "" | " ";
  readonly x: number;
  width: number;
};

class LineBuilder {
  readonly #width: number;
  readonly #metrics: Metrics;
  readonly #lines: Line[] = [];
  /** The pieces of the line that is not full yet; the last one may still grow. */
  #closed: Piece[] = [];
  #open: OpenPiece | null = null;
  #used = 0;

  constructor(width: number, metrics: Metrics) {
    this.#width = width;
    this.#metrics = metrics;
  }

  add(word: Word): void {
    if (word.joint === "line" && (this.#lines.length > 0 || this.#open !== null)) this.#endLine();
    const before = word.joint === "blank" ? this.#open : null;
    const blank = before === null ? 0 : this.#measure(before.run, " ", 0, 1);
    const fits =
      this.#open === null
        ? word.width <= this.#width
        : this.#used + blank + word.width <= this.#width + TOLERANCE;
    if (before !== null) {
      before.blank = " ";
      if (fits) {
        before.width += blank;
        this.#used += blank;
      }
    }
    if (!fits && this.#open !== null) this.#endLine();
    for (let index = 0; index < word.count; index += 1) {
      const part = word.parts[index]!;
      if (fits) this.#put(part);
      else this.#putLong(part);
    }
  }

  finish(): readonly Line[] {
    if (this.#open !== null || this.#lines.length === 0) this.#endLine();
    return this.#lines;
  }

  #measure(run: Run, text: string, start: number, end: number): number {
    return (measureText(this.#metrics[run.face], text, start, end) * run.size) / 1000;
  }

  #put({ run, text, start, end, width }: Part): void {
    const last = this.#open;
    if (last !== null && last.run === run && run.symbol === undefined) {
      last.end = end;
      last.blank = "";
      last.width = this.#used + width - last.x;
    } else {
      this.#closePiece();
      this.#open = { run, text, start, end, blank: "", x: this.#used, width };
    }
    this.#used += width;
  }

  /** Puts a part that is wider than a line, with line ends inside. */
  #putLong(part: Part): void {
    const { run, text, end } = part;
    let { start } = part;
    while (start < end && this.#used + this.#measure(run, text, start, end) > this.#width) {
      const from = start;
      const fits = (length: number): boolean =>
        this.#used + this.#measure(run, text, from, from + length) <= this.#width;
      const cut = nextSoftBreak(text.slice(start, end), fits);
      if (cut === 0 && this.#open === null) break;
      if (cut > 0)
        this.#put({
          run,
          text,
          start,
          end: start + cut,
          width: this.#measure(run, text, start, start + cut),
        });
      start += cut;
      this.#endLine();
    }
    if (run.symbol !== undefined) this.#put(part);
    else if (start < end) this.#put({ run, text, start, end, width: this.#measure(run, text, start, end) });
  }

  #closePiece(): void {
    if (this.#open === null) return;
    const { run, text, start, end, blank, x, width } = this.#open;
    // The blank is mostly there in the text itself; one string fewer to put together.
    const isInText = blank !== "" && text.startsWith(blank, end);
    const shown = isInText ? text.slice(start, end + 1) : text.slice(start, end) + blank;
    this.#closed.push({ run, text: shown, x, width });
    this.#open = null;
  }

  #endLine(): void {
    this.#closePiece();
    this.#lines.push({ pieces: this.#closed, width: this.#used });
    this.#closed = [];
    this.#used = 0;
  }
}
