import type { Action, ActionStatus } from "../plan/action";
import type { NewAction } from "../plan/new-action";
import { addDays, type IsoDate } from "../shared/iso-date";

/** An accepted risk is looked at again after a quarter of a year unless somebody says otherwise. */
const ACCEPTED_RISK_DAYS = 90;

/** What else changes when an action changes its status on a day. */
export function statusToPatch(
  action: Pick<Action, "acceptedRisk">,
  status: ActionStatus,
  today: IsoDate,
): Partial<NewAction> {
  const acceptedRisk = action.acceptedRisk ?? { reason: "", until: addDays(today, ACCEPTED_RISK_DAYS) };
  return {
    status,
    statusDate: today,
    closedOn: status === "closed" ? today : null,
    acceptedRisk: status === "accepted risk" ? acceptedRisk : null,
  };
}
