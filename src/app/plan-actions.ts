import { findCriterion } from "../catalogue/look-up";
import type { Action, ActionStatus } from "../plan/action";
import { draftAction } from "../plan/new-action";
import { suggestActions } from "../plan/suggestions";
import type { Gap } from "../scoring/gaps";
import type { Result } from "../shared/result";
import { changeAction, deleteAction, saveNewAction, type NewAction } from "../storage/actions";
import type { StorageError } from "../storage/storage-error";
import { statusToPatch } from "./action-status";
import type { AssessmentSession } from "./assessment-session";
import { actionFormMessages } from "./messages/action-form";

export type Suggestion = ReturnType<typeof suggestActions>[number];

export type PlanActions = {
  /** The catalogue's suggestions that fit the present rating of a gap. */
  readonly suggestionsFor: (gap: Gap) => readonly Suggestion[];
  /** A filled-in action for a gap, not stored yet: a person looks first. */
  readonly draftFor: (gap: Gap, suggestion: Suggestion | null) => NewAction;
  readonly draftFree: () => NewAction;
  readonly add: (action: NewAction) => Promise<Result<Action, StorageError>>;
  readonly change: (id: string, patch: Partial<NewAction>) => Promise<Result<Action, StorageError>>;
  readonly setStatus: (id: string, status: ActionStatus) => Promise<Result<Action, StorageError>>;
  readonly remove: (id: string) => Promise<Result<unknown, StorageError>>;
};

export function createPlanActions(session: AssessmentSession): PlanActions {
  const { workspace, id: assessmentId, catalogue } = session;
  const { database } = workspace;
  const context = () => ({
    assessmentId,
    profile: catalogue.scoringProfile,
    plannedOn: workspace.today(),
    firstStepText: actionFormMessages.firstStep,
  });

  async function change(id: string, patch: Partial<NewAction>): Promise<Result<Action, StorageError>> {
    const changed = await changeAction(database, id, patch);
    await session.reload();
    return changed;
  }

  return {
    suggestionsFor(gap) {
      const found = findCriterion(catalogue, gap.id);
      return found === undefined
        ? []
        : suggestActions(found.criterion, session.responses()[gap.id]?.rating ?? 0);
    },
    draftFor: (gap, suggestion) => draftAction(suggestion, gap, context()),
    draftFree: () => draftAction(null, null, context()),
    async add(action) {
      const saved = await saveNewAction(database, action);
      await session.reload();
      return saved;
    },
    change,
    setStatus(id, status) {
      const acceptedRisk = session.actions().find((action) => action.id === id)?.acceptedRisk ?? null;
      return change(id, statusToPatch({ acceptedRisk }, status, workspace.today()));
    },
    async remove(id) {
      const removed = await deleteAction(database, id);
      await session.reload();
      return removed;
    },
  };
}
