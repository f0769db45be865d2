import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, replaceMissing } from "../../../src/report/pdf/clean-text";
import { createRuler } from "../../../src/report/pdf/measure";
import { loadMetrics } from "../../../src/report/pdf/report-metrics";
import type { Run } from "../../../src/report/pdf/words";
import { wrapRuns, type Line } from "../../../src/report/pdf/wrap";

const metrics = loadMetrics();
const ruler = createRuler(metrics);

function run(text: string, face: Run["face"] = "regular"): Run {
  return { text, face, size: 10, tone: "ink" };
}

function texts(lines: readonly Line[]): readonly string[] {
  return lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
}

const settable = (text: string): string => replaceMissing(cleanText(text), metrics.regular);
const withoutBlanks = (text: string): string => text.replaceAll(/[ \n]/g, "");

describe("breaking lines", () => {
  it("breaks at blanks and keeps the blank on the line that goes on", () => {
    const lines = wrapRuns([run("The clinic keeps a list")], 60, metrics);
    expect(texts(lines)).toEqual(["The clinic ", "keeps a list"]);
  });

  it("sets several blanks as one, also where another look begins", () => {
    expect(texts(wrapRuns([run("two   blanks ", "semibold"), run("  here")], 400, metrics))).toEqual([
      "two blanks here",
    ]);
  });

  it("keeps a criterion's id whole, and breaks a compound at its hyphen", () => {
    expect(texts(wrapRuns([run("see COO-01")], 44, metrics))).toEqual(["see ", "COO-01"]);
    expect(texts(wrapRuns([run("trauma-informed")], 60, metrics))).toEqual(["trauma-", "informed"]);
  });

  it("breaks a long address after its signs rather than inside a word", () => {
    const lines = texts(
      wrapRuns([run("https://example.org/services/directory_of_partners?edition=fall")], 110, metrics),
    );
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/\-_.?&=]$/);
  });

  it("keeps lines that the writer of a note broke", () => {
    expect(texts(wrapRuns([run("one\ntwo\n\nfour")], 200, metrics))).toEqual(["one", "two", "", "four"]);
  });

  it("sets words of two looks side by side without a blank between them", () => {
    const [line] = wrapRuns([run("Note:", "semibold"), run(", then")], 200, metrics);
    expect(line!.pieces.map(({ text }) => text)).toEqual(["Note:", ", then"]);
    expect(line!.pieces[1]!.x).toBeCloseTo(ruler("Note:", "semibold", 10), 5);
  });

  it("never loses a character and never goes over the width, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 30, max: 400 }),
        (parts, width) => {
          const runs = parts.map((part, index) =>
            run(settable(part), index % 2 === 0 ? "regular" : "semibold"),
          );
          const lines = wrapRuns(runs, width, metrics);
          expect(withoutBlanks(texts(lines).join(""))).toBe(
            withoutBlanks(runs.map(({ text }) => text).join("")),
          );
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("a word of 5,000 characters fills lines and loses nothing", () => {
    const word = "abcdefghij".repeat(500);
    const lines = wrapRuns([run(`before ${word} after`)], 300, metrics);
    expect(texts(lines).join("").replaceAll(" ", "")).toBe(`before${word}after`);
    expect(lines.length).toBeGreaterThan(80);
  });
});

describe("measuring", () => {
  it("kerning draws a pair together, and never reaches over a blank", () => {
    const apart = ruler("T", "regular", 1000) + ruler("o", "regular", 1000);
    expect(ruler("To", "regular", 1000)).toBeLessThan(apart);
    expect(ruler("T o", "regular", 1000)).toBe(apart + ruler(" ", "regular", 1000));
  });

  it("a mark that no letter is composed with takes no width of its own", () => {
    expect(ruler("x\u0301", "regular", 10)).toBe(ruler("x", "regular", 10));
  });
});
