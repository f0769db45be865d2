import { bands, type Band } from "../../catalogue/catalogue";
import type { Action } from "../../plan/action";
import type { Gap } from "../../scoring/gaps";

/** The most pressing band among the gaps that an action closes; null when it closes none. */
export function bandOfAction(
  action: Pick<Action, "criterionIds">,
  gapsById: ReadonlyMap<string, Pick<Gap, "band">>,
): Band | null {
  const own = action.criterionIds.map((id) => gapsById.get(id)?.band);
  return bands.find((band) => own.includes(band)) ?? null;
}

/** Actions by band and due date (none last), numbered from 1 as the report prints them. */
export function numberActions(
  actions: readonly Action[],
  gapsById: ReadonlyMap<string, Gap>,
): readonly { readonly number: number; readonly item: Action }[] {
  const rank = (action: Action): number => {
    const band = bandOfAction(action, gapsById);
    return band === null ? bands.length : bands.indexOf(band);
  };
  const due = (action: Action): string => action.dueDate ?? "9999";
  return actions
    .toSorted((a, b) => rank(a) - rank(b) || compareText(due(a), due(b)) || compareText(a.id, b.id))
    .map((item, index) => ({ number: index + 1, item }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
