import { prepareGates, type Gates } from "./gates";
import { passesAll } from "./levels";
import type { ScoredCatalogue, ScoredLevel, ScoredResponses, ScoringOptions } from "./scored-catalogue";
import type { Ends } from "./standing";
import { sideOf, tallyAssessment, type Measure, type Side, type Tally } from "./tally";

/** A level of the profile with its gates made ready. */
export type LevelWithGates = { readonly level: ScoredLevel; readonly gates: Gates };

/** One assessment worked out once: sums, sides and levels, from which everything else is read. */
export type Sheet = {
  readonly met: number;
  readonly tally: Tally;
  readonly levels: readonly LevelWithGates[];
  readonly sides: Readonly<Record<Measure, Ends<Side>>>;
  /** Places in `levels`; meaningless while nothing is scored (`tally.score` is null). */
  readonly places: Readonly<Record<Measure, Ends<number>>>;
};

/** The number of the level at a place of the profile. */
export function levelNumber(levels: readonly LevelWithGates[], place: number): number {
  return levels[place]!.level.level;
}

/** The highest place below `limit` that holds; the first level holds as soon as anything is scored. */
function findPlace(
  tally: Tally,
  levels: readonly LevelWithGates[],
  side: Side,
  limit: number,
  shownLevel: number | null,
): number {
  let place = 0;
  while (place + 1 < limit && passesAll(tally, levels[place + 1]!.gates, side, shownLevel)) place += 1;
  return place;
}

/** Works out one assessment. The profile must have at least one level. */
export function createSheet(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions,
): Sheet {
  const { met, levels: profileLevels } = catalogue.scoringProfile;
  const tally = tallyAssessment(catalogue, responses, options);
  const levels = profileLevels.map((level) => ({ level, gates: prepareGates(level, tally) }));
  const bothSides = (measure: Measure): Ends<Side> => ({
    low: sideOf(tally, measure, "low"),
    high: sideOf(tally, measure, "high"),
  });
  const sides = { rating: bothSides("rating"), shown: bothSides("shown") };
  // Evidence alone never shows the top level: that takes ratings too.
  const shownLimit = levels.length - 1;
  const shown = {
    low: findPlace(tally, levels, sides.shown.low, shownLimit, null),
    high: findPlace(tally, levels, sides.shown.high, shownLimit, null),
  };
  const ratingPlace = (end: "low" | "high"): number =>
    findPlace(tally, levels, sides.rating[end], levels.length, levelNumber(levels, shown[end]));
  return {
    met,
    tally,
    levels,
    sides,
    places: { rating: { low: ratingPlace("low"), high: ratingPlace("high") }, shown },
  };
}
