import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/report/pdf/operations";
import { pageToSvgParts } from "../../../src/report/pdf/page-to-svg";
import { palette } from "../../../src/report/palette";

const line: Operation = {
  kind: "text",
  x: 54,
  y: 80,
  width: 41.5,
  text: "In place ",
  face: "semibold",
  size: 10,
  tone: "ink",
};

const noPictures = (): string => "";

describe("a page on screen", () => {
  it("shows a line of text where it prints, as wide as it prints, without the blank at its end", () => {
    expect(pageToSvgParts([line], noPictures)).toEqual([
      {
        tag: "text",
        text: "In place",
        attributes: {
          x: 54,
          y: 80,
          "font-size": 10,
          "font-weight": 600,
          textLength: 41.5,
          lengthAdjust: "spacingAndGlyphs",
          fill: palette.ink,
        },
      },
    ]);
  });

  it("keeps the blank between two pieces of one line, whose width counts", () => {
    const next: Operation = { ...line, x: 95.5, text: "since May", face: "regular" };
    const parts = pageToSvgParts([line, { kind: "end" }, { kind: "begin", node: 2 }, next], noPictures);
    expect(parts.map(({ text }) => text)).toEqual(["In place ", "since May"]);
  });

  it("shows shapes and text in the order in which they print", () => {
    const box: Operation = { kind: "rect", x: 0, y: 0, width: 10, height: 10, fill: "ink" };
    expect(pageToSvgParts([box, line, box], noPictures).map(({ tag }) => tag)).toEqual([
      "rect",
      "text",
      "rect",
    ]);
  });

  it("leaves out what nobody sees: tags, links and blanks", () => {
    const unseen: readonly Operation[] = [
      { kind: "begin", node: 1 },
      { ...line, text: "  " },
      { kind: "end" },
      {
        kind: "link",
        x: 0,
        y: 0,
        width: 1,
        height: 1,
        target: "criterion/COO-01",
        node: 1,
        contents: "COO-01",
      },
    ];
    expect(pageToSvgParts(unseen, noPictures)).toEqual([]);
  });

  it("shows a picture where it prints, from the address of its bytes", () => {
    const image = { kind: "image", x: 54, y: 90, width: 120, height: 80, hash: "ab" } as const;
    expect(pageToSvgParts([image], (hash) => `blob:${hash}`)).toEqual([
      { tag: "image", text: "", attributes: { x: 54, y: 90, width: 120, height: 80, href: "blob:ab" } },
    ]);
  });
});
