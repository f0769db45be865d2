import type { Gates } from "./gates";
import type { Standing } from "./standing";
import type { DomainTally, Side, Tally } from "./tally";

/** One gate of a level, looked at. */
export type GateCheck = { readonly isPassed: boolean } & (
  | { readonly kind: "overall" | "coverage" | "shown-level" }
  | { readonly kind: "domain" | "domain-coverage"; readonly domain: DomainTally }
  | { readonly kind: "critical" | "zero"; readonly standing: Standing }
);

/**
 * Every gate of one level, in the order in which limiters are printed (README.md, "Levels").
 * A domain of weight 0 has no gates of its own, nor a null score one; critical criteria gate
 * wherever they stand. `shownLevel` is the level of the shown score at the same end; null leaves
 * that gate out, because the shown score cannot ask itself.
 */
export function checkGates(
  tally: Tally,
  gates: Gates,
  side: Side,
  shownLevel: number | null,
): readonly GateCheck[] {
  const { measure, end } = side;
  const checks: GateCheck[] = [];
  if (gates.overall !== null) checks.push({ kind: "overall", isPassed: side.sum >= gates.overall.least });
  for (const [index, domain] of tally.domains.entries()) {
    if (gates.domain === null || !domain.counts) continue;
    const isPassed = domain[measure][end] >= gates.domain.least[index]!;
    checks.push({ kind: "domain", domain, isPassed });
  }
  if (gates.critical !== null) {
    for (const standing of tally.critical) {
      checks.push({ kind: "critical", standing, isPassed: standing[measure][end] >= gates.critical });
    }
  }
  if (gates.noZero) {
    for (const standing of tally.ordinary) {
      checks.push({ kind: "zero", standing, isPassed: standing[measure][end] > 0 });
    }
  }
  if (gates.coverage !== null) {
    checks.push({ kind: "coverage", isPassed: side.coverageSum >= gates.coverage.least });
  }
  for (const [index, domain] of tally.domains.entries()) {
    if (gates.domainCoverage === null || domain.domain.weight <= 0 || domain.weightOfAll <= 0) continue;
    const isPassed = domain.covered[end] >= gates.domainCoverage.least[index]!;
    checks.push({ kind: "domain-coverage", domain, isPassed });
  }
  if (gates.shownLevel !== null && shownLevel !== null) {
    checks.push({ kind: "shown-level", isPassed: shownLevel >= gates.shownLevel });
  }
  return checks;
}

export function passesAll(tally: Tally, gates: Gates, side: Side, shownLevel: number | null): boolean {
  return checkGates(tally, gates, side, shownLevel).every(({ isPassed }) => isPassed);
}
