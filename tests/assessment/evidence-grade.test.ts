import { describe, expect, test } from "vitest";
import { evidenceKinds, type EvidenceKind } from "../../src/assessment/evidence";
import { computeEvidenceGrade, withEvidenceGrades } from "../../src/assessment/evidence-grade";
import { anAssessment, anEvidenceItem, TODAY } from "../builders";

const context = { today: TODAY, raterRoles: ["Medical director", "Nurse"], agrees: true };

function gradeOf(kinds: readonly EvidenceKind[], changes: Partial<typeof context> = {}): number {
  return computeEvidenceGrade(
    kinds.map((kind) => anEvidenceItem({ kind })),
    { ...context, ...changes },
  );
}

describe("the evidence grade", () => {
  test("of nothing is 0", () => {
    expect(gradeOf([])).toBe(0);
  });

  test("of somebody's word alone is 1, and of a thing that shows it 2", () => {
    const grades = Object.fromEntries(evidenceKinds.map((kind) => [kind, gradeOf([kind])]));
    expect(grades).toEqual({
      document: 2,
      photo: 2,
      link: 2,
      roster: 2,
      tally: 2,
      observation: 2,
      interview: 1,
      feedback: 2,
      note: 1,
      described: 1,
    });
    expect(gradeOf(["note", "described", "interview"])).toBe(1);
  });

  test("counts kinds and not files: ten documents are worth one", () => {
    expect(gradeOf(Array.from({ length: 10 }, () => "document" as const))).toBe(2);
  });

  test("is 3 for two kinds that agree when one of them looks at practice", () => {
    expect(gradeOf(["document", "observation"])).toBe(3);
    expect(gradeOf(["photo", "tally"])).toBe(3);
    expect(gradeOf(["roster", "feedback"])).toBe(3);
    expect(gradeOf(["tally", "observation"])).toBe(3);
    expect(gradeOf(["observation", "note"])).toBe(3);
  });

  test("stays 2 for two kinds of paper, for one kind of practice, and for a pair without showing kind", () => {
    expect(gradeOf(["document", "photo", "link", "roster"])).toBe(2);
    expect(gradeOf(["document", "note", "described"])).toBe(2);
    expect(gradeOf(["observation", "observation"])).toBe(2);
    expect(gradeOf(["interview", "note"])).toBe(1);
  });

  test("stays 2 until somebody says that the kinds agree", () => {
    expect(gradeOf(["document", "observation"], { agrees: false })).toBe(2);
  });

  test("takes an interview as practice only when another role held it than the one that rated", () => {
    const withInterviewBy = (collectedBy: string, raterRoles = context.raterRoles): number =>
      computeEvidenceGrade([anEvidenceItem(), anEvidenceItem({ kind: "interview", collectedBy })], {
        ...context,
        raterRoles,
      });
    expect(withInterviewBy("Consultant")).toBe(3);
    expect(withInterviewBy(" nurse ")).toBe(2);
    expect(withInterviewBy("")).toBe(2);
    expect(withInterviewBy("Consultant", [])).toBe(2);
  });

  test("leaves out what is past its review-by date, on which day itself an item still counts", () => {
    const reviewedBy = (reviewBy: string | null): number =>
      computeEvidenceGrade([anEvidenceItem({ reviewBy })], context);
    expect(reviewedBy(null)).toBe(2);
    expect(reviewedBy("2026-11-25")).toBe(2);
    expect(reviewedBy(TODAY)).toBe(2);
    expect(reviewedBy("2026-11-23")).toBe(1);
    const staleObservation = anEvidenceItem({ kind: "observation", reviewBy: "2026-11-23" });
    expect(computeEvidenceGrade([anEvidenceItem(), staleObservation], context)).toBe(2);
  });
});

describe("grades filled in for a whole assessment", () => {
  const { responses } = anAssessment()
    .rated("COO-01", 3, { evidenceAgrees: true })
    .rated("COO-02", 3)
    .rated("IDS-01", 3, { gradeOverride: 0, gradeReason: "The policy is of another site" });
  const evidence = [
    anEvidenceItem({ criterionIds: ["COO-01", "IDS-01", "GOV-01", "GOV-01"] }),
    anEvidenceItem({ criterionIds: ["COO-01"], kind: "observation" }),
    anEvidenceItem({ criterionIds: [] }),
  ];
  const graded = withEvidenceGrades(responses, evidence, context);

  test("come from the items of each criterion and from its own tick that they agree", () => {
    expect(graded["COO-01"]!.evidenceGrade).toBe(3);
    expect(graded["COO-02"]!.evidenceGrade).toBe(0);
  });

  test("are overridden by a reviewer", () => {
    expect(graded["IDS-01"]!.evidenceGrade).toBe(0);
  });

  test("are there for evidence that came before the answer", () => {
    expect(graded["GOV-01"]).toEqual({ state: "unanswered", evidenceGrade: 2 });
  });

  test("leave everything else of a response as it was", () => {
    const { evidenceGrade: _grade, ...rest } = graded["COO-01"]!;
    expect(rest).toEqual(responses["COO-01"]);
    expect(Object.keys(graded)).toHaveLength(4);
  });
});
