import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeReport } from "../../../src/report/document/compose-report";
import { cleanText, replaceMissing } from "../../../src/report/pdf/clean-text";
import { operationBox } from "../../../src/report/pdf/figure-boxes";
import { layoutDocument, type Layout } from "../../../src/report/pdf/layout";
import { ARTIFACT, type Operation, type TextOperation } from "../../../src/report/pdf/operations";
import type { Paper } from "../../../src/report/pdf/paper";
import { loadMetrics } from "../../../src/report/pdf/report-metrics";
import { buildReport } from "../../../src/report/report-model";
import { blockTexts, documentTexts } from "../document-text";
import { layoutReport } from "../lay-out-report";
import { aTinyInput, reportInputs } from "../sample-input";

const metrics = loadMetrics();
const papers: readonly Paper[] = ["letter", "a4"];

const layouts = Object.entries(reportInputs()).flatMap(([name, input]) =>
  papers.map((paper) => {
    const document = composeReport(buildReport(input));
    return { name: `${name} on ${paper}`, document, layout: layoutDocument(document, metrics, { paper }) };
  }),
);

/** Text operations with the node they belong to; artifacts left out. */
function contentTexts(
  operations: readonly Operation[],
): readonly (TextOperation & { readonly node: number })[] {
  let node = ARTIFACT;
  return operations.flatMap((operation) => {
    if (operation.kind === "begin") ({ node } = operation);
    return operation.kind === "text" && node !== ARTIFACT ? [{ ...operation, node }] : [];
  });
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, "");

function headingTexts(layout: Layout): readonly string[] {
  const byNode = new Map<number, string>();
  for (const { operations } of layout.pages) {
    for (const { node, text } of contentTexts(operations)) {
      if (/^H\d$/.test(layout.structure[node]!.role)) byNode.set(node, (byNode.get(node) ?? "") + text);
    }
  }
  return [...byNode.values()];
}

describe.each(layouts)("the report of $name", ({ document, layout }) => {
  it("draws nothing outside its page, and text only inside the margins", () => {
    const outside = layout.pages.flatMap(({ operations }) =>
      operations.filter((operation) => isOutside(operation, layout.page)),
    );
    expect(outside).toEqual([]);
  });

  it("prints every text of the document, word for word", () => {
    const printed = withoutBlanks(
      layout.pages.flatMap(({ operations }) => contentTexts(operations).map(({ text }) => text)).join(""),
    );
    const characters = (text: string): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
      return counts;
    };
    const wanted = documentTexts(document).map((text) =>
      withoutBlanks(replaceMissing(cleanText(text), metrics.regular)),
    );
    for (const [character, count] of characters(wanted.join(""))) {
      expect(characters(printed).get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
    }
  });

  it("has each criterion's id as a heading exactly once", () => {
    const criteria = document.sections.find(({ anchor }) => anchor === "section/criteria")!;
    const ids = criteria.blocks.flatMap((block) =>
      block.kind === "entry" ? [blockTexts(block)[0]!.split(" ")[0]!] : [],
    );
    expect(ids.length).toBeGreaterThan(0);
    const headings = headingTexts(layout).map((text) => text.split(" ")[0]!);
    for (const id of ids) expect(headings.filter((heading) => heading === id)).toEqual([id]);
  });

  it("never leaves a heading as the last thing on a page", () => {
    for (const { operations } of layout.pages) {
      const texts = contentTexts(operations);
      const lowest = texts.toSorted((a, b) => b.y - a.y)[0];
      if (lowest === undefined) continue;
      const isLast = texts.filter(({ y }) => Math.abs(y - lowest.y) < 1);
      for (const { node, text } of isLast) expect(layout.structure[node]!.role, text).not.toMatch(/^H\d$/);
    }
  });

  it("leaves no page empty, and the summary on one page of its own", () => {
    for (const { operations } of layout.pages) expect(contentTexts(operations).length).toBeGreaterThan(3);
    expect(layout.landings["section/summary"]!.page).toBe(1);
    expect(layout.landings["section/scorecard"]!.page).toBeGreaterThan(1);
  });

  it("sends every link to a place that is there", () => {
    const links = layout.pages.flatMap(({ operations }) =>
      operations.filter((operation) => operation.kind === "link"),
    );
    expect(links.length).toBeGreaterThan(50);
    const lost = links.filter(
      ({ target }) => !target.startsWith("http") && !Object.hasOwn(layout.landings, target),
    );
    expect(lost).toEqual([]);
    const linkNodes = layout.structure.flatMap(({ role }, node) => (role === "Link" ? [node] : []));
    expect(new Set(links.map(({ node }) => node))).toEqual(new Set(linkNodes));
  });

  it("opens and closes the content of a node by turns, and draws nothing outside of it", () => {
    for (const { operations } of layout.pages) {
      const kinds = operations.map(({ kind }) =>
        kind === "begin" || kind === "end" || kind === "link" ? kind : "mark",
      );
      const order = kinds.filter((kind) => kind !== "link").join(" ");
      expect(order).toMatch(/^(begin (mark )*end ?)+$/);
    }
  });

  it("numbers its pages, and names draft and data on each but the cover", () => {
    for (const [index, { operations }] of layout.pages.entries()) {
      const texts = operations.flatMap((operation) => (operation.kind === "text" ? [operation.text] : []));
      if (index === 0) continue;
      expect(texts).toContain(`Page ${index + 1} of ${layout.pages.length}`);
      expect(texts).toContain(`Data ${document.fingerprint}`);
      expect(texts).toContain(document.running.foot);
    }
  });
});

