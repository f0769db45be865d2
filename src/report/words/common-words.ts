import type { Band, Effort } from "../../catalogue/catalogue";
import { compare, fractionToPercent, stringToFraction } from "../../shared/fraction";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "Nov 24, 2026", as on screen. `date` must be a day. */
function formatDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return `${months[month - 1]} ${day}, ${year}`;
}

/** "1 gap", "3 gaps". */
function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}

/** "54.1%" of a share such as "146/270". */
function percent(share: string, rounding: "floor" | "ceiling" = "floor"): string {
  return `${fractionToPercent(stringToFraction(share), rounding)}%`;
}

/** "54.1%", or "54.1% to 71.0%" where the ends differ: the low end rounded down, the high end up. */
function percentRange(share: { readonly low: string; readonly high: string }): string {
  const isOne = compare(stringToFraction(share.low), stringToFraction(share.high)) === 0;
  return isOne ? percent(share.low) : `${percent(share.low)} to ${percent(share.high, "ceiling")}`;
}

function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return count(sizeBytes, "byte", "bytes");
  if (sizeBytes < 1_000_000) return `${Math.round(sizeBytes / 1000)} KB`;
  return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}

/** "a, b and c". */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

export const commonWords = {
  product: "Havenmark",
  formatDay,
  formatBytes,
  count,
  percent,
  percentRange,
  listWords,
  xOfY: (x: number, y: number): string => `${x} of ${y}`,
  notScored: "Not scored",
  draft: "Draft",
  critical: "Critical",
  efforts: { S: "small", M: "medium", L: "large" } satisfies Record<Effort, string>,
  harms: { 1: "Low", 2: "Moderate", 3: "High" },
  spreads: { 1: "Limited", 2: "Pattern", 3: "Widespread" },
  bandNames: { N: "Now", A: "A", B: "B", C: "C", D: "D", O: "Opportunity" } satisfies Record<Band, string>,
  /** What a sign says to people who do not see it. */
  marks: { critical: "critical " },
  notApplicable: "Not applicable",
  notKnown: "Don’t know",
  notRated: "Not rated yet",
} as const;
