import type { ScoringProfile } from "../catalogue/catalogue";
import type { Results } from "../scoring/results";
import { compare, fractionToPercent, ZERO, type Fraction } from "../shared/fraction";
import { commonMessages } from "./messages/common";

function levelName(profile: ScoringProfile, number: number): string {
  const name = profile.levels.find((level) => level.level === number)?.name ?? "";
  return commonMessages.level(number, name);
}

/** "2 Building", or "1 Starting to 3 Established" while open items leave it undecided. */
export function formatLevel(profile: ScoringProfile, level: Results["level"]): string {
  if (level === null) return commonMessages.notScored;
  return commonMessages.levelRange(levelName(profile, level.low), levelName(profile, level.high));
}

/** "54.1%", or "54.1% to 71.0%" while something is open; null when nothing is scored. */
export function formatScore(overall: Results["overall"]): string | null {
  if (overall === null) return null;
  return commonMessages.levelRange(`${overall.lowPercent}%`, `${overall.highPercent}%`);
}

/** What the catalogue calls the rating from which a criterion counts as in place. */
export function metName({ scale, met }: ScoringProfile): string {
  return scale.find(({ value }) => value === met)?.name ?? String(met);
}

/** "+1.2 points" of a hundred, rounded down; null for no gain at all. */
export function formatLift(lift: Fraction): string | null {
  if (compare(lift, ZERO) <= 0) return null;
  const points = fractionToPercent(lift, "floor");
  return points === "0.0" ? commonMessages.liftTiny : commonMessages.lift(points);
}
