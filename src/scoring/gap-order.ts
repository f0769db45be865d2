import { bands } from "../catalogue/catalogue";
import { EFFORT_WORTH } from "./method";
import type { PlacedGap } from "./place-gaps";

/** What puts one gap before another, in the order in which it is asked. */
export type OrderKey =
  | "band"
  | "lift per effort"
  | "critical"
  | "harm"
  | "spread"
  | "effort"
  | "catalogue order";

const KEYS: readonly (readonly [OrderKey, (a: PlacedGap, b: PlacedGap) => number])[] = [
  ["band", (a, b) => bands.indexOf(a.band) - bands.indexOf(b.band)],
  // Cross-multiplied: products of weights and point sums stay far below 2^53.
  ["lift per effort", (a, b) => gain(b) * cost(a) - gain(a) * cost(b)],
  ["critical", (a, b) => Number(b.isCritical) - Number(a.isCritical)],
  ["harm", (a, b) => b.harm - a.harm],
  ["spread", (a, b) => b.spread - a.spread],
  ["effort", (a, b) => EFFORT_WORTH[a.effort] - EFFORT_WORTH[b.effort]],
];

function gain({ lift }: PlacedGap): number {
  return lift.points;
}

function cost({ lift, effort }: PlacedGap): number {
  return lift.possible * EFFORT_WORTH[effort];
}

/** Negative when `a` comes first (README.md, "Gaps"); 0 leaves the catalogue's order. */
export function compareGaps(a: PlacedGap, b: PlacedGap): number {
  for (const [, compareBy] of KEYS) {
    const difference = compareBy(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first thing in which two neighbors of the list differ: why the second stands behind. */
export function findDecidingKey(a: PlacedGap, b: PlacedGap): OrderKey {
  return KEYS.find(([, compareBy]) => compareBy(a, b) !== 0)?.[0] ?? "catalogue order";
}
