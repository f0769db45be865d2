import { createSignal, type Accessor } from "solid-js";
import { actionStatuses, type Action, type ActionStatus } from "../plan/action";
import { movesFrom, moveStatus, type StatusRefusal } from "../plan/status-life";
import type { Result } from "../shared/result";
import type { IsoDate } from "../shared/iso-date";
import { errorSentence } from "./messages/errors";
import { planLifeMessages, refusalSentence } from "./messages/plan-life";
import type { ActionMove, MoveError } from "./move-action";

/** Where a person wants an action to go; "check" is the look 90 days after closing. */
export type MoveTarget = ActionStatus | "check";

/** The columns of the board, in the order of an action's life. */
export const boardColumns: readonly ActionStatus[] = actionStatuses;

/** What can be done next with an action, in the order of its life. */
export function targetsFor(action: Pick<Action, "status">): readonly MoveTarget[] {
  const next = movesFrom(action.status);
  return action.status === "closed" ? ["check", ...next] : next;
}

/** The nearest column of the board, to the right or the left, that an action may go to; null for none. */
export function nextColumn(status: ActionStatus, direction: 1 | -1): ActionStatus | null {
  const moves = movesFrom(status);
  const own = actionStatuses.indexOf(status);
  const ordered = direction === 1 ? actionStatuses.slice(own + 1) : actionStatuses.slice(0, own).toReversed();
  return ordered.find((to) => moves.includes(to)) ?? null;
}

/** Moves that are worth a question even where everything they ask for is there. */
const ALWAYS_ASKED: ReadonlySet<MoveTarget> = new Set<MoveTarget>([
  "proof in",
  "verified",
  "closed",
  "check",
]);

function mustAsk(action: Action, target: MoveTarget, today: IsoDate): boolean {
  if (target === "check" || ALWAYS_ASKED.has(target)) return true;
  const tried = moveStatus(action, target, {}, today);
  return !tried.ok && tried.error.code !== "status.not-a-next-step";
}

function isRefusal(error: MoveError): error is StatusRefusal {
  return error.code.startsWith("status.");
}

/** Why a move was not made, as a sentence. */
export function moveErrorSentence(error: MoveError): string {
  return isRefusal(error) ? refusalSentence(error.code) : errorSentence(error.code);
}

export type Asking = { readonly action: Action; readonly target: MoveTarget };

/** Moves actions along their life, and holds the question that a move asks until it is answered. */
export type ActionMover = {
  readonly asking: Accessor<Asking | null>;
  /** The role that a person gave last, so that it is asked for once. */
  readonly by: Accessor<string>;
  readonly setBy: (role: string) => void;
  readonly today: () => IsoDate;
  readonly request: (action: Action, target: MoveTarget) => void;
  /** Null when the move was made. */
  readonly answer: (move: ActionMove) => Promise<MoveError | null>;
  readonly cancel: () => void;
};

type MoverParts = {
  readonly today: () => IsoDate;
  readonly perform: (id: string, move: ActionMove) => Promise<Result<Action, MoveError>>;
  readonly onMoved: (action: Action, sentence: string) => void;
  readonly onRefused: (sentence: string) => void;
};

export function createActionMover(parts: MoverParts): ActionMover {
  const [asking, setAsking] = createSignal<Asking | null>(null);
  const [by, setBy] = createSignal("");

  async function make(id: string, move: ActionMove): Promise<MoveError | null> {
    const moved = await parts.perform(id, move);
    if (!moved.ok) return moved.error;
    const { title, status } = moved.value;
    const hasHeld = move.kind === "effectiveness" && move.held;
    setAsking(null);
    parts.onMoved(
      moved.value,
      hasHeld ? planLifeMessages.checkedHeld(title) : planLifeMessages.moved(title, status),
    );
    return null;
  }

  async function makeAtOnce(action: Action, to: ActionStatus): Promise<void> {
    const error = await make(action.id, { kind: "status", to, by: by() });
    if (error === null) return;
    parts.onRefused(
      error.code === "status.not-a-next-step"
        ? planLifeMessages.board.cannot(action.status, to)
        : moveErrorSentence(error),
    );
  }

  return {
    asking,
    by,
    setBy,
    today: parts.today,
    request(action, target) {
      const isNextStep = targetsFor(action).includes(target);
      if (target === "check" || (isNextStep && mustAsk(action, target, parts.today()))) {
        setAsking({ action, target });
      } else {
        void makeAtOnce(action, target);
      }
    },
    async answer(move) {
      const asked = asking();
      return asked === null ? null : make(asked.action.id, move);
    },
    cancel: () => setAsking(null),
  };
}
