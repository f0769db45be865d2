import type { Action } from "../../plan/action";
import { isOpenAction } from "../../plan/action-state";
import type { Facts } from "./facts";

/** The open action for a criterion that is due first (undated ones last); undefined when there is none. */
export function nextAction(facts: Pick<Facts, "actionsOf">, criterionId: string): Action | undefined {
  return facts
    .actionsOf(criterionId)
    .map(({ item }) => item)
    .filter(isOpenAction)
    .toSorted((a, b) => ((a.dueDate ?? "9999") < (b.dueDate ?? "9999") ? -1 : 1))[0];
}
