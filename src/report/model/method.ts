import type { Level, ScoringProfile } from "../../catalogue/catalogue";
import { compare, stringToFraction } from "../../shared/fraction";
import type { Facts } from "./facts";

export type CitedSource = {
  readonly key: string;
  readonly cite: string;
  readonly year: number | null;
  readonly url: string;
  /** How much of it was read. */
  readonly basis: string;
};

/** How the numbers come about, and what they cannot say. */
export type Method = {
  readonly profile: ScoringProfile;
  readonly groupName: { readonly one: string; readonly many: string };
  readonly criteriaCount: number;
  readonly domainCount: number;
  /** The score in two other ways, as fractions, and whether the overall gate would then open elsewhere. */
  readonly robustness: {
    readonly overall: string;
    readonly pooled: string;
    readonly unweighted: string;
    readonly isSameGate: boolean;
  } | null;
  /** Null at the lowest level, and while nothing is scored: there is no level to lose. */
  readonly hangsOn: readonly string[] | null;
  readonly sources: readonly CitedSource[];
};

export function buildMethod(facts: Facts): Method {
  const { catalogue } = facts.input;
  return {
    profile: catalogue.scoringProfile,
    groupName: catalogue.groupName,
    criteriaCount: facts.criteria.length,
    domainCount: facts.domains.length,
    robustness: buildRobustness(facts),
    hangsOn: isAboveLowest(facts) ? facts.results.hangsOn : null,
    sources: citedSources(facts),
  };
}

function isAboveLowest({ results: { level }, input }: Facts): boolean {
  const { levels } = input.catalogue.scoringProfile;
  return level !== null && levels.some(({ level: number }) => number < level.low);
}

function buildRobustness({ results, input }: Facts): Method["robustness"] {
  const { overall, pooled, unweighted } = results;
  if (overall === null || pooled === null || unweighted === null) return null;
  const { levels } = input.catalogue.scoringProfile;
  const reached = [overall.low, pooled, unweighted].map((share) => overallGate(levels, share));
  return { overall: overall.low, pooled, unweighted, isSameGate: new Set(reached).size === 1 };
}

/** How many levels' overall thresholds a share reaches. */
function overallGate(levels: readonly Level[], share: string): number {
  return levels.filter(
    ({ overall }) =>
      overall === undefined || compare(stringToFraction(share), stringToFraction(overall)) >= 0,
  ).length;
}

function citedSources(facts: Facts): readonly CitedSource[] {
  const { sources } = facts.input.catalogue;
  const keys = new Set(facts.criteria.flatMap((criterion) => criterion.sources));
  return [...keys].toSorted().flatMap((key) => {
    const source = sources[key];
    return source === undefined ? [] : [{ key, ...source }];
  });
}
