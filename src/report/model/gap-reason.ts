import type { ExplainedGap } from "../../scoring/explain-gaps";
import { TOP_RATING } from "../../scoring/method";
import type { Gap } from "../../scoring/gaps";
import { fractionToPercent, stringToFraction } from "../../shared/fraction";
import { reportWords } from "../report-words";
import type { Facts } from "./facts";

/** Why a gap stands where it stands: what gave it its band, what closing it gains, and what decided a tie. */
export function describePlace(gap: Gap, beforeId: string | null, facts: Facts): readonly string[] {
  const words = reportWords.gapReason;
  const reason = facts.reasonsById.get(gap.id);
  const points = gainPoints(gap);
  const gain = points === null ? words.noGain : words.gain(points, facts.scaleName(TOP_RATING), gap.effort);
  if (reason === undefined) return [gain];
  const tie = reason.behindBy === null || beforeId === null ? "" : words.behind[reason.behindBy](beforeId);
  return [...describeBand(reason, facts), gain, tie].filter((sentence) => sentence !== "");
}

function describeBand(reason: ExplainedGap, facts: Facts): readonly string[] {
  const words = reportWords.gapReason;
  const { gap } = reason;
  const met = facts.scaleName(facts.input.catalogue.scoringProfile.met);
  const notKnown = reason.isNotKnown ? [words.notKnown] : [];
  const { harmReason = "" } = facts.responseOf(gap.id);
  switch (reason.rule) {
    case "stop and fix":
      return [words.stopAndFix, ...notKnown];
    case "weight 0":
      return [words.weightZero, ...notKnown];
    case "critical below met":
      return [words.criticalBelowMet(met), ...notKnown];
    case "met":
      return [words.met(met)];
    case "matrix":
      return [
        words.matrix(gap.harm, gap.spread),
        ...notKnown,
        ...(reason.isHarmChanged ? [words.harmChanged(harmReason)] : []),
        ...(reason.isSpreadGiven ? [words.spreadGiven] : []),
      ];
  }
}

/** What closing a gap adds to the score, and for what effort, in a few words. */
export function describeGain(gap: Gap): string {
  const words = reportWords.gapReason;
  const points = gainPoints(gap);
  return points === null ? words.shortNoGain : words.shortGain(points, gap.effort);
}

/** Points of a hundred, cut to one decimal; null where the score does not change. */
function gainPoints({ lift }: Gap): string | null {
  const gain = stringToFraction(lift);
  if (gain.n === 0n) return null;
  const points = fractionToPercent(gain, "floor");
  return points === "0.0" ? reportWords.gapReason.lessThan("0.1") : points;
}
