import type { Gates } from "./gates";
import type { Sheet } from "./sheet";
import type { Standing } from "./standing";
import type { Measure } from "./tally";

/** What a measure can lose at the low end before some gate of these levels fails. */
type Slack = {
  readonly measure: Measure;
  /** By place of the domain: the largest weight that may fall by one step. */
  readonly weight: readonly number[];
  readonly critical: number;
  readonly noZero: boolean;
};

function domainSlack(sheet: Sheet, gates: Gates, measure: Measure, index: number): number {
  const domain = sheet.tally.domains[index]!;
  if (!domain.counts) return Infinity;
  const own = gates.domain === null ? Infinity : domain[measure].low - gates.domain.least[index]!;
  if (gates.overall === null) return own;
  const spare = sheet.sides[measure].low.sum - gates.overall.least;
  return Math.min(own, Number(spare / sheet.tally.score!.factors[index]!));
}

/** A level asks for the gates of every level below it too, so the tightest of each kind counts. */
function findSlack(sheet: Sheet, held: readonly Gates[], measure: Measure): Slack {
  return {
    measure,
    weight: sheet.tally.domains.map((_domain, index) =>
      Math.min(...held.map((gates) => domainSlack(sheet, gates, measure, index))),
    ),
    critical: Math.max(0, ...held.map((gates) => gates.critical ?? 0)),
    noZero: held.some((gates) => gates.noZero),
  };
}

/** Would one step less on this criterion fail a gate? Its rating must be at least 1. */
function breaks(slack: Slack, standing: Standing, domainIndex: number): boolean {
  const { criterion } = standing;
  const lowered = standing[slack.measure].low - 1;
  if (criterion.weight > slack.weight[domainIndex]!) return true;
  return criterion.critical ? lowered < slack.critical : slack.noZero && lowered === 0;
}

/**
 * Each criterion whose rating one step lower would lower the low-end level, in catalogue order.
 *
 * Instead of scoring the assessment again for each criterion, it asks once how much each gate has
 * to spare. A step down also lowers what can be shown where the evidence reaches as high as the
 * rating, and with it the level of the shown score that the top levels ask for.
 */
export function findHangsOn(sheet: Sheet): readonly string[] {
  const { tally, levels, places } = sheet;
  if (tally.score === null || places.rating.low === 0) return [];
  const held = levels.slice(1, places.rating.low + 1).map(({ gates }) => gates);
  const shownLevel = Math.max(0, ...held.map((gates) => gates.shownLevel ?? 0));
  const heldShown = levels.slice(1).filter(({ level }) => level.level <= shownLevel);
  const rating = findSlack(sheet, held, "rating");
  const shown = findSlack(
    sheet,
    heldShown.map(({ gates }) => gates),
    "shown",
  );
  return tally.domains.flatMap(({ standings }, index) =>
    standings
      .filter((standing) => {
        if (!standing.isScored || standing.status !== "rated" || standing.rating.low === 0) return false;
        const lowersShown = standing.shown.low === standing.rating.low;
        return breaks(rating, standing, index) || (lowersShown && breaks(shown, standing, index));
      })
      .map(({ criterion }) => criterion.id),
  );
}
