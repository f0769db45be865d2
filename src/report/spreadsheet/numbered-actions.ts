import type { Action } from "../../plan/action";
import { gatherFacts } from "../model/facts";
import type { PlannedAction } from "../model/plan";
import type { ReportInput, ReportModel } from "../report-model";

/** The actions of the plan as the report numbers them, each with the action it is made from. */
export function numberedActions(
  model: ReportModel,
  input: ReportInput,
): readonly { readonly planned: PlannedAction; readonly action: Action }[] {
  const actionsByNumber = new Map(gatherFacts(input).actions.map(({ number, item }) => [number, item]));
  return model.plan.groups
    .flatMap(({ actions }) => actions)
    .flatMap((planned) => {
      const action = actionsByNumber.get(planned.number);
      return action === undefined ? [] : [{ planned, action }];
    })
    .toSorted((a, b) => a.planned.number - b.planned.number);
}
