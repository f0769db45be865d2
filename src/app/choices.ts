import { efforts } from "../catalogue/catalogue";
import { actionStatuses } from "../plan/action";
import { commonMessages } from "./messages/common";
import { planMessages } from "./messages/plan";

/** What a list to choose from offers: stored values with their words. */
export const effortOptions = efforts.map((value) => ({ value, label: commonMessages.efforts[value] }));

export const statusOptions = actionStatuses.map((value) => ({
  value,
  label: planMessages.statuses[value],
}));
