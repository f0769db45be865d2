import type { Action, ActionStatus } from "../plan/action";
import {
  checkEffectiveness,
  moveStatus,
  type LivingAction,
  type StatusAnswers,
  type StatusPatch,
  type StatusRefusal,
} from "../plan/status-life";
import { fail, type Result } from "../shared/result";
import type { IsoDate } from "../shared/iso-date";
import { changeAction } from "../storage/actions";
import type { StorageError } from "../storage/storage-error";
import type { AssessmentSession } from "./assessment-session";

/** Somewhere for an action to go with what that asks for, or the check 90 days after closing. */
export type ActionMove =
  | {
      readonly kind: "status";
      readonly to: ActionStatus;
      readonly answers?: StatusAnswers;
      /** The role that says so, for the history; empty when it was not said. */
      readonly by?: string;
    }
  | {
      readonly kind: "effectiveness";
      readonly held: boolean;
      readonly note: string;
      readonly by?: string;
    };

export type MoveError = StorageError | StatusRefusal;

function tryMove(action: LivingAction, move: ActionMove, today: IsoDate): Result<StatusPatch, StatusRefusal> {
  return move.kind === "status"
    ? moveStatus(action, move.to, move.answers ?? {}, today)
    : checkEffectiveness(action, move, today);
}

/** Moves the action as it stands in storage: another tab may have moved it meanwhile. */
export async function moveAction(
  session: Pick<AssessmentSession, "workspace" | "reload">,
  id: string,
  move: ActionMove,
): Promise<Result<Action, MoveError>> {
  const { database, today } = session.workspace;
  const tried: { refusal: StatusRefusal | null } = { refusal: null };
  const changed = await changeAction(
    database,
    id,
    (action) => {
      const moved = tryMove(action, move, today());
      tried.refusal = moved.ok ? null : moved.error;
      return moved.ok ? moved.value : {};
    },
    { by: (move.by ?? "").trim() },
  );
  await session.reload();
  return tried.refusal === null ? changed : fail(tried.refusal);
}
