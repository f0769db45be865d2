import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  fraction,
  fractionToPercent,
  fractionToString,
  leastCommonMultiple,
  multiply,
  shareToString,
  stringToFraction,
  subtract,
  type Fraction,
} from "../../src/shared/fraction";

const RUNS = 2000;
// Small ones meet often; big ones leave the range of plain numbers.
const whole = fc.oneof(
  fc.bigInt({ min: -50n, max: 50n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const anyFraction: fc.Arbitrary<Fraction> = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0n),
  )
  .map(([n, d]) => fraction(n, d));

describe("a fraction", () => {
  test("keeps its value and stands in lowest terms over a positive denominator", () => {
    fc.assert(
      fc.property(
        whole,
        whole.filter((d) => d !== 0n),
        (n, d) => {
          const value = fraction(n, d);
          expect(value.d > 0n).toBe(true);
          expect(value.n * d).toBe(n * value.d);
          for (const prime of [2n, 3n, 5n, 7n, 11n, 13n]) {
            expect(value.n % prime === 0n && value.d % prime === 0n).toBe(false);
          }
          expect(fraction(value.n * 30n, value.d * 30n)).toEqual(value);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("is added, subtracted, multiplied and divided exactly", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(subtract(a, b).n)));
      }),
      { numRuns: RUNS },
    );
  });

  test("survives being written as text", () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        expect(stringToFraction(fractionToString(value))).toEqual(value);
      }),
      { numRuns: RUNS },
    );
    expect(fractionToString(fraction(3, -9))).toBe("-1/3");
    expect(fractionToString(fraction(8, 4))).toBe("2");
    expect(() => stringToFraction("0.9")).toThrow(RangeError);
    expect(() => stringToFraction("1/0")).toThrow(RangeError);
  });

  test("counted in plain numbers reads the same as in big ones", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer().filter((d) => d !== 0),
        (part, share) => {
          expect(shareToString(part, share)).toBe(fractionToString(fraction(part, share)));
        },
      ),
      { numRuns: RUNS },
    );
    expect(() => shareToString(1, 0)).toThrow(RangeError);
  });

  test("prints a percentage that is never above the truth when floored, nor below it when ceiled", () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const asFraction = (text: string): Fraction => {
          const [units = "", tenths = ""] = text.split(".");
          return fraction(BigInt(`${units}${tenths}`), 1000n);
        };
        const [low, high] = [
          asFraction(fractionToPercent(value, "floor")),
          asFraction(fractionToPercent(value, "ceiling")),
        ];
        expect(compare(low, value)).toBeLessThanOrEqual(0);
        expect(compare(high, value)).toBeGreaterThanOrEqual(0);
        expect(compare(subtract(high, low), fraction(1, 1000))).toBeLessThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });

  test("of 74.99 percent is not printed as 75.0", () => {
    expect(fractionToPercent(fraction(7499, 10000), "floor")).toBe("74.9");
    expect(fractionToPercent(fraction(7499, 10000), "ceiling")).toBe("75.0");
    expect(fractionToPercent(fraction(3, 4), "ceiling")).toBe("75.0");
    expect(fractionToPercent(fraction(-1, 2000), "floor")).toBe("-0.1");
    expect(fractionToPercent(fraction(-1, 2000), "ceiling")).toBe("0.0");
  });
});

test("the mean of 11/12, 13/15 and 22/24 is exactly 9/10, which it is not in floating point", () => {
  const shares = [fraction(11, 12), fraction(13, 15), fraction(22, 24)];
  expect(fractionToString(divide(shares.reduce(add), fraction(3)))).toBe("9/10");
  expect((11 / 12 + 13 / 15 + 22 / 24) / 3).not.toBe(0.9);
});

test("the least common multiple is divided by both, and by nothing smaller than it must", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (a, b) => {
      const multiple = leastCommonMultiple(a, b);
      expect([multiple % a, multiple % b]).toEqual([0n, 0n]);
      expect(fraction(multiple / a, multiple / b)).toEqual({ n: multiple / a, d: multiple / b });
    }),
    { numRuns: RUNS },
  );
});
