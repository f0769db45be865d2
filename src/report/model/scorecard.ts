import type { Criterion, Domain } from "../../catalogue/catalogue";
import type { Facts } from "./facts";

/** How one criterion stands, as the sign of a table: a digit, or why there is none. */
export type Mark = 0 | 1 | 2 | 3 | "na" | "unknown" | "open";

export type ScorecardRow = {
  readonly domainId: string;
  readonly name: string;
  /** Fractions; null when nothing is scored. */
  readonly score: { readonly low: string; readonly high: string } | null;
  /** Criteria in scope by mark. */
  readonly counts: Readonly<Record<Mark, number>>;
  /** Critical criteria that are not in place: below met, not known or open. */
  readonly criticalOpen: number;
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly title: string;
    readonly mark: Mark;
    readonly isCritical: boolean;
  }[];
};

/** Scores and counts by characteristic, and every criterion as a sign. */
export type Scorecard = { readonly rows: readonly ScorecardRow[] };

export function buildScorecard(facts: Facts): Scorecard {
  const scoresById = new Map(facts.results.domains.map(({ id, score }) => [id, score]));
  return {
    rows: facts.domains.map((domain) => ({
      domainId: domain.id,
      name: domain.name,
      score: scoresById.get(domain.id) ?? null,
      counts: countMarks(domain, facts),
      criticalOpen: domain.criteria.filter((criterion) => isCriticalOpen(criterion, facts)).length,
      criteria: domain.criteria.map(({ id, title, critical }) => ({
        criterionId: id,
        title,
        mark: markOf(id, facts),
        isCritical: critical,
      })),
    })),
  };
}

export function markOf(criterionId: string, facts: Facts): Mark {
  const answer = facts.answerOf(criterionId);
  return answer.kind === "rated" ? answer.rating : answer.kind;
}

function countMarks(domain: Domain, facts: Facts): Readonly<Record<Mark, number>> {
  const counts: Record<Mark, number> = { 0: 0, 1: 0, 2: 0, 3: 0, na: 0, unknown: 0, open: 0 };
  for (const { id } of domain.criteria) counts[markOf(id, facts)] += 1;
  return counts;
}

function isCriticalOpen({ id, critical }: Criterion, facts: Facts): boolean {
  const answer = facts.answerOf(id);
  if (!critical || answer.kind === "na") return false;
  return answer.kind !== "rated" || answer.rating < facts.input.catalogue.scoringProfile.met;
}
