import type { Band } from "../catalogue/catalogue";
import { gapsMessages } from "./messages/gaps";
import { planMessages } from "./messages/plan";
import { planLifeMessages } from "./messages/plan-life";
import type { PlanGrouping } from "./plan-list";

/** What stands above a group of actions. */
export function groupHeading(grouping: PlanGrouping, key: string): string {
  const text = planLifeMessages;
  if (grouping === "owner") return key === "" ? planMessages.filters.noOwner : key;
  if (grouping === "quarter") return key === "" ? text.noQuarter : text.quarter(key);
  return key === "" ? text.noBand : gapsMessages.bands[key as Band];
}
