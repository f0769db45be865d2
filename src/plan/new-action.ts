import type { ScoringProfile } from "../catalogue/catalogue";
import type { Gap } from "../scoring/gaps";
import type { IsoDate } from "../shared/iso-date";
import type { Action } from "./action";
import { defaultDueDate } from "./due-date";
import type { IndexedSuggestion } from "./suggestions";

/** An action that is not stored yet. */
export type NewAction = Omit<Action, "id" | "createdAt" | "updatedAt">;

export type DraftContext = {
  readonly assessmentId: string;
  readonly profile: Pick<ScoringProfile, "dueDays">;
  /** The day of planning, from which the due date counts. */
  readonly plannedOn: IsoDate;
  /** Words for the first step that is due by the band's date where the work takes longer. */
  readonly firstStepText?: string | undefined;
};

/**
 * An action to look over and change before it is saved: from a suggestion for a gap, from a gap
 * alone (title and owner empty), or free (no gap: also no due date, because no band). An action
 * without a title cannot be saved.
 */
export function draftAction(
  suggestion: IndexedSuggestion | null,
  gap: Pick<Gap, "id" | "band" | "effort"> | null,
  context: DraftContext,
): NewAction {
  const effort = suggestion?.effort ?? gap?.effort ?? "M";
  const due = gap && defaultDueDate(context.profile, gap.band, effort, context.plannedOn);
  const firstStepBy = due === null ? null : due.firstStepBy;
  const firstStep =
    firstStepBy === null || context.firstStepText === undefined
      ? []
      : [{ text: context.firstStepText, done: false, dueDate: firstStepBy }];
  return {
    assessmentId: context.assessmentId,
    title: suggestion?.text ?? "",
    criterionIds: gap === null ? [] : [gap.id],
    ownerRole: suggestion?.owner ?? "",
    startDate: context.plannedOn,
    dueDate: due?.dueDate ?? null,
    effort,
    steps: firstStep,
    measure: { numerator: "", denominator: "", baseline: "", target: "" },
    proof: "",
    proofEvidenceIds: [],
    proofNote: "",
    status: "open",
    statusDate: context.plannedOn,
    verifiedBy: "",
    closedOn: null,
    reopenReason: "",
    effectiveness: null,
    acceptedRisk: null,
    cycles: [],
    note: "",
    suggestion: suggestion && gap && { criterionId: gap.id, index: suggestion.index },
  };
}
