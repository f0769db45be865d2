import { groupBy } from "./group-by";
import type { Plan, PlannedAction } from "./plan";

/** Actions that are due in one quarter; without a day, or done, they stand apart. */
export type ActionsOfQuarter = {
  readonly when: { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 } | "undated" | "done";
  readonly actions: readonly PlannedAction[];
};

/** Nothing is left to do: closed, or accepted as a risk. */
export function isDone({ status }: Pick<PlannedAction, "status">): boolean {
  return status === "closed" || status === "accepted risk";
}

/** Every action of the plan by the quarter in which it is due, then by day; undated ones and what is done last. */
export function actionsByQuarter(plan: Plan): readonly ActionsOfQuarter[] {
  const all = sortByDue(plan.groups.flatMap(({ actions }) => actions));
  const keyOf = (action: PlannedAction): string => {
    if (isDone(action)) return "done";
    if (action.dueDate === null) return "undated";
    const quarter = Math.floor((Number(action.dueDate.slice(5, 7)) - 1) / 3) + 1;
    return `${action.dueDate.slice(0, 4)}-${quarter}`;
  };
  const groups = groupBy(all, keyOf);
  const dated = [...groups.keys()].filter((key) => key !== "done" && key !== "undated");
  return [...dated, "undated", "done"].flatMap((key): readonly ActionsOfQuarter[] => {
    const actions = groups.get(key);
    if (actions === undefined) return [];
    if (key === "done" || key === "undated") return [{ when: key, actions }];
    const [year = 0, quarter = 1] = key.split("-").map(Number);
    return [{ when: { year, quarter: quarter as 1 | 2 | 3 | 4 }, actions }];
  });
}

/** By due date, undated ones last, then by number. */
export function sortByDue(actions: readonly PlannedAction[]): readonly PlannedAction[] {
  const due = ({ dueDate }: PlannedAction): string => dueDate ?? "9999";
  return actions.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.number - b.number));
}