describe("a table that goes over a page", () => {
  it("repeats its head without repeating it in the structure", () => {
    const layout = layouts.find(({ name }) => name === "heavy on letter")!.layout;
    const pagesWithHead = layout.pages.filter(({ operations }) =>
      operations.some((operation) => operation.kind === "text" && operation.text === "Review by"),
    );
    expect(pagesWithHead.length).toBeGreaterThan(3);
    const inStructure = layout.pages.flatMap(({ operations }) =>
      contentTexts(operations).filter(({ text }) => text === "Review by"),
    );
    expect(inStructure).toHaveLength(1);
  });
});

function isOutside(operation: Operation, { width, height }: Layout["page"]): boolean {
  const middle = [width / 2, height / 2] as const;
  const [left, top, right, bottom] = operationBox(operation) ?? [...middle, ...middle];
  const [side, foot] = operation.kind === "text" ? [46, 30] : [0, 0];
  return left < side - 0.02 || right > width - side + 0.02 || top < foot || bottom > height - foot;
}

describe("whatever a team writes", () => {
  it("stays inside the page wherever it stands, and no part of it is lost", () => {
    const words = fc
      .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 900 })
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 12, maxLength: 12 }),
        fc.constantFrom(...papers),
        (texts, paper) => {
          const input = aTinyInput(texts[0]);
          const [
            site = "",
            role = "",
            title = "",
            owner = "",
            proof = "",
            counted = "",
            evidenceTitle = "",
            place = "",
            ask = "",
            region = "",
            by = "",
          ] = texts.slice(1);
          const layout = layoutReport(
            buildReport({
              ...input,
              site: { ...input.site, name: site, region },
              assessment: { ...input.assessment, roles: [role], leadershipAsk: ask, signedOffBy: by },
              actions: input.actions.map((action) => ({
                ...action,
                title,
                ownerRole: owner,
                proof,
                measure: { ...action.measure, numerator: counted },
              })),
              evidence: input.evidence.map((item) => ({ ...item, title: evidenceTitle, place })),
            }),
            metrics,
            { paper },
          );
          expect(
            layout.pages.flatMap(({ operations }) => operations.filter((one) => isOutside(one, layout.page))),
          ).toEqual([]);
          const printed = withoutBlanks(
            layout.pages
              .flatMap(({ operations }) => contentTexts(operations).map(({ text }) => text))
              .join(""),
          );
          for (const text of [site, role, evidenceTitle, ask, region])
            expect(printed).toContain(withoutBlanks(cleanText(text)));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it("is printed in full, except for characters that the warnings name", () => {
    const wild = fc.string({ unit: "binary", minLength: 1, maxLength: 400 });
    const long = fc
      .string({ unit: "grapheme-composite", minLength: 200, maxLength: 500 })
      .map((text) => text.replaceAll(/\s/g, "x"));
    fc.assert(
      fc.property(fc.oneof(wild, long), fc.constantFrom(...papers), (note, paper) => {
        const layout = layoutReport(buildReport(aTinyInput(note)), metrics, { paper });
        const printed = withoutBlanks(
          layout.pages.flatMap(({ operations }) => contentTexts(operations).map(({ text }) => text)).join(""),
        );
        const missing: string[] = [];
        const expected = note
          .split(/[\r\n\u2028\u2029\u0085]+/u)
          .map((line) =>
            withoutBlanks(
              replaceMissing(cleanText(line.trim()), metrics.regular, (one) => missing.push(one)),
            ),
          );
        for (const line of expected) expect(printed).toContain(line);
        expect(layout.warnings.map(({ character }) => character).toSorted()).toEqual(
          [...new Set(missing)].toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
