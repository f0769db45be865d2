import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentKinds, type DocumentKind } from "../../src/report/document/document-kinds";
import { documentToHtml } from "../../src/report/html/document-to-html";
import { cleanText, replaceMissing } from "../../src/report/pdf/clean-text";
import { findMissing } from "../../src/report/pdf/find-missing";
import { layoutDocument } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { documentTexts } from "./document-text";
import { readHtmlText } from "./html/read-html";
import { readPdf } from "./pdf/read-pdf";
import { readStructureTexts } from "./pdf/read-structure";
import { aTinyInput } from "./sample-input";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);

/** Every field in which a person writes, each with the same text. */
function writtenEverywhere(text: string): ReportInput {
  const input = aTinyInput(text);
  return {
    ...input,
    site: { ...input.site, name: text, region: text },
    assessment: { ...input.assessment, roles: [text], leadershipAsk: text, signedOffBy: text },
    actions: input.actions.map((action) => ({
      ...action,
      title: text,
      ownerRole: text,
      proof: text,
      measure: { numerator: text, denominator: text, baseline: text, target: text },
      steps: [{ text, done: false, dueDate: null }],
    })),
    evidence: input.evidence.map((item) => ({ ...item, title: text, place: text })),
  };
}

const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What HTML forbids prints nothing anywhere; halves of pairs show as U+FFFD. */
function keptInHtml(text: string): string {
  const allowed = text.normalize("NFC").replaceAll(/\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]/gu, "");
  return withoutBlanks(allowed.replace(HALVES, "\ufffd"));
}

const withoutBlanks = (text: string): string => text.replaceAll(/[\s\u00a0]/g, "");
const firstTexts = (text: string): string => withoutBlanks(replaceMissing(cleanText(text), metrics.regular));

/** Which of its texts each document prints for sure: a sheet of one page may leave out what has no room. */
const whole: readonly DocumentKind[] = ["gap analysis", "blank checklist", "evidence requests"];

const samples = [
  "a\tb",
  "first\u0000\u0007second\u001bthird\u007f",
  "family \u{1F468}\u200d\u{1F469}\u200d\u{1F467} and \u{1F3F3}\ufe0f\u200d\u{1F308}",
  "עברית (English) العربية 123",
  "ไทย 漢字 한국어 हिन्दी",
  "\u202eright to left\u202c",
  "half \ud83d of a pair",
  "e\u0301 and o\u0302\u0323",
  "x".repeat(5000),
  `${"漢".repeat(2500)}${"\u{1F600}".repeat(400)}`,
  "&<>\"'=+-@ </script><script>alert(1)</script>",
];
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 120 }) },
  { weight: 1, arbitrary: fc.constantFrom(...samples) },
);
const written = unit.filter((text) => withoutBlanks(cleanText(text)) !== "");

describe("whatever is written into every field", () => {
  it.each(documentKinds)(
    "loses no character of the %s unseen: what the font lacks is warned about",
    (kind) => {
      fc.assert(
        fc.property(written, (text) => {
          const document = composeDocument(buildReport(writtenEverywhere(text)), kind);
          const layout = layoutDocument(document, metrics, { paper: "letter" });
          const warned = new Set(layout.warnings.map(({ character }) => character));
          const foretold = new Set(findMissing([document], metrics).map(({ character }) => character));
          // What is told before any layout holds at least what the pages lack.
          for (const character of warned) expect(foretold).toContain(character);
          const printed = withoutBlanks(readStructureTexts(readPdf(writePdf(layout, fonts))).join(""));
          for (const one of whole.includes(kind) ? documentTexts(document) : []) {
            replaceMissing(cleanText(one), metrics.regular, (character) =>
              expect(warned).toContain(character),
            );
            for (const line of one.split(/[\r\n\u2028\u2029\u0085]+/u))
              expect(printed).toContain(firstTexts(line));
          }
        }),
        { numRuns: kind === "gap analysis" ? 40 : 15 },
      );
    },
    120_000,
  );

  it.each(documentKinds)(
    "stands in the HTML of the %s character for character",
    (kind) => {
      fc.assert(
        fc.property(written, (text) => {
          const document = composeDocument(buildReport(writtenEverywhere(text)), kind);
          const html = documentToHtml(document);
          const shown = withoutBlanks(readHtmlText(html));
          for (const one of documentTexts(document)) {
            for (const line of one.split(/[\r\n\u2028\u2029\u0085]+/u))
              expect(shown).toContain(keptInHtml(line));
          }
          expect(html).not.toMatch(/<script/i);
        }),
        { numRuns: 25 },
      );
    },
    120_000,
  );
});
