import { findCriterion } from "../catalogue/look-up";
import type { Action } from "../plan/action";
import { draftAction } from "../plan/new-action";
import { suggestActions } from "../plan/suggestions";
import type { Gap } from "../scoring/gaps";
import type { Result } from "../shared/result";
import {
  deleteAction,
  restoreAction,
  saveNewActions,
  type NewAction,
  type RemovedAction,
} from "../storage/actions";
import type { StorageError } from "../storage/storage-error";
import type { AssessmentSession } from "./assessment-session";
import { actionFormMessages } from "./messages/action-form";
import { moveAction, type ActionMove, type MoveError } from "./move-action";

export type Suggestion = ReturnType<typeof suggestActions>[number];

export type PlanActions = {
  /** The catalogue's suggestions that fit the present rating of a gap. */
  readonly suggestionsFor: (gap: Gap) => readonly Suggestion[];
  /** A filled-in action for a gap, not stored yet: a person looks first. */
  readonly draftFor: (gap: Gap, suggestion: Suggestion | null) => NewAction;
  readonly draftFree: () => NewAction;
  /** Stores all of them or none. */
  readonly addTogether: (actions: readonly NewAction[]) => Promise<Result<readonly Action[], StorageError>>;
  /** Moves an action along its life, or says why it may not go there. */
  readonly move: (id: string, move: ActionMove) => Promise<Result<Action, MoveError>>;
  /** What is returned brings it back. */
  readonly remove: (id: string) => Promise<Result<RemovedAction, StorageError>>;
  readonly bringBack: (removed: RemovedAction) => Promise<Result<Action, StorageError>>;
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

  return {
    suggestionsFor(gap) {
      const found = findCriterion(catalogue, gap.id);
      return found === undefined
        ? []
        : suggestActions(found.criterion, session.responses()[gap.id]?.rating ?? 0);
    },
    draftFor: (gap, suggestion) => draftAction(suggestion, gap, context()),
    draftFree: () => draftAction(null, null, context()),
    async addTogether(actions) {
      const saved = await saveNewActions(database, assessmentId, actions);
      await session.reload();
      return saved;
    },
    move: (id, move) => moveAction(session, id, move),
    async remove(id) {
      const removed = await deleteAction(database, id);
      await session.reload();
      return removed;
    },
    async bringBack(removed) {
      const restored = await restoreAction(database, removed);
      await session.reload();
      return restored;
    },
  };
}
