import type { Action } from "../plan/action";
import { actionWarnings, type ActionWarning } from "../plan/adequacy";
import { planMessages } from "./messages/plan";

/** What a row of the plan says about an action beside its own columns. */
export type ActionFacts = {
  /** Next step, steps done, target, how long a risk is accepted. */
  readonly lines: readonly string[];
  readonly warnings: readonly ActionWarning[];
};

export function describeAction(action: Action): ActionFacts {
  const text = planMessages;
  const { steps, measure, acceptedRisk } = action;
  const next = steps.find((step) => !step.done && step.text.trim() !== "");
  const done = steps.filter((step) => step.done).length;
  return {
    lines: [
      ...(acceptedRisk === null ? [] : [text.acceptedUntil(acceptedRisk.reason.trim(), acceptedRisk.until)]),
      ...(steps.length === 0 ? [] : [text.stepsDone(done, steps.length)]),
      ...(next === undefined ? [] : [text.nextStep(next.text, next.dueDate)]),
      ...(measure.target.trim() === "" ? [] : [text.target(measure.target.trim())]),
    ],
    warnings: actionWarnings(action),
  };
}
