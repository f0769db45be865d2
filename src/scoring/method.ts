import type { Band, Effort, Rating } from "../catalogue/catalogue";
import type { ThreeSteps } from "./scored-catalogue";

/**
 * The numbers of the method that no catalogue changes. All of them are judgment; none is
 * validated (README.md, "What is judgment"). One more, the shortest reason for "not applicable",
 * is `SHORTEST_REASON` in ../assessment/normalize-response.ts, because sign-off needs it too.
 */

/** The highest rating of the scale. */
export const TOP_RATING = 3;

/** The band of a gap by harm and spread, before any overriding rule (README.md, "Gaps"). */
export const BAND_MATRIX: Readonly<Record<ThreeSteps, Readonly<Record<ThreeSteps, Band>>>> = {
  3: { 1: "B", 2: "A", 3: "A" },
  2: { 1: "C", 2: "B", 3: "B" },
  1: { 1: "D", 2: "D", 3: "C" },
};

/** How widespread a gap is taken to be where nobody says: the lower the rating, the wider. */
export const DEFAULT_SPREAD: Readonly<Record<Rating, ThreeSteps>> = { 0: 3, 1: 2, 2: 1, 3: 1 };

/** What the gain is divided by inside a band. */
export const EFFORT_WORTH: Readonly<Record<Effort, 1 | 2 | 4>> = { S: 1, M: 2, L: 4 };

/** The effort of a gap for which nobody gave one. */
export const DEFAULT_EFFORT: Effort = "M";

/** Days that work of each size takes: two weeks, three months, half a year. */
export const EFFORT_DAYS: Readonly<Record<Effort, number>> = { S: 14, M: 90, L: 180 };

/** Below this share of the newer catalogue's weight a trend is "not comparable". */
export const COMPARABLE_SHARE = "3/5";

/** Below this many pairs an agreement is "too few to read much into". */
export const READABLE_PAIRS = 10;
