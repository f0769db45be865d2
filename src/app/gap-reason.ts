import type { ScoringProfile } from "../catalogue/catalogue";
import type { ExplainedGap } from "../scoring/explain-gaps";
import { TOP_RATING } from "../scoring/method";
import type { GapRow } from "./gap-list";
import { gapReasonMessages } from "./messages/gap-reason";
import { gapsMessages } from "./messages/gaps";
import { formatGain } from "./share-text";

/** The rule or the cell of the matrix that gave a gap its band, as a sentence. */
function bandReason(explained: ExplainedGap, metName: string): string {
  const text = gapReasonMessages;
  const { gap } = explained;
  switch (explained.rule) {
    case "stop and fix":
      return text.stopAndFix;
    case "weight 0":
      return text.weightZero;
    case "critical below met":
      return text.criticalBelowMet(metName);
    case "met":
      return text.met(metName);
    case "matrix":
      return [
        text.matrix(gapsMessages.harms[gap.harm], gapsMessages.spreads[gap.spread]),
        ...(explained.isHarmChanged ? [text.harmChanged] : []),
        ...(explained.isSpreadGiven ? [text.spreadGiven] : []),
      ].join(" ");
  }
}

/** The reason for a gap's place: its band, what it gains at the top of the scale, and what decided a tie. */
export function describeGapPlace(row: GapRow, profile: ScoringProfile): readonly string[] {
  const { explained, gap, beforeId } = row;
  if (explained === null) return [];
  const nameOf = (rating: number): string =>
    profile.scale.find(({ value }) => value === rating)?.name ?? String(rating);
  const gain = formatGain(gap.lift);
  const behind =
    explained.behindBy === null || beforeId === null
      ? ""
      : gapReasonMessages.behind[explained.behindBy](beforeId);
  return [
    bandReason(explained, nameOf(profile.met)),
    gain === null ? gapReasonMessages.noGain : gapReasonMessages.gain(gain, nameOf(TOP_RATING)),
    behind,
  ].filter((sentence) => sentence !== "");
}
