import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, isIsoDate, localDay } from "../../src/shared/iso-date";

test("only days that exist are days", () => {
  expect(["2026-11-24", "2024-02-29", "0001-01-01"].map(isIsoDate)).toEqual([true, true, true]);
  expect(
    ["2026-02-30", "2026-2-3", "24.11.2026", "2026-13-01", "", "2026-11-24T00:00"].map(isIsoDate),
  ).toEqual(Array.from({ length: 6 }, () => false));
});

test("days are added and counted over month ends, leap days and clock changes", () => {
  expect(addDays("2026-11-24", 30)).toBe("2026-12-24");
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2026-03-28", 3)).toBe("2026-03-31");
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const later = addDays("2026-11-24", days);
      expect(isIsoDate(later)).toBe(true);
      expect(daysBetween("2026-11-24", later)).toBe(days);
    }),
  );
});

test("today is the day on the wall of the clinic", () => {
  expect(localDay(new Date(2026, 10, 24, 23, 59))).toBe("2026-11-24");
  expect(localDay(new Date(2026, 0, 1, 0, 1))).toBe("2026-01-01");
});
