import { describe, expect, it } from "vitest";
import { checklistAddress } from "../../../src/app/checklist/checklist-address";
import { noFilter } from "../../../src/app/checklist/criterion-filter";

describe("the address of the checklist", () => {
  it("names the criterion and nothing else while no filter is set", () => {
    expect(checklistAddress({ assessmentId: "a1", criterionId: "IDS-01", filter: noFilter })).toBe(
      "/assessments/a1/checklist/IDS-01",
    );
  });

  it("carries the filter from criterion to criterion", () => {
    const filter = { ...noFilter, place: "exam room", toggles: ["open", "core"] } as const;
    expect(checklistAddress({ assessmentId: "a1", criterionId: "IDS-01", filter })).toBe(
      "/assessments/a1/checklist/IDS-01?place=exam+room&only=open+core",
    );
  });

  it("names the list where no criterion is meant", () => {
    expect(checklistAddress({ assessmentId: "a1", criterionId: null, filter: noFilter })).toBe(
      "/assessments/a1/checklist?view=list",
    );
  });
});
