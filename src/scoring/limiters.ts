import { fraction, fractionToString, shareToString } from "../shared/fraction";
import type { Gates } from "./gates";
import { checkGates, type GateCheck } from "./levels";
import { levelNumber, type Sheet } from "./sheet";
import type { Side } from "./tally";

/**
 * A gate with what it needs and what there is. Shares are fractions as text; `critical` and
 * `zero` (ratings) and `shown-level` (levels) are numbers. `id` names the domain or criterion.
 */
export type Limiter =
  | { readonly kind: "overall" | "coverage"; readonly needs: string; readonly has: string }
  | {
      readonly kind: "domain" | "domain-coverage";
      readonly id: string;
      readonly needs: string;
      readonly has: string;
    }
  | { readonly kind: "critical" | "zero"; readonly id: string; readonly needs: number; readonly has: number }
  | { readonly kind: "shown-level"; readonly needs: number; readonly has: number };

/** What a gate needs and what this side has. The gate must come from `checkGates` with the same gates. */
export function gateToLimiter(sheet: Sheet, gates: Gates, gate: GateCheck, side: Side): Limiter {
  const { tally, levels, places } = sheet;
  const { measure, end } = side;
  switch (gate.kind) {
    case "overall": {
      const has = fractionToString(fraction(side.sum, tally.score!.denominator));
      return { kind: gate.kind, needs: gates.overall!.needs, has };
    }
    case "domain": {
      const has = shareToString(gate.domain[measure][end], gate.domain.possible);
      return { kind: gate.kind, id: gate.domain.domain.id, needs: gates.domain!.needs, has };
    }
    case "critical":
    case "zero": {
      const needs = gate.kind === "critical" ? gates.critical! : 1;
      return { kind: gate.kind, id: gate.standing.criterion.id, needs, has: gate.standing[measure][end] };
    }
    case "coverage": {
      const has = fractionToString(fraction(side.coverageSum, tally.coverage!.denominator));
      return { kind: gate.kind, needs: gates.coverage!.needs, has };
    }
    case "domain-coverage": {
      const has = shareToString(gate.domain.covered[end], gate.domain.weightOfAll);
      return { kind: gate.kind, id: gate.domain.domain.id, needs: gates.domainCoverage!.needs, has };
    }
    case "shown-level":
      return { kind: gate.kind, needs: gates.shownLevel!, has: levelNumber(levels, places.shown[end]) };
  }
}

/**
 * What holds the level back: every failed gate of the next level at the low end, in the order of
 * the gates and then of the catalogue; empty at the top level and while nothing is scored.
 */
export function findLimiters(sheet: Sheet): readonly Limiter[] {
  const { tally, levels, sides, places } = sheet;
  const next = levels[places.rating.low + 1];
  if (next === undefined || tally.score === null) return [];
  const side = sides.rating.low;
  return checkGates(tally, next.gates, side, levelNumber(levels, places.shown.low))
    .filter(({ isPassed }) => !isPassed)
    .map((gate) => gateToLimiter(sheet, next.gates, gate, side));
}
