import { describe, expect, it } from "vitest";
import { checkReport, listPrintedTexts, type PrintedSource } from "../../src/app/report-checks";
import { allCriteria } from "../../src/catalogue/look-up";
import { scoreResults } from "../../src/scoring/results";
import { anAction, anAssessment, anEvidenceItem, aTinyCatalogue } from "../builders";

const catalogue = aTinyCatalogue();

function aSource(built = anAssessment().allRated(catalogue, 2), changes: Partial<PrintedSource> = {}) {
  return {
    assessment: built.assessment,
    criteria: allCriteria(catalogue),
    responses: built.responses,
    evidence: [],
    actions: [],
    results: scoreResults(catalogue, built.responses),
    conflicts: 0,
    kinds: ["gap analysis"],
    photos: 0,
    hiddenName: null,
    missing: [],
    ...changes,
  } satisfies PrintedSource;
}

const signed = anAssessment({ state: "signed off" }).allRated(catalogue, 2);

describe("before a report is saved", () => {
  it("nothing is said about a signed-off assessment without gaps in its data", () => {
    expect(checkReport(aSource(signed))).toEqual([]);
  });

  it("a draft, open criteria, conflicts and characters without a shape are named", () => {
    const built = anAssessment().rated("COO-01", 2);
    expect(checkReport(aSource(built, { conflicts: 2, missing: ["漢"] }))).toEqual([
      { kind: "draft" },
      { kind: "open", count: 5 },
      { kind: "conflicts", count: 2 },
      { kind: "characters", characters: ["漢"] },
    ]);
  });

  it("actions that a wall must not show in words are counted, where the action plan is chosen", () => {
    const actions = [
      anAction({ title: "Ask the survivor advisers" }),
      anAction({ title: "Order new signs" }),
    ];
    expect(checkReport(aSource(signed, { actions }))).toEqual([]);
    expect(checkReport(aSource(signed, { actions, kinds: ["owner sheets", "action plan"] }))).toEqual([
      { kind: "hidden-on-wall", count: 1 },
    ]);
  });

  it("photos are named, so that somebody looks at them first", () => {
    expect(checkReport(aSource(signed, { photos: 3 }))).toEqual([{ kind: "photos", count: 3 }]);
  });

  it("words of a name that is left out are named where they stand alone in what is printed", () => {
    const note = "Quillfeather’s team, clinic and all. Quillfeather\u00a0Rating Clinic is hidden.";
    const built = signed.rated("COO-01", 2, { note, privateNote: "Rating" });
    const evidence = [anEvidenceItem({ note: "Ann Miller of Barnsworth" })];
    const criteria = allCriteria(catalogue).map((one) => ({ ...one, title: "The clinic has a plan" }));
    const found = (hiddenName: string | null) =>
      checkReport(aSource(built, { criteria, hiddenName, evidence }));
    expect(found("Quillfeather Rating Clinic")).toEqual([{ kind: "name-words", words: ["Quillfeather"] }]);
    expect(found("Barnsworth House")).toEqual([]);
    expect(found(null)).toEqual([]);
  });

  it("an assessment with nothing rated says that instead of counting what is open", () => {
    expect(checkReport(aSource(anAssessment()))).toEqual([{ kind: "draft" }, { kind: "nothing-rated" }]);
  });

  it("texts that may identify somebody are found in notes, actions, evidence and the ask", () => {
    const phone = "Call 555-210-4477";
    const noted = signed.rated("COO-01", 2, { note: phone }).with({ leadershipAsk: phone });
    const source = aSource(noted, {
      actions: [anAction({ steps: [{ text: phone, done: false, dueDate: null }] })],
      evidence: [anEvidenceItem({ note: phone })],
    });
    const found = checkReport(source).map((check) => check.kind === "identifiers" && check.where.kind);
    expect(found).toEqual(["criterion", "action", "evidence", "ask"]);
  });

  it("private notes are not looked at, because no report holds them", () => {
    const built = signed.rated("COO-01", 2, { privateNote: "Call 555-210-4477" });
    expect(checkReport(aSource(built))).toEqual([]);
    expect(
      listPrintedTexts(aSource(built))
        .map(({ text }) => text)
        .join(""),
    ).not.toContain("555");
  });
});
