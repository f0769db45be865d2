import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIdentifiers, scanIdentifiers } from "../../../src/assessment/privacy/find-identifiers";
import { identifierKinds } from "../../../src/assessment/privacy/identifier";

const kindsIn = (text: string): readonly string[] => findIdentifiers(text).map(({ kind }) => kind);

describe("identifiers in a text", () => {
  it("each is told with its kind, its own text and its place", () => {
    const text = "DOB: 03/14/1988, MRN 00482913, call (916) 555-0142.";
    expect(findIdentifiers(text)).toEqual([
      { kind: "date of birth", match: "03/14/1988", index: 5 },
      { kind: "record number", match: "00482913", index: 21 },
      { kind: "phone", match: "(916) 555-0142", index: 36 },
    ]);
  });

  it.each([
    "1-888-373-7888",
    "(888) 373-7888",
    "1.888.373.7888",
    "800-799-7233",
    "1-800-656-4673",
    "call 988",
    "call 911 or 211",
    "text 233733",
    "Text HOME to 741741",
    "Survivor Advisory Board",
    "Patient: Survivor Advisory Board",
    "info@example.org",
    "reviewed 03/14/2026",
    "Date of review: 03/14/2026",
    "IDS-06 and GOV-04",
    "version 2.4.11",
    "42 CFR 2.31",
  ])("%s belongs on a poster or in a policy and is left alone", (text) => {
    expect(findIdentifiers(`${text}. Observed at the front desk.`)).toEqual([]);
    expect(findIdentifiers(`Seen: ${text}`)).toEqual([]);
  });

  it("the catalogue itself, which is full of rules about identifiers, holds none", () => {
    const folder = new URL("../../../criteria/msh-core/", import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    expect(texts.join("").length).toBeGreaterThan(100_000);
    expect(texts.flatMap(findIdentifiers)).toEqual([]);
  });

  it("two kinds never share text: the more telling one is told", () => {
    expect(kindsIn("SSN 987-65-4321")).toEqual(["ssn"]);
    expect(kindsIn("MRN 916-555-0142")).toEqual(["record number"]);
  });

  it("columns of a table are known by their headings, quoted or not, until an empty line", () => {
    const table = '"Patient Name","DOB","Phone"\n"Ruiz, Elena",3/3/1990,9165550142\n\nx,4/4/1991,9165550143';
    expect(findIdentifiers(table).map(({ match }) => match)).toEqual([
      "Ruiz, Elena",
      "3/3/1990",
      "9165550142",
    ]);
    expect(findIdentifiers("training,date\nHotline card,3/3/2026")).toEqual([]);
    expect(findIdentifiers("name,minutes\nHotline card,20")).toEqual([]);
    expect(kindsIn("name,role\nGrace Kim,nurse")).toEqual(["person name"]);
  });

  it("wherever in a long text an identifier stands, it is found once", () => {
    const planted = "DOB: 03/14/1988";
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45_000 }), (place) => {
        const text = `${"wait ".repeat(9000).slice(0, place)} ${planted} ${"room ".repeat(2000)}`;
        expect(findIdentifiers(text)).toEqual([
          { kind: "date of birth", match: "03/14/1988", index: text.indexOf(planted) + 5 },
        ]);
      }),
      { numRuns: 60, examples: [[19_990], [19_996], [19_999], [20_000], [39_995]] },
    );
  });

  it("what is told always stands in the text, in order, and never twice", () => {
    const labels = "DOB|born|MRN|SSN|Patient:|Name|Ms.|call|Maria|Lopez|O'Connell|12 Elm St".split("|");
    const values = "03/14/1988|987-65-4321|916 555 0142|555-0134|a@example.org|00482913|K.T.|1988".split("|");
    const marks = Array.from('\n\t,;.:#()"-| ');
    const word = fc.constantFrom(...labels, ...values, ...marks);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const { kind, match, index } of findIdentifiers(text)) {
          expect(identifierKinds).toContain(kind);
          expect(match.length).toBeGreaterThan(0);
          expect(text.slice(index, index + match.length)).toBe(match);
          expect(index).toBeGreaterThanOrEqual(end);
          end = index + match.length;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("hostile text", () => {
  const million = 1_000_000;
  it.each([
    ["digits", "1234567890"],
    ["groups of digits", "916-555-"],
    ["one digit and a space", "2 "],
    ["labels without a value", "DOB "],
    ["labels and gaps", "DOB:   is on the ((((  "],
    ["record labels", "MRN # "],
    ["lists of record numbers", "MRN 12345, 23456, "],
    ["at signs", "a@a."],
    ["long local parts", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["names", "Maria Lopez "],
    ["names with commas", "Maria, Lopez, "],
    ["capitals", "MARIA LOPEZ, "],
    ["initials", "A. B. "],
    ["half an address", "12 North Maple Grove Hill "],
    ["table headings", "name,dob,mrn,phone\n"],
    ["open quotes", '"name,"'],
    ["plus signs", "+1 2 3 4 "],
    ["calls", "call call call "],
    ["line ends", "\n"],
  ])("a million characters of %s take no longer than plain text", (_, part) => {
    const text = part.repeat(Math.ceil(million / part.length)).slice(0, million);
    const started = performance.now();
    scanIdentifiers(text, { budgetMs: Infinity, now: () => 0 });
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it("a scan stops when its time is over and says so", () => {
    let time = 0;
    const now = (): number => (time += 10);
    const text = "nothing here ".repeat(100_000);
    expect(scanIdentifiers(text, { budgetMs: 100, now })).toEqual({ identifiers: [], isComplete: false });
    expect(scanIdentifiers(text, { budgetMs: 1_000_000, now }).isComplete).toBe(true);
  });

  it("a list of thousands ends at a thousand and says so", () => {
    const { identifiers, isComplete } = scanIdentifiers("DOB 03/14/1988 \n".repeat(3000), {
      budgetMs: Infinity,
      now: () => 0,
    });
    expect(identifiers).toHaveLength(1000);
    expect(isComplete).toBe(false);
  });
});
