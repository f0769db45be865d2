import { describe, expect, it } from "vitest";
import { groupGapRows, listGapRows, splitGapRows, type GapRow } from "../../../src/app/gap-list";
import { describeGapPlace } from "../../../src/app/gap-reason";
import type { Action } from "../../../src/plan/action";
import { explainGaps } from "../../../src/scoring/explain-gaps";
import { rankGaps } from "../../../src/scoring/gaps";
import { anAction, anAssessment, aTinyCatalogue, type AssessmentBuilder } from "../../builders";

const catalogue = aTinyCatalogue();

function rowsOf(built: AssessmentBuilder, actions: readonly Action[] = []): readonly GapRow[] {
  const options = { signedOff: built.assessment.state === "signed off" };
  return listGapRows({
    catalogue,
    gaps: rankGaps(catalogue, built.responses, options),
    explained: explainGaps(catalogue, built.responses, options),
    actions,
  });
}

const mixed = anAssessment()
  .rated("COO-01", 1, { effort: "S" })
  .rated("COO-02", 2, { effort: "S" })
  .rated("IDS-01", 1, { effort: "S" })
  .rated("IDS-02", 0, { effort: "S" })
  .rated("GOV-01", 0, { effort: "S", stopAndFix: true });

function placesOf(rows: readonly GapRow[]): readonly string[] {
  return rows.map(({ place, gap }) => `${String(place)} ${gap.id}`);
}

function reasonOf(rows: readonly GapRow[], id: string): string {
  const row = rows.find(({ gap }) => gap.id === id)!;
  return describeGapPlace(row, catalogue.scoringProfile).join(" ");
}

describe("the list of gaps", () => {
  it("begins with what is harming somebody now, then a critical gap, then the bands", () => {
    expect(placesOf(rowsOf(mixed))).toEqual(["1 GOV-01", "2 IDS-01", "3 COO-01", "4 IDS-02", "5 COO-02"]);
  });

  it("keeps opportunities apart from gaps and what must be fixed now also on its own", () => {
    const { now, gaps, opportunities } = splitGapRows(rowsOf(mixed));
    expect(placesOf(now)).toEqual(["1 GOV-01"]);
    expect(placesOf(gaps)).toEqual(["1 GOV-01", "2 IDS-01", "3 COO-01", "4 IDS-02"]);
    expect(placesOf(opportunities)).toEqual(["5 COO-02"]);
  });

  it("grouped by characteristic keeps each gap's place in the whole order", () => {
    const groups = groupGapRows(splitGapRows(rowsOf(mixed)).gaps, "domain", catalogue);
    expect(groups.map(({ key, rows }) => [key, placesOf(rows)])).toEqual([
      ["COO", ["3 COO-01"]],
      ["IDS", ["2 IDS-01", "4 IDS-02"]],
      ["GOV", ["1 GOV-01"]],
    ]);
  });

  it("grouped by band shows bands in order of urgency and leaves empty ones out", () => {
    const groups = groupGapRows(rowsOf(mixed), "band", catalogue);
    expect(groups.map(({ key }) => key)).toEqual(["N", "A", "B", "C", "O"]);
  });

  it("knows the actions that close a gap, also one that closes several", () => {
    const both = anAction({ criterionIds: ["COO-01", "IDS-01"] });
    const rows = rowsOf(mixed, [both]);
    expect(rows.filter(({ actions }) => actions.length === 1).map(({ gap }) => gap.id)).toEqual([
      "IDS-01",
      "COO-01",
    ]);
  });

  it("labels a don't know that counts 0 since sign-off as not known", () => {
    const signed = anAssessment({ state: "signed off" }).notKnown("IDS-01");
    const [row] = rowsOf(signed);
    expect([row?.isNotKnown, row?.isCriticalGap]).toEqual([true, true]);
  });
});

describe("the reason for a gap's place", () => {
  it("names the rule that put a gap in its band", () => {
    const rows = rowsOf(mixed);
    expect(reasonOf(rows, "GOV-01")).toContain("stop and fix");
    expect(reasonOf(rows, "IDS-01")).toContain("Critical and below “In place”.");
    expect(reasonOf(rows, "COO-01")).toContain("Moderate harm, pattern.");
    expect(reasonOf(rows, "COO-02")).toContain("“In place” already");
  });

  it("says what closing the gap adds to the score", () => {
    // 1 · 2 · 2 ÷ (3 · 15) is 4/45, and 8.88… is rounded down.
    expect(reasonOf(rowsOf(mixed), "COO-01")).toContain("Taking it to “Embedded” adds 8.8 points.");
  });

  it("says so when an informational criterion can add nothing", () => {
    const rows = rowsOf(anAssessment().rated("GOV-02", 0));
    expect(reasonOf(rows, "GOV-02")).toBe(
      "Recorded only, never scored. Closing it does not change the score.",
    );
  });

  it("tells when the team changed harm or said how far a gap spreads", () => {
    const rows = rowsOf(anAssessment().rated("COO-01", 1, { harm: 3, spread: 3 }));
    expect(reasonOf(rows, "COO-01")).toContain(
      "High harm, widespread. The team set the harm. The team said how far it spreads.",
    );
  });

  it("names the gap before it when a tie had to be broken", () => {
    const twin = aTinyCatalogue((data) => ({
      ...data,
      domains: data.domains.map((domain) => ({
        ...domain,
        criteria: domain.criteria.map((criterion) => ({ ...criterion, critical: false, weight: 2, harm: 2 })),
      })),
    }));
    const { responses } = anAssessment().rated("COO-01", 1).rated("COO-02", 1);
    const rows = listGapRows({
      catalogue: twin,
      gaps: rankGaps(twin, responses),
      explained: explainGaps(twin, responses),
      actions: [],
    });
    expect(reasonOf(rows, "COO-02")).toContain("Equal to COO-01 in everything");
  });
});
