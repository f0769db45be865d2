import type { ExplainedGap } from "../scoring/explain-gaps";
import type { GapRow } from "./gap-list";
import { workedOutMessages } from "./messages/worked-out";
import { commonMessages } from "./messages/common";
import { gapsMessages } from "./messages/gaps";
import { formatGain } from "./share-text";

/** One gap's arithmetic, ready to print. */
export type WorkedOutGap = {
  readonly id: string;
  readonly band: string;
  readonly harmAndSpread: string;
  readonly gain: string;
  readonly effort: string;
  readonly worth: string;
};

function describeGain(explained: ExplainedGap): string {
  const { arithmetic, gap } = explained;
  if (arithmetic === null) return workedOutMessages.noGain;
  const { domainWeight, weight, missing, totalDomainWeight, possible } = arithmetic;
  const terms = [domainWeight, weight, missing, totalDomainWeight, possible];
  return workedOutMessages.gain(terms, formatGain(gap.lift) ?? "0");
}

/** The gaps with the numbers behind their order; those that cannot be worked out again are left out. */
export function describeGapArithmetic(rows: readonly GapRow[]): readonly WorkedOutGap[] {
  return rows.flatMap(({ explained, gap }) => {
    if (explained === null) return [];
    return [
      {
        id: gap.id,
        band: gapsMessages.bands[gap.band],
        harmAndSpread: `${gapsMessages.harms[gap.harm]}, ${gapsMessages.spreads[gap.spread].toLowerCase()}`,
        gain: describeGain(explained),
        effort: commonMessages.efforts[gap.effort],
        worth: `${formatGain(gap.liftPerEffort) ?? "0"}%`,
      },
    ];
  });
}
