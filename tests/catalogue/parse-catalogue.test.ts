import * as fc from "fast-check";
import { catalogueData } from "virtual:catalogue/msh-core";
import { describe, expect, it } from "vitest";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue";
import { catalogueWith, type LooseCatalogue, type LooseCriterion } from "./broken-catalogue";

function faultsOf(data: unknown) {
  const parsed = parseCatalogue(data);
  return parsed.ok ? [] : parsed.error.faults;
}

function faultsAfter(change: (data: LooseCatalogue) => void) {
  return faultsOf(catalogueWith(change));
}

function firstCriterion(data: LooseCatalogue): LooseCriterion {
  return data.domains[0]!.criteria[0]!;
}

describe("reading a catalogue", () => {
  it("the built-in catalogue is read without a fault and without a changed word", () => {
    const parsed = parseCatalogue(catalogueData);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    const withoutDerived = parsed.value.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map(({ naAllowed: _, ...criterion }) => criterion),
    }));
    expect({ ...parsed.value, domains: withoutDerived }).toEqual(catalogueData);
  });

  it("not applicable is allowed exactly where the catalogue says when", () => {
    const parsed = parseCatalogue(catalogueData);
    if (!parsed.ok) throw new Error("the built-in catalogue has faults");
    const criteria = parsed.value.domains.flatMap((domain) => domain.criteria);
    expect(criteria.filter((criterion) => criterion.naAllowed)).toHaveLength(4);
    for (const criterion of criteria) expect(criterion.naAllowed).toBe(criterion.notApplicable !== null);
  });

  it("a fault names the criterion, the field and what is wrong with it", () => {
    expect(faultsAfter((data) => (firstCriterion(data).weight = 4))).toEqual([
      {
        path: "domains[0].criteria[0].weight",
        criterionId: "COO-01",
        field: "weight",
        message: "must be at most 3",
      },
    ]);
  });

  it("all faults of a catalogue are named at once, those of shape and those of the rules", () => {
    const faults = faultsAfter((data) => {
      const [first, second] = [firstCriterion(data), data.domains[2]!.criteria[1]!];
      first.weight = 1.5;
      first["titel"] = "misspelled";
      delete second["anchors"];
      second.sources.push("NOBODY");
      data.domains[1]!.weight = -1;
    });
    expect(faults.map(({ criterionId, field, message }) => `${criterionId} ${field} ${message}`)).toEqual([
      "COO-01 weight must be a whole number",
      "COO-01 titel is not a known field",
      "null weight must be at least 0",
      "LNG-02 anchors is missing",
      expect.stringMatching(/^LNG-02 sources\[\d+\] is no source of this catalogue: "NOBODY"$/),
    ]);
  });

  it.each<[string, (data: LooseCatalogue) => void, string]>([
    ["an empty text", (data) => (firstCriterion(data)["why"] = "  "), "why must not be empty"],
    ["a text that is a number", (data) => (firstCriterion(data)["why"] = 3), "why must be a text"],
    ["an id with spaces", (data) => (data.domains[0]!.id = "C O O"), "id must be a short id such as COO-01"],
    ["harm beyond the scale", (data) => (firstCriterion(data)["harm"] = 4), "harm must be one of 1, 2, 3"],
    [
      "an unknown method",
      (data) => (firstCriterion(data)["methods"] = ["guess"]),
      'methods[0] must be one of "document", "interview", "observation", "clinic-run tally"',
    ],
    [
      "three anchors",
      (data) => (firstCriterion(data)["anchors"] = ["a", "b", "c"]),
      "anchors needs at least 4 entries",
    ],
    [
      "a threshold that is no fraction",
      (data) => (data.scoringProfile.levels[1]!["overall"] = "0.33"),
      "scoringProfile.levels[1].overall must be a fraction such as 2/3",
    ],
    [
      "a place that does not exist",
      (data) => firstCriterion(data).places.push("cellar"),
      'places[1] is no place of this catalogue: "cellar"',
    ],
    [
      "a scale out of order",
      (data) => (data.scoringProfile.scale = data.scoringProfile.scale.toReversed()),
      "scoringProfile.scale[0].value must be 0: the list runs upwards from 0",
    ],
    [
      "a level left out",
      (data) => data.scoringProfile.levels.splice(1, 1),
      "scoringProfile.levels[1].level must be 2: the list runs upwards from 1",
    ],
  ])("%s is a fault", (_, change, line) => {
    expect(faultsAfter(change).map(({ field, message }) => `${field} ${message}`)).toContain(line);
  });

  it("an id that is used twice is a fault, also across characteristics", () => {
    const faults = faultsAfter((data) => (data.domains[1]!.criteria[2]!.id = "COO-01"));
    expect(faults).toMatchObject([
      { path: "domains[1].criteria[2].id", field: "id", message: 'is used twice: "COO-01"' },
    ]);
  });

  it("a characteristic that appears twice is a fault", () => {
    expect(faultsAfter((data) => (data.domains[1]!.id = "COO"))).toMatchObject([
      { path: "domains[1].id", criterionId: null, message: 'is used twice: "COO"' },
    ]);
  });

  it("a critical criterion that is never scored is a fault", () => {
    const faults = faultsAfter((data) => {
      firstCriterion(data)["critical"] = true;
      firstCriterion(data).weight = 0;
    });
    expect(faults).toMatchObject([{ criterionId: "COO-01", field: "weight" }]);
  });

  it("a catalogue in which nothing counts is a fault", () => {
    const faults = faultsAfter((data) => data.domains.forEach((domain) => (domain.weight = 0)));
    expect(faults).toMatchObject([
      { path: "domains", message: expect.stringContaining("every weight is 0") },
    ]);
  });

  it.each([
    null,
    undefined,
    7,
    "catalogue",
    [],
    {},
    { domains: 3 },
    { domains: [null, { criteria: [null] }] },
  ])("%j is refused with faults, never with a crash", (data) => {
    expect(faultsOf(data).length).toBeGreaterThan(0);
  });

  it("whatever single value is put into a catalogue, it is read or refused with a named place", () => {
    const keys = Object.keys(catalogueData.domains[0]!.criteria[0]!);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        for (const fault of faultsAfter((data) => (firstCriterion(data)[key] = value))) {
          expect(fault.path).toMatch(/^domains/);
          expect(fault.message).not.toBe("Invalid input");
        }
      }),
      { numRuns: 300 },
    );
  });
});
