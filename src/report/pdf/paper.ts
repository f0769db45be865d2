/** The papers a report can be laid out for. */
export type Paper = "letter" | "a4";

/** A page in points. Margins of 54 at the sides let Letter and A4 stand in for each other unscaled. */
export type PageFrame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [612, 792],
  a4: [595.28, 841.89],
};

/** The frame that body text stays in: `top` and `bottom` leave room for running head and foot. */
export function pageFrame(paper: Paper): PageFrame {
  const [width, height] = SIZES[paper];
  return { width, height, left: 54, right: width - 54, top: 70, bottom: height - 62 };
}

/** Rows lower than this share of the body stay whole. */
export const WHOLE_SHARE = 0.45;
