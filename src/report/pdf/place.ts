import type { Block } from "../document/blocks";
import type { Tone } from "../palette";
import { stack, type Flow, type RowCell, type StackFlow, type StackItem } from "./flow";
import type { Setting } from "./setting";
import type { TextStyle } from "./text-styles";

/** Where blocks stand: how wide, below which structure node, and in whose look. */
export type Place = {
  readonly width: number;
  readonly parent: number;
  /** Replaces the tone of plain text, on a filled ground. */
  readonly tone?: Tone;
  /** Smaller text and less space, as in the cells of tables. */
  readonly isCompact?: boolean;
  /** To bring much onto one page: less space, and with `dense` smaller text too. */
  readonly density?: "snug" | "dense";
  readonly align?: "start" | "middle" | "end";
  /** The one paragraph here is the text of `parent` itself: a cell needs no P around all that it says. */
  readonly isSole?: boolean;
};

/** A block of one kind. */
export type Kind<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** Sets blocks inside another: handed on, because groups and tables hold blocks themselves. */
export type SetBlocks = (blocks: readonly Block[], place: Place, setting: Setting) => StackFlow;

export function item(flow: Flow, before: number, keepWithNext = false): StackItem {
  return { flow, before, keepWithNext };
}

/** A style with the tone of its block, or of its ground. */
export function toned(style: TextStyle, place: Place, tone?: Tone): TextStyle {
  const own = tone ?? place.tone ?? style.tone;
  return own === style.tone ? style : { ...style, tone: own };
}

/** True where text is set in the size of tables. */
export function isSmall(place: Place): boolean {
  return place.isCompact === true || place.density === "dense";
}

/** Rows that only bring things side by side. */
export const PLAIN_ROW = {
  padding: { top: 0, bottom: 0 },
  fill: null,
  fillInset: 0,
  ruleAbove: null,
  ruleBelow: null,
  continued: null,
  isContinuation: false,
} as const;

export function cellOf(x: number, width: number, content: Flow): RowCell {
  const inside = content.kind === "stack" ? content : stack([item(content, 0)]);
  return { x, width, padding: 0, fill: null, isCentered: false, content: inside };
}
