import type { Catalogue } from "../catalogue/catalogue";
import { findCriterion } from "../catalogue/look-up";
import type { Scope } from "../assessment/assessment";
import { findResponse } from "../assessment/normalize-response";
import type { ResponsesByCriterionId } from "../assessment/response";
import type { Limiter } from "../scoring/limiters";
import type { Results } from "../scoring/results";
import { limiterSentence, ratingStanding } from "../report/model/limiters";
import { shareBesideThreshold } from "../shared/threshold-text";

/** One thing that holds the level back: a sentence, and what it speaks of. */
export type LimiterLine = {
  readonly kind: Limiter["kind"];
  readonly sentence: string;
  /** Criteria to look at, or domains (without a link of their own), each with how it stands. */
  readonly items: readonly LimiterItem[];
};

export type LimiterItem = {
  readonly id: string;
  readonly title: string;
  readonly isCriterion: boolean;
  /** "rated 1", "not known, counts 0", "48.1%". */
  readonly standing: string;
};

type Named = Extract<Limiter, { readonly id: string }>;

function levelName(catalogue: Catalogue, number: number): string {
  return catalogue.scoringProfile.levels.find(({ level }) => level === number)?.name ?? String(number);
}

function scaleName(catalogue: Catalogue, value: number): string {
  return catalogue.scoringProfile.scale.find((step) => step.value === value)?.name ?? String(value);
}

/** What the criteria stand at besides a rating. */
type Unrated = { readonly open: ReadonlySet<string>; readonly notKnown: ReadonlySet<string> };

function toItem(catalogue: Catalogue, { open, notKnown }: Unrated, limiter: Named): LimiterItem {
  const { id, has, needs } = limiter;
  if (typeof has === "number" || typeof needs === "number") {
    const title = findCriterion(catalogue, id)?.criterion.title ?? id;
    const standing = ratingStanding(Number(has), open.has(id), notKnown.has(id));
    return { id, title, isCriterion: true, standing };
  }
  const title = catalogue.domains.find((domain) => domain.id === id)?.name ?? id;
  return { id, title, isCriterion: false, standing: shareBesideThreshold(has, needs) };
}

/** The level that the limiters keep away; null at the top and while nothing is scored. */
export function nextLevel(catalogue: Catalogue, results: Results): { number: number; name: string } | null {
  const { level } = results;
  if (level === null) return null;
  const next = catalogue.scoringProfile.levels.find(({ level: number }) => number > level.low);
  return next === undefined ? null : { number: next.level, name: next.name };
}

/** Only a level above the lowest can be lost, so only then is there something that it hangs on. */
export function isAboveLowest(catalogue: Catalogue, { level }: Results): boolean {
  return level !== null && catalogue.scoringProfile.levels.some(({ level: number }) => number < level.low);
}

/**
 * What holds the level back, one line a kind of gate and in the order of the gates. A core
 * assessment can never pass the coverage gates: it gets one sentence about that elsewhere, so
 * they are left out here.
 */
export function describeLimiters(
  catalogue: Catalogue,
  results: Results,
  scope: Scope,
  responses: ResponsesByCriterionId,
): readonly LimiterLine[] {
  const names = {
    levelName: (number: number) => levelName(catalogue, number),
    scaleName: (value: number) => scaleName(catalogue, value),
  };
  const unrated: Unrated = {
    open: new Set(results.open),
    notKnown: new Set(
      Object.keys(responses).filter((id) => findResponse(responses, id)?.state === "unknown"),
    ),
  };
  const isCovering = ({ kind }: Limiter): boolean => kind === "coverage" || kind === "domain-coverage";
  const limiters = results.limiters.filter((limiter) => scope === "full" || !isCovering(limiter));
  return [...new Set(limiters.map(({ kind }) => kind))].map((kind): LimiterLine => {
    const ofKind = limiters.filter((limiter) => limiter.kind === kind);
    const items = ofKind.flatMap((limiter) => ("id" in limiter ? [toItem(catalogue, unrated, limiter)] : []));
    return { kind, sentence: limiterSentence(ofKind[0]!, ofKind.length, names), items };
  });
}
