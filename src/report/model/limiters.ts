import type { Limiter } from "../../scoring/limiters";
import { shareBesideThreshold, thresholdToText } from "../../shared/threshold-text";
import { reportWords } from "../report-words";
import type { Facts } from "./facts";

/** One kind of gate that the next level asks for and that is not passed. */
export type LimiterLine = {
  readonly kind: Limiter["kind"];
  readonly sentence: string;
  /** What it speaks of: criteria by id, or domains by name, each with how it stands. */
  readonly items: readonly {
    readonly criterionId: string | null;
    readonly name: string;
    readonly standing: string;
  }[];
};

/** The level above the low end; null at the top and while nothing is scored. */
export function nextLevelName({ input, results }: Facts): string | null {
  const { level } = results;
  if (level === null) return null;
  const next = input.catalogue.scoringProfile.levels.find((candidate) => candidate.level > level.low);
  return next === undefined ? null : reportWords.level.named(next.level, next.name);
}

/**
 * The highest level that a core set can reach, because the next one asks for more coverage; null
 * in full scope, where nothing is scored, and in a catalogue without coverage gates.
 */
export function coreStopsAt({ input, results }: Facts): number | null {
  if (input.assessment.scope === "full" || results.level === null) return null;
  const { levels } = input.catalogue.scoringProfile;
  const gated = levels.findIndex(
    ({ coverage, domainCoverage }) => (coverage ?? domainCoverage) !== undefined,
  );
  return gated < 1 ? null : levels[gated - 1]!.level;
}

/** What holds the level back, one line a kind of gate. In core scope one sentence stands for coverage. */
export function buildLimiters(facts: Facts): readonly LimiterLine[] {
  const isCovering = ({ kind }: Limiter): boolean => kind === "coverage" || kind === "domain-coverage";
  const { scope } = facts.input.assessment;
  const limiters = facts.results.limiters.filter((limiter) => scope === "full" || !isCovering(limiter));
  return [...new Set(limiters.map(({ kind }) => kind))].map((kind) => {
    const own = limiters.filter((limiter) => limiter.kind === kind);
    const items = own.flatMap((limiter) => ("id" in limiter ? [toItem(limiter, facts)] : []));
    return { kind, sentence: limiterSentence(own[0]!, own.length, facts), items };
  });
}

/** What is asked for and not reached, said of `count` limiters of one kind at once; on screen as on paper. */
export function limiterSentence(
  limiter: Limiter,
  count: number,
  facts: Pick<Facts, "scaleName" | "levelName">,
): string {
  const words = reportWords.limiters;
  switch (limiter.kind) {
    case "overall":
      return words.overall(shareBesideThreshold(limiter.has, limiter.needs), thresholdToText(limiter.needs));
    case "domain":
      return words.domain(count, thresholdToText(limiter.needs));
    case "critical":
      return words.critical(count, facts.scaleName(limiter.needs));
    case "zero":
      return words.zero(count);
    case "coverage":
      return words.coverage(shareBesideThreshold(limiter.has, limiter.needs), thresholdToText(limiter.needs));
    case "domain-coverage":
      return words.domainCoverage(count, thresholdToText(limiter.needs));
    case "shown-level":
      return words.shownLevel(facts.levelName(limiter.has), facts.levelName(limiter.needs));
  }
}

/** How a criterion stands: what is open in a draft, or not known since sign-off, was never rated 0. */
export function ratingStanding(has: number, isOpen: boolean, isUnknown: boolean): string {
  const words = reportWords.limiters;
  if (isUnknown) return isOpen ? words.unknown : words.notKnown;
  return isOpen ? words.open : words.rated(has);
}

type Named = Extract<Limiter, { readonly id: string }>;

function toItem(limiter: Named, facts: Facts): LimiterLine["items"][number] {
  const { id, has, needs } = limiter;
  if (typeof has === "number" || typeof needs === "number") {
    const isOpen = facts.results.open.includes(id);
    const standing = ratingStanding(Number(has), isOpen, facts.answerOf(id).kind === "unknown");
    return { criterionId: id, name: id, standing };
  }
  const domain = facts.input.catalogue.domains.find((candidate) => candidate.id === id);
  return { criterionId: null, name: domain?.name ?? id, standing: shareBesideThreshold(has, needs) };
}
