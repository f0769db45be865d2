import { describe, expect, it } from "vitest";
import { composeReport } from "../../src/report/document/compose-report";
import { buildReport } from "../../src/report/report-model";
import { reportFileName } from "../../src/report/report-file-name";
import { reportWords } from "../../src/report/report-words";
import { documentTexts } from "./document-text";
import { aCoreInput, aSampleInput, anEmbeddedInput, anEmptyInput, PRIVATE_WORDS } from "./sample-input";

const textOf = (input = aSampleInput()): string =>
  documentTexts(composeReport(buildReport(input))).join("\n");

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(wordsOf);
  return [];
}

describe("the words of a report", () => {
  it("never call a clinic accredited, certified, compliant or safe", () => {
    const own = wordsOf(reportWords).join("\n").replaceAll("Medical Safe Haven", "");
    expect(own).not.toMatch(/\b(accredited|certified|compliant|safe)\b/i);
    expect(textOf()).not.toMatch(/\b(is|are|as) (accredited|certified|compliant)\b/i);
  });

  it("say what was assessed against which catalogue on which day", () => {
    expect(textOf()).toContain(
      "A self-assessment against catalogue “Medical Safe Haven characteristics” version 1.0.0 on Nov 24, 2026.",
    );
  });

  it("say that a draft is a draft, on its cover, in its head and at its sign-off", () => {
    const draft = composeReport(buildReport(aSampleInput()));
    expect(draft.running.head).toContain("draft");
    expect(documentTexts(draft).join("\n")).toContain("Draft: not signed off");
    const final = composeReport(buildReport(anEmbeddedInput()));
    expect(final.running.head).not.toContain("draft");
    expect(documentTexts(final).join("\n")).toContain("Signed off on Nov 20, 2026 by Clinic lead");
  });

  it("say to which rating a gain and the end of the plan reckon, because they differ", () => {
    expect(textOf()).toMatch(/Taking it to “Embedded” adds \d/);
    expect(textOf()).toMatch(/lands and brings its gaps to “In place”, the score is \d/);
  });

  it("say critical criteria, as the screens do", () => {
    expect(textOf()).toContain("critical criteria in place");
    expect(textOf()).not.toMatch(/critical safeguard/i);
  });

  it("say of a core set where its level stops, in one sentence", () => {
    expect(textOf(aCoreInput()).match(/Core set: the level stops at Building\./g)).toHaveLength(1);
  });

  it("admit what the numbers are not, and that no survivor has reviewed the catalogue", () => {
    const text = textOf();
    expect(text).toContain("none has been validated");
    expect(text).toContain("No survivor has reviewed this version of the catalogue.");
    expect(text).toContain("In doubt between two, take the lower.");
    expect(text).toContain("not an accreditation");
  });

  it("claim nothing about gaps while nothing is rated", () => {
    expect(textOf(anEmptyInput())).not.toContain("No gaps: every criterion");
  });

  it("hold no private note", () => {
    expect(textOf()).not.toContain(PRIVATE_WORDS);
  });

  it("do not tell the clinic's name in the name of the file", () => {
    expect(reportFileName("gap analysis", "2026-11-24", "pdf")).toBe("gap-analysis-2026-11-24.pdf");
  });
});
