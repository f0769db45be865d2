import type { PlannedAction } from "../model/plan";
import { reportWords } from "../report-words";

/** The measure of an action in one line; empty when it has none. */
export function measureText({ numerator, denominator, baseline, target }: PlannedAction["measure"]): string {
  const words = reportWords.plan;
  const counted = words.measure(numerator, denominator);
  const parts = [
    counted,
    baseline === "" ? "" : words.baseline(baseline),
    target === "" ? "" : words.target(target),
  ];
  return parts.filter((part) => part !== "").join(". ");
}
