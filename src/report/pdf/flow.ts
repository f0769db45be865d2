import type { Tone } from "../palette";
import type { Label, Shape } from "../charts/scene";
import type { ImageOperation } from "./operations";
import type { Line } from "./wrap";

/** An entry of the outline: what it says and how deep it stands. */
export type OutlineMark = { readonly title: string; readonly level: 1 | 2 | 3 };

/** Set text: lines of equal leading. */
export type TextFlow = {
  readonly kind: "text";
  readonly height: number;
  readonly node: number;
  readonly lines: readonly Line[];
  readonly width: number;
  readonly leading: number;
  /** From the top of a line to its baseline. */
  readonly baseline: number;
  readonly align: "start" | "middle" | "end";
  readonly anchor?: string;
  readonly outline?: OutlineMark;
};

/** Drawn once, never parted. Coordinates from its own top left. */
export type FigureFlow = {
  readonly kind: "figure";
  readonly height: number;
  readonly width: number;
  readonly node: number;
  readonly parts: readonly (Shape | Label | ImageOperation)[];
};

export type StackItem = {
  /** Space above, left out at the top of a page. */
  readonly before: number;
  readonly flow: Flow;
  readonly keepWithNext: boolean;
};

/** One thing under the other. */
export type StackFlow = {
  readonly kind: "stack";
  readonly height: number;
  readonly items: readonly StackItem[];
};

/** A filled or outlined box around a stack. It stays whole as long as a page holds it. */
export type BoxFlow = {
  readonly kind: "box";
  readonly height: number;
  readonly width: number;
  readonly padding: number;
  readonly fill: Tone | null;
  readonly stroke: Tone | null;
  readonly content: StackFlow;
};

export type RowCell = {
  readonly x: number;
  readonly width: number;
  /** Space at its left and right; above and below the row's own padding counts. */
  readonly padding: number;
  readonly fill: Tone | null;
  /** Content in the middle of the row's height instead of at its top. */
  readonly isCentered: boolean;
  readonly content: StackFlow;
};

/** Cells side by side, with equal height. */
export type RowFlow = {
  readonly kind: "row";
  readonly height: number;
  readonly width: number;
  readonly padding: { readonly top: number; readonly bottom: number };
  readonly cells: readonly RowCell[];
  readonly fill: Tone | null;
  /** How much lower than the row the fills of its cells are, to leave paper between them. */
  readonly fillInset: number;
  readonly ruleAbove: Tone | null;
  readonly ruleBelow: Tone | null;
  /** Stays whole while it is lower than this. */
  readonly wholeBelow: number;
  /** Set above the part that goes on, on the next page: "COO-01, continued". */
  readonly continued: TextFlow | null;
  /** Whether `continued` stands on this part. */
  readonly isContinuation: boolean;
  readonly anchor?: string;
};

/** Rows under a head that repeats on every page. */
export type TableFlow = {
  readonly kind: "table";
  readonly height: number;
  readonly head: RowFlow | null;
  readonly rows: readonly RowFlow[];
  /** The head is drawn a second time: not part of the structure any more. */
  readonly isContinuation: boolean;
};

/** Measured content that knows its height and can be parted between pages. Lengths in points. */
export type Flow = TextFlow | FigureFlow | StackFlow | BoxFlow | RowFlow | TableFlow;

/** Space between the `continued` line and the rest of a row. */
export const CONTINUED_GAP = 4;

export function stack(items: readonly StackItem[]): StackFlow {
  const height = items.reduce(
    (sum, { before, flow }, index) => sum + (index === 0 ? 0 : before) + flow.height,
    0,
  );
  return { kind: "stack", height, items };
}

export function box(content: StackFlow, look: Omit<BoxFlow, "kind" | "height" | "content">): BoxFlow {
  return { kind: "box", ...look, content, height: content.height + 2 * look.padding };
}

/** A row as high as its highest cell, and at least `minHeight`. */
export function row(shape: Omit<RowFlow, "kind" | "height">, minHeight = 0): RowFlow {
  const content = Math.max(0, ...shape.cells.map((cell) => cell.content.height));
  const continued =
    shape.isContinuation && shape.continued !== null ? shape.continued.height + CONTINUED_GAP : 0;
  const height = Math.max(minHeight, content + shape.padding.top + shape.padding.bottom + continued);
  return { kind: "row", ...shape, height };
}

export function table(head: RowFlow | null, rows: readonly RowFlow[], isContinuation = false): TableFlow {
  const height = rows.reduce((sum, { height: rowHeight }) => sum + rowHeight, head?.height ?? 0);
  return { kind: "table", height, head, rows, isContinuation };
}
