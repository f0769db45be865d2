import { describe, expect, it } from "vitest";
import { fittingSuggestions, priorityDefaults } from "../../../src/app/checklist/priority";
import { allCriteria } from "../../../src/catalogue/look-up";
import { aTinyCatalogue } from "../../builders";

const criterion = allCriteria(aTinyCatalogue())[0]!;

describe("the priority of a gap while nobody says otherwise", () => {
  it("is wider the lower the rating, with the least effort among the fitting actions", () => {
    expect(priorityDefaults(criterion, { state: "rated", rating: 0 })).toEqual({ spread: 3, effort: "M" });
    expect(priorityDefaults(criterion, { state: "rated", rating: 1 })).toEqual({ spread: 2, effort: "M" });
    expect(priorityDefaults(criterion, { state: "rated", rating: 2 })).toEqual({ spread: 1, effort: "S" });
  });

  it("is that of a rating of 0 for a don't know", () => {
    expect(priorityDefaults(criterion, { state: "unknown" })).toEqual({ spread: 3, effort: "M" });
  });

  it("does not exist where there is no gap", () => {
    expect(priorityDefaults(criterion, { state: "rated", rating: 3 })).toBeNull();
    expect(priorityDefaults(criterion, { state: "na", naReason: "x" })).toBeNull();
    expect(priorityDefaults(criterion, undefined)).toBeNull();
  });
});

describe("the suggested actions", () => {
  it("are marked where they fit the present rating", () => {
    expect([...fittingSuggestions(criterion, { state: "rated", rating: 1 })]).toEqual([0]);
    expect([...fittingSuggestions(criterion, { state: "rated", rating: 2 })]).toEqual([1]);
    expect([...fittingSuggestions(criterion, undefined)]).toEqual([]);
  });
});
