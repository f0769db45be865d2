import type { ParagraphStyle } from "../document/blocks";
import type { Tone } from "../palette";
import type { Face } from "./font-metrics";

/** How a text is set. Sizes and leading (baseline to baseline) in points. */
export type TextStyle = {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly tone: Tone;
};

export const paragraphStyles: Readonly<Record<ParagraphStyle, TextStyle>> = {
  body: { face: "regular", size: 9.25, leading: 13.5, tone: "ink" },
  lead: { face: "regular", size: 10.75, leading: 16, tone: "ink" },
  small: { face: "regular", size: 8, leading: 11.25, tone: "muted" },
  label: { face: "semibold", size: 8, leading: 11.25, tone: "muted" },
  tiny: { face: "regular", size: 6.25, leading: 7.5, tone: "muted" },
  count: { face: "semibold", size: 12.5, leading: 17, tone: "ink" },
  figure: { face: "semibold", size: 18, leading: 23, tone: "brand" },
  title: { face: "semibold", size: 31, leading: 37, tone: "ink" },
  name: { face: "semibold", size: 20, leading: 26, tone: "ink" },
};

export const headingStyles: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { face: "semibold", size: 21, leading: 27, tone: "ink" },
  2: { face: "semibold", size: 13, leading: 18, tone: "brand" },
  3: { face: "semibold", size: 10, leading: 14, tone: "ink" },
};

/** Text of tables. */
export const tableStyle: TextStyle = { face: "regular", size: 8.25, leading: 11.5, tone: "ink" };
export const tableLabelStyle: TextStyle = { face: "semibold", size: 8, leading: 10, tone: "muted" };
export const tableSmallStyle: TextStyle = { face: "regular", size: 7.5, leading: 10.25, tone: "muted" };
export const tableHeadStyle: TextStyle = { face: "semibold", size: 7.75, leading: 10.75, tone: "muted" };

/** Headings on a page that has to hold much. */
export const denseHeadingStyles: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { face: "semibold", size: 18, leading: 22, tone: "ink" },
  2: { face: "semibold", size: 11, leading: 14, tone: "brand" },
  3: { face: "semibold", size: 9, leading: 12, tone: "ink" },
};

/** Space above a block that follows another, by what it is; points. */
export const spaceAbove = {
  heading1: 30,
  heading2: 22,
  heading3: 15,
  paragraph: 6,
  list: 5,
  listItem: 2.5,
  table: 8,
  figure: 9,
  facts: 8,
  box: 11,
  columns: 11,
  entry: 0,
  contents: 6,
  /** Between any two blocks inside a table. */
  inTable: 2.5,
} as const;
