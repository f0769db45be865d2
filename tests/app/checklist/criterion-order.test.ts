import { describe, expect, it } from "vitest";
import { findNeighbors, firstToAnswer } from "../../../src/app/checklist/criterion-order";

const all = ["A-1", "A-2", "B-1", "B-2", "C-1"];

describe("previous and next criterion", () => {
  it("follow the catalogue while nothing is filtered", () => {
    expect(findNeighbors(all, all, "B-1")).toEqual({ previous: "A-2", next: "B-2" });
  });

  it("skip what the filter hides", () => {
    expect(findNeighbors(all, ["A-1", "C-1"], "A-1")).toEqual({ previous: null, next: "C-1" });
  });

  it("go on from a criterion that rating has just taken out of the filter", () => {
    expect(findNeighbors(all, ["A-2", "B-2"], "B-1")).toEqual({ previous: "A-2", next: "B-2" });
  });

  it("end at both ends of the list", () => {
    expect(findNeighbors(all, all, "A-1").previous).toBeNull();
    expect(findNeighbors(all, all, "C-1").next).toBeNull();
  });

  it("begin at the start for a criterion that is not in the list", () => {
    expect(findNeighbors(all, all, "Z-9")).toEqual({ previous: null, next: "A-1" });
  });
});

describe("the checklist opens", () => {
  it("at the first open criterion", () => {
    expect(firstToAnswer(all, (id) => id > "A-2")).toBe("B-1");
  });

  it("at the first criterion when nothing is open any more", () => {
    expect(firstToAnswer(all, () => false)).toBe("A-1");
  });

  it("nowhere when the scope is empty", () => {
    expect(firstToAnswer([], () => true)).toBeNull();
  });
});
