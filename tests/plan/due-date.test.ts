import { expect, test } from "vitest";
import { bands, efforts } from "../../src/catalogue/catalogue";
import { defaultDueDate } from "../../src/plan/due-date";
import { daysBetween } from "../../src/shared/iso-date";
import { aTinyCatalogue, TODAY } from "../builders";

const { scoringProfile } = aTinyCatalogue();

test("an action is due after the larger of the band's and the effort's days", () => {
  const days = bands.map((band) =>
    efforts.map((effort) => daysBetween(TODAY, defaultDueDate(scoringProfile, band, effort, TODAY).dueDate)),
  );
  expect(days).toEqual([
    [14, 90, 180],
    [30, 90, 180],
    [60, 90, 180],
    [90, 90, 180],
    [180, 180, 180],
    [365, 365, 365],
  ]);
});

test("where the work takes longer than the band allows, a first step is due by the band's date", () => {
  expect(defaultDueDate(scoringProfile, "N", "S", TODAY)).toEqual({
    dueDate: "2026-12-08",
    firstStepBy: "2026-11-27",
  });
  expect(defaultDueDate(scoringProfile, "A", "L", TODAY)).toEqual({
    dueDate: "2027-05-23",
    firstStepBy: "2026-12-24",
  });
  expect(defaultDueDate(scoringProfile, "C", "M", TODAY).firstStepBy).toBeNull();
  expect(defaultDueDate(scoringProfile, "D", "L", TODAY).firstStepBy).toBeNull();
});
