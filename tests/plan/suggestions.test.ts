import { catalogueData } from "virtual:catalogue/msh-core";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue";
import { defaultEffort, suggestActions, withDefaultEfforts } from "../../src/plan/suggestions";
import { aTinyCatalogue, anAssessment } from "../builders";

const action = { text: "Do", owner: "Nurse", effort: "M", forRating: "below-2" } as const;
const criterion = {
  actions: [
    { ...action, text: "Buy", effort: "L" as const },
    { ...action, text: "Write" },
    { ...action, text: "Review", effort: "S" as const, forRating: "2-to-3" as const },
  ],
};

describe("suggested actions", () => {
  test("fit the present rating and keep their place in the catalogue's list", () => {
    const texts = ([0, 1, 2, 3] as const).map((rating) =>
      suggestActions(criterion, rating).map(({ text, index }) => `${index} ${text}`),
    );
    expect(texts).toEqual([["0 Buy", "1 Write"], ["0 Buy", "1 Write"], ["2 Review"], []]);
  });

  test("set the default effort: the least of those that fit, M where none does", () => {
    expect(([0, 1, 2, 3] as const).map((rating) => defaultEffort(criterion, rating))).toEqual([
      "M",
      "M",
      "S",
      "M",
    ]);
  });

  test("exist in the supplied catalogue for every rating below 3", () => {
    const catalogue = parseCatalogue(catalogueData);
    if (!catalogue.ok) throw new Error("the supplied catalogue is broken");
    const criteria = catalogue.value.domains.flatMap((domain) => domain.criteria);
    expect(criteria).toHaveLength(68);
    const without = criteria.filter((own) =>
      ([0, 1, 2] as const).some((r) => suggestActions(own, r).length === 0),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe("efforts filled in for a whole assessment", () => {
  const catalogue = aTinyCatalogue();
  const { responses } = anAssessment()
    .rated("COO-01", 1)
    .rated("COO-02", 2)
    .rated("IDS-01", 0, { effort: "L" })
    .notKnown("IDS-02")
    .rated("GOV-01", 3)
    .rated("OLD-01", 0);
  const filled = withDefaultEfforts(catalogue, responses);

  test("come from the suggestions, for a don't know those of rating 0, and leave what the team set", () => {
    expect(Object.entries(filled).map(([id, { effort }]) => [id, effort])).toEqual([
      ["COO-01", "M"],
      ["COO-02", "S"],
      ["IDS-01", "L"],
      ["IDS-02", "M"],
      ["GOV-01", undefined],
      ["OLD-01", undefined],
    ]);
  });

  test("leave everything else as it was", () => {
    expect(filled["GOV-01"]).toBe(responses["GOV-01"]);
    expect(filled["COO-01"]).toEqual({ ...responses["COO-01"], effort: "M" });
    expect(
      withDefaultEfforts(catalogue, anAssessment().notApplicable("COO-01").responses)["COO-01"]!.effort,
    ).toBe(undefined);
  });
});
