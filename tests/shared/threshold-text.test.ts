import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, stringToFraction } from "../../src/shared/fraction";
import { shareBesideThreshold, thresholdToText } from "../../src/shared/threshold-text";

const percentIn = (text: string): number => Number(/([\d.]+)%/.exec(text)?.[1]);

describe("a threshold in print", () => {
  it("is the exact fraction with the nearest percentage", () => {
    expect(["1/6", "1/3", "2/3", "5/6", "4/5", "1"].map(thresholdToText)).toEqual([
      "1/6 (16.7%)",
      "1/3 (33.3%)",
      "2/3 (66.7%)",
      "5/6 (83.3%)",
      "4/5 (80.0%)",
      "100.0%",
    ]);
  });

  it("reads the same where the score is exactly on it: never “at least 66.7%: it is 66.6%”", () => {
    expect(shareBesideThreshold("2/3", "2/3")).toBe("2/3 (66.7%)");
    expect(shareBesideThreshold("66667/100000", "2/3")).toBe("66.7%");
  });

  it("shows the exact fraction of a score that misses it by less than print can tell", () => {
    expect(shareBesideThreshold("8331/10000", "5/6")).toBe("8331/10000 (83.3%)");
    expect(shareBesideThreshold("1/4", "1/3")).toBe("25.0%");
  });

  it("never contradicts the comparison, whatever the numbers", () => {
    const share = fc
      .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 3000 }))
      .filter(([n, d]) => n <= d)
      .map(([n, d]) => `${String(n)}/${String(d)}`);
    fc.assert(
      fc.property(share, share, (has, needs) => {
        const [printed, asked] = [shareBesideThreshold(has, needs), thresholdToText(needs)];
        if (compare(stringToFraction(has), stringToFraction(needs)) >= 0) {
          expect(percentIn(printed)).toBeGreaterThanOrEqual(percentIn(asked));
        } else {
          expect(percentIn(printed)).toBeLessThanOrEqual(percentIn(asked));
          expect(printed).not.toBe(asked);
        }
      }),
    );
  });
});
