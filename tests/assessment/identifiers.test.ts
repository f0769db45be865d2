import { describe, expect, test } from "vitest";
import { findIdentifiers } from "../../src/assessment/identifiers";

function kindsIn(text: string): readonly string[] {
  return findIdentifiers(text).map(({ kind, match }) => `${kind}: ${match}`);
}

describe("what may point to a person is found", () => {
  test.each([
    ["DOB 3/14/1999", "date of birth: DOB 3/14/1999"],
    ["d.o.b.: 03-14-99", "date of birth: d.o.b.: 03-14-99"],
    ["Date of birth: 1999-03-14", "date of birth: Date of birth: 1999-03-14"],
    ["She was born on March 3, 2001 in", "date of birth: born on March 3, 2001"],
    ["born 3rd of Mar. 2001", "date of birth: born 3rd of Mar. 2001"],
    ["MRN 00123456 was reviewed", "record number: MRN 00123456"],
    ["see chart #558812", "record number: chart #558812"],
    ["patient ID: AB-123456", "record number: patient ID: AB-123456"],
    ["Medical record number 4455667", "record number: Medical record number 4455667"],
    ["SSN 123-45-6789", "ssn: 123-45-6789"],
    ["social security number: 123456789", "ssn: social security number: 123456789"],
    ["call (916) 555-0123 after six", "phone: (916) 555-0123"],
    ["+1 916-555-0123", "phone: +1 916-555-0123"],
    ["916.555.0123", "phone: 916.555.0123"],
    ["write to maria.lopez+clinic@example.org.", "e-mail: maria.lopez+clinic@example.org"],
  ])("%s", (text, expected) => {
    expect(kindsIn(text)).toEqual([expected]);
  });

  test("all of them, in the order of the text, with the place of each", () => {
    const text = "MRN 123456, a@b.org, 916-555-0123";
    expect(findIdentifiers(text).map(({ kind, index }) => [kind, index])).toEqual([
      ["record number", 0],
      ["e-mail", 12],
      ["phone", 21],
    ]);
    for (const { match, index } of findIdentifiers(text)) {
      expect(text.slice(index, index + match.length)).toBe(match);
    }
  });
});

describe("what a clinic may well write is left alone", () => {
  test.each([
    "National hotline 1-888-373-7888, text 233733, or call 988 or 911",
    "Toll-free (800) 656-4673",
    "Policy of 2026-03-14, reviewed 3/14/2026, next review March 14, 2027",
    "9 of 10 staff trained within 12 months; 20 records looked at",
    "The record is kept 7 years; chart audit of 20 charts in 2026",
    "COO-01 and IDS-08, version 1.0.0, 90 % or more",
    "Mention @front-desk in the huddle",
    "Form 123-45-67890-1 and grant 2026-123-4567",
    "patients born abroad",
    "Chart audit, record 2026, patient survey 2025",
  ])("%s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

test("a megabyte of text made to be slow is read in no time to speak of", () => {
  const evil = ["a", "1", "1-", "a@a.", "born ", "(916) ", "mrn ", "jan ", " "].map((part) =>
    part.repeat(1_000_000 / part.length),
  );
  for (const text of evil) {
    const start = performance.now();
    findIdentifiers(text);
    expect(performance.now() - start, text.slice(0, 10)).toBeLessThan(3000);
  }
});
