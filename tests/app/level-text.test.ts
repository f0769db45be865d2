import { describe, expect, it } from "vitest";
import { formatLevel, formatScore } from "../../src/app/level-text";
import { aTinyCatalogue } from "../builders";

const { scoringProfile } = aTinyCatalogue();

describe("the level on screen", () => {
  it("is one name when it is settled, and a range while it is not", () => {
    expect(formatLevel(scoringProfile, { low: 2, high: 2 })).toBe("2 Building");
    expect(formatLevel(scoringProfile, { low: 1, high: 3 })).toBe("1 Starting to 3 Established");
  });

  it("is never a number when nothing is scored", () => {
    expect(formatLevel(scoringProfile, null)).toBe("Not scored");
    expect(formatScore(null)).toBeNull();
  });

  it("shows the score as a range while something is open", () => {
    const ends = { low: "1/3", high: "2/3" };
    expect(formatScore({ ...ends, lowPercent: "33.3", highPercent: "66.7" })).toBe("33.3% to 66.7%");
    expect(formatScore({ low: "1/3", high: "1/3", lowPercent: "33.3", highPercent: "33.3" })).toBe("33.3%");
  });
});
