/** An exact rational number in lowest terms; `d` is always positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Euclid on doubles: both must be whole, not negative and at most 2^53 − 1. */
function greatestCommonDivisorOfNumbers(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  // A division of big integers costs ten times one of doubles, and sums of ratings are small.
  while (y !== 0n) {
    if (x <= LARGEST_SAFE && y <= LARGEST_SAFE) {
      return BigInt(greatestCommonDivisorOfNumbers(Number(x), Number(y)));
    }
    [x, y] = [y, x % y];
  }
  return x;
}

/** `n / d` in lowest terms. Throws on a zero denominator: callers decide what "nothing" means. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [numerator, denominator] = [BigInt(n), BigInt(d)];
  if (denominator === 0n) throw new RangeError("A fraction needs a denominator other than zero");
  const divisor = greatestCommonDivisor(numerator, denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return { n: numerator / signed, d: denominator / signed };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** `a / b`. Throws when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; exact, by cross-multiplication. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The smallest positive number that both divide. Both must be positive. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** `"9/10"`, or `"3"` for a whole number. */
export function fractionToString(value: Fraction): string {
  return value.d === 1n ? String(value.n) : `${value.n}/${value.d}`;
}

/**
 * `part / whole` in lowest terms as text, for the small sums that are counted in plain numbers.
 * Both must be whole; throws when `whole` is zero.
 */
export function shareToString(part: number, whole: number): string {
  if (part < 0 || whole <= 0 || !Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) {
    return fractionToString(fraction(part, whole));
  }
  const divisor = greatestCommonDivisorOfNumbers(part, whole);
  return divisor === whole ? String(part / whole) : `${part / divisor}/${whole / divisor}`;
}

/** Reads `"9/10"`, `"-1/63"` or `"3"`. Throws on anything else: thresholds are checked at the door. */
export function stringToFraction(text: string): Fraction {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`Not a fraction: ${text}`);
  return fraction(BigInt(match[1]!), BigInt(match[2] ?? "1"));
}

/**
 * A share as a percentage with one decimal, rounded down or up, never to nearest:
 * 74.99 must not print as 75.0 beside "below 75".
 */
export function fractionToPercent(value: Fraction, rounding: "floor" | "ceiling"): string {
  const scaled = value.n * 1000n;
  let tenths = scaled / value.d;
  const exact = tenths * value.d === scaled;
  if (!exact && rounding === "ceiling" && scaled > 0n) tenths += 1n;
  if (!exact && rounding === "floor" && scaled < 0n) tenths -= 1n;
  const sign = tenths < 0n ? "-" : "";
  const size = tenths < 0n ? -tenths : tenths;
  return `${sign}${size / 10n}.${size % 10n}`;
}
