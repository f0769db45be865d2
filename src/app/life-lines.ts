import type { Action } from "../plan/action";
import { effectivenessDueOn } from "../plan/action-state";
import type { IsoDate } from "../shared/iso-date";
import { planLifeMessages } from "./messages/plan-life";

type Lived = Pick<
  Action,
  | "status"
  | "verifiedBy"
  | "closedOn"
  | "effectiveness"
  | "acceptedRisk"
  | "reopenReason"
  | "proofNote"
  | "proofEvidenceIds"
>;

/** What has happened in an action's life that matters where it stands now, one sentence each. */
export function describeLife(
  action: Lived,
  titleOf: (evidenceId: string) => string | undefined,
  today: IsoDate,
): readonly string[] {
  const text = planLifeMessages.life;
  const { acceptedRisk, effectiveness, closedOn } = action;
  const checkOn = effectivenessDueOn(action);
  const proof = action.proofEvidenceIds.flatMap((id) => titleOf(id) ?? []);
  return [
    ...(action.status === "reopened" && action.reopenReason !== ""
      ? [text.reopened(action.reopenReason)]
      : []),
    ...(acceptedRisk === null ? [] : [text.risk(acceptedRisk.until, acceptedRisk.reason)]),
    ...proof.map(text.proof),
    ...(action.proofNote.trim() === "" ? [] : [text.proofNote(action.proofNote.trim())]),
    ...(action.verifiedBy.trim() === "" ? [] : [text.verifiedBy(action.verifiedBy.trim())]),
    ...(closedOn === null ? [] : [text.closedOn(closedOn)]),
    ...(checkOn === null ? [] : [checkOn <= today ? text.checkDue(checkOn) : text.checkOn(checkOn)]),
    ...(effectiveness === null
      ? []
      : [
          effectiveness.held
            ? text.held(effectiveness.checkedOn, effectiveness.note)
            : text.notHeld(effectiveness.checkedOn, effectiveness.note),
        ]),
  ];
}
