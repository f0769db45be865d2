import { describe, expect, it } from "vitest";
import { assessmentDateFault } from "../../src/app/assessment-date";

const today = "2026-11-24";

describe("the date of an assessment", () => {
  it("may be any day from 2000 to a year ahead", () => {
    for (const day of ["2000-01-01", today, "2027-11-24"]) expect(assessmentDateFault(day, today)).toBeNull();
  });

  it("is asked for again when it is missing, before 2000 or far ahead", () => {
    const days = ["", "0202-11-24", "1999-12-31", "2028-01-01", "20260-11-24"];
    const faults = ["missing", "early", "early", "late", "late"];
    expect(days.map((day) => assessmentDateFault(day, today))).toEqual(faults);
  });
});
