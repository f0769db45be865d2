import { describe, expect, it } from "vitest";
import {
  row,
  stack,
  table,
  type Flow,
  type RowFlow,
  type StackFlow,
  type TextFlow,
} from "../../../src/report/pdf/flow";
import { splitFlow } from "../../../src/report/pdf/split-flow";

const LEADING = 10;

/** A paragraph of so many lines, each 10 points high. */
function text(lines: number, name = "line"): TextFlow {
  return {
    kind: "text",
    node: 0,
    width: 100,
    leading: LEADING,
    baseline: 8,
    align: "start",
    height: lines * LEADING,
    lines: Array.from({ length: lines }, (_, index) => ({
      width: 50,
      pieces: [
        {
          run: { text: "", face: "regular", size: 8, tone: "ink" },
          text: `${name} ${index + 1}`,
          x: 0,
          width: 50,
        },
      ],
    })),
  };
}

function stackOf(...flows: readonly (Flow | { readonly heading: Flow })[]): StackFlow {
  return stack(
    flows.map((flow) =>
      "heading" in flow
        ? { flow: flow.heading, before: 5, keepWithNext: true }
        : { flow, before: 5, keepWithNext: false },
    ),
  );
}

function rowOf(lines: number, name = "row"): RowFlow {
  return row({
    width: 100,
    padding: { top: 0, bottom: 0 },
    fill: null,
    fillInset: 0,
    ruleAbove: null,
    ruleBelow: "rule",
    wholeBelow: 100,
    continued: text(1, `${name} continued`),
    isContinuation: false,
    cells: [
      { x: 0, width: 100, padding: 0, fill: null, isCentered: false, content: stackOf(text(lines, name)) },
    ],
  });
}

function linesOf(flow: Flow | null): readonly string[] {
  if (flow === null) return [];
  switch (flow.kind) {
    case "text":
      return flow.lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(""));
    case "stack":
      return flow.items.flatMap((item) => linesOf(item.flow));
    case "row":
      return [
        ...(flow.isContinuation ? linesOf(flow.continued) : []),
        ...flow.cells.flatMap(({ content }) => linesOf(content)),
      ];
    case "table":
      return [...linesOf(flow.head), ...flow.rows.flatMap(linesOf)];
    case "box":
      return linesOf(flow.content);
    case "figure":
      return ["figure"];
  }
}

describe("parting a paragraph between two pages", () => {
  it("leaves at least two lines on either page", () => {
    expect(splitFlow(text(5), 19, false).head).toBeNull();
    expect(linesOf(splitFlow(text(5), 49, false).head)).toHaveLength(3);
    expect(splitFlow(text(3), 25, false).head).toBeNull();
  });

  it("goes on where it stopped", () => {
    const { head, tail } = splitFlow(text(9), 40, false);
    expect([...linesOf(head), ...linesOf(tail)]).toEqual(linesOf(text(9)));
  });
});

describe("headings", () => {
  it("go to the next page with what they head", () => {
    const { head, tail } = splitFlow(stackOf(text(2), { heading: text(1, "heading") }, text(4)), 50, false);
    expect(linesOf(head)).toEqual(["line 1", "line 2"]);
    expect(linesOf(tail)[0]).toBe("heading 1");
  });

  it("stay with the head and two rows of a table", () => {
    const rows = table(rowOf(1, "head"), [rowOf(1), rowOf(1), rowOf(1), rowOf(1)]);
    const content = stackOf(text(1), { heading: text(1, "heading") }, rows);
    expect(linesOf(splitFlow(content, 55, false).head)).toEqual(["line 1"]);
    expect(linesOf(splitFlow(content, 60, false).head)).toEqual([
      "line 1",
      "heading 1",
      "head 1",
      "row 1",
      "row 1",
    ]);
  });

  it("do not stop the layout when their group is higher than a page", () => {
    const tall: Flow = { kind: "figure", node: 0, width: 10, height: 500, parts: [] };
    const { head, tail } = splitFlow(stackOf({ heading: text(1, "heading") }, tall), 100, true);
    expect(linesOf(head)).toEqual(["heading 1"]);
    expect(linesOf(tail)).toEqual(["figure"]);
  });
});

describe("tables", () => {
  const ten = table(
    rowOf(1, "head"),
    Array.from({ length: 10 }, (_, index) => rowOf(1, `r${index}`)),
  );

  it("repeat their head on the next page", () => {
    const { head, tail } = splitFlow(ten, 60, false);
    expect(linesOf(head)).toEqual(["head 1", "r0 1", "r1 1", "r2 1", "r3 1", "r4 1"]);
    expect(linesOf(tail)[0]).toBe("head 1");
    expect(tail).toMatchObject({ isContinuation: true });
  });

  it("never leave one row alone on the next page", () => {
    const { head, tail } = splitFlow(ten, 100, false);
    expect(linesOf(head)).toHaveLength(9);
    expect(linesOf(tail)).toEqual(["head 1", "r8 1", "r9 1"]);
  });

  it("keep a row whole that is lower than the limit, and part one that is higher", () => {
    const low = table(null, [rowOf(1), rowOf(1), rowOf(9, "low"), rowOf(1)]);
    expect(linesOf(splitFlow(low, 60, false).head)).toEqual(["row 1", "row 1"]);
    const high = table(null, [rowOf(1), rowOf(1), rowOf(12, "high"), rowOf(1)]);
    const { head, tail } = splitFlow(high, 60, false);
    expect(linesOf(head).at(-1)).toBe("high 4");
    expect(linesOf(tail).slice(0, 2)).toEqual(["high continued 1", "high 5"]);
  });
});
