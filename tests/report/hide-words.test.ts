import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentToHtml } from "../../src/report/html/document-to-html";
import { buildDataRecord } from "../../src/report/model/data-record";
import { createHiding, fold } from "../../src/report/model/hide-words";
import { shareReport } from "../../src/report/model/share";
import { cleanText } from "../../src/report/pdf/clean-text";
import type { ReportInput } from "../../src/report/report-model";
import { buildWorkbook } from "../../src/report/spreadsheet/build-workbook";
import { sheetToCsv } from "../../src/report/spreadsheet/sheet-to-csv";
import { documentTexts } from "./document-text";
import { aTinyInput } from "./sample-input";

const NAME = "Clínica d’Isk-Łuß";
const SHARE = { version: "shareable", alias: "House B" } as const;
const hide = createHiding([{ words: NAME, standIn: "House B" }]);

/** One character of the name, as somebody, some system or some attacker may write it. */
function writtenAs(letter: string): fc.Arbitrary<string> {
  if (letter === " ") return fc.stringMatching(/^[ \t\u00a0\u2007\u202f\u3000]{1,3}$/);
  if (letter === "’") return fc.constantFrom("’", "'", "‘", "ʼ", "´", "`", "′", "＇", "");
  if (letter === "-") return fc.constantFrom("-", "‐", "\u2011", "–", "—", "−", " – ", "\u00ad-", "_");
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").replace("Ł", "L").replace("ß", "ss");
  const odd: Record<string, string> = { s: "ſ", k: "\u212a", i: "ı", I: "İ" };
  const forms = [letter, letter.normalize("NFD"), letter.toUpperCase(), letter.toLowerCase(), plain];
  const tails = ["", "", "", "\u00ad", "\u200b", "\u200d", "\ufeff", "\u2060", "\ud800", "\u0007", "\u0301"];
  return fc
    .tuple(fc.constantFrom(...forms, odd[letter] ?? plain.toUpperCase()), fc.constantFrom(...tails))
    .map((parts) => parts.join(""));
}

const variant = fc.tuple(...Array.from(NAME, writtenAs)).map((parts) => parts.join(""));

/** What an eye reads, in letters and figures only; made in another way than the program does it. */
function toRead(text: string): string {
  const letters = text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
  return letters
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("Ł", "L");
}

/** All words of a tiny shareable report, in each form in which it leaves the clinic. */
function outputsOf(input: ReportInput): readonly string[] {
  const model = shareReport(input, SHARE);
  const document = composeDocument(model, "gap analysis");
  const html = documentToHtml(document)
    .replace(/&#39;/g, "'")
    .replace(/<[^>]*>/g, " ");
  const sheets = buildWorkbook(input, SHARE).sheets.map(sheetToCsv);
  return [JSON.stringify(model), buildDataRecord(model), documentTexts(document).join("\n"), html, ...sheets];
}

function anInputThatSays(words: string): ReportInput {
  const input = aTinyInput(`We met at ${words}, twice.`);
  const [action] = input.actions;
  return {
    ...input,
    site: { ...input.site, name: NAME },
    assessment: { ...input.assessment, leadershipAsk: `Ask\n${words} to pay` },
    actions: [{ ...action!, title: `Call ${words}`, note: words }],
  };
}

describe("hidden words", () => {
  it.each([
    ["a no-break space", "Clínica\u00a0d’Isk-Łuß"],
    ["two blanks", "Clínica  d’Isk-Łuß"],
    ["another apostrophe", "Clínica d'Isk-Łuß"],
    ["a no-break hyphen", "Clínica d’Isk\u2011Łuß"],
    ["letters and accents apart, as a Mac writes them", "Clínica d’Isk-Łuß".normalize("NFD")],
    ["no accents", "Clinica d’Isk-Luss"],
    ["a soft hyphen", "Clí\u00adnica d’Isk-Łuß"],
    ["a zero-width space", "Clínica d’I\u200bsk-Łuß"],
    ["half a pair, which a spreadsheet drops", "Clínica d’Is\udc00k-Łuß"],
    ["the Kelvin sign", "Clínica d’Is\u212a-Łuß"],
    ["a long s", "Clínica d’Iſk-Łuß"],
    ["a Turkish dotted I", "Clínica d’İsk-Łuß"],
    ["a Turkish dotless i", "Clínıca d’ısk-Łuß"],
    ["capitals", "CLÍNICA D’ISK-ŁUSS"],
    ["two lines", "Clínica\nd’Isk-Łuß"],
  ])("are found with %s", (_, words) => {
    expect(hide(`At ${words}’s desk`)).toBe("At House B’s desk");
    for (const text of outputsOf(anInputThatSays(words))) expect(toRead(text)).not.toContain(toRead(NAME));
  });

  it("are found in every output, however they are written", () => {
    fc.assert(
      fc.property(variant, (words) => {
        expect(hide(`At ${words}.`)).toMatch(/^At House B[^\p{L}\p{N}]*\.$/u);
        for (const text of outputsOf(anInputThatSays(words)))
          expect(toRead(text)).not.toContain(toRead(NAME));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("leave every text without them as it is, to the last code point", () => {
    const odd = "cafe\u0301  \u2011 \u200bZWJ 👩\u200d⚕️, ﬁve ½\u00a0m²\r\n\u00ad‘Clínica’ d’Is";
    expect(hide(odd)).toBe(odd);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => hide(text) === text));
  });

  it("leave what stands around them as a PDF prints it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        expect(hide(`${before} |${NAME}| ${after}`)).toBe(cleanText(`${before} |House B| ${after}`));
      }),
    );
  });

  it("fold the same as a whole and letter by letter, so that what is noticed is also found", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const folded = fold(cleanText(text)).trim();
        const one = createHiding([{ words: text, standIn: "X" }]);
        expect(one(text).includes("X")).toBe(folded !== "" || text.includes("X"));
      }),
      { numRuns: 2000 },
    );
  });

  it("give way to the longest where several start at one place, and are not looked for in a stand-in", () => {
    const both = createHiding([
      { words: "Clinic", standIn: "Clinic B" },
      { words: "Clinic list", standIn: "(a file)" },
    ]);
    expect(both("The clinic list of the CLINIC")).toBe("The (a file) of the Clinic B");
  });

  it("that print nothing hide nothing", () => {
    expect(createHiding([{ words: "\u200b’ ", standIn: "X" }])("It’s here")).toBe("It’s here");
  });
});
