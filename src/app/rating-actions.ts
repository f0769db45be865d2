import { responseToAnswer, type Answer, type ResponseField } from "../assessment/response";
import { signOffBlockers } from "../assessment/sign-off";
import { rankGaps } from "../scoring/gaps";
import { scoreResults } from "../scoring/results";
import { fail, type Result } from "../shared/result";
import { changeAssessment, loadLastChange, signOff } from "../storage/assessments";
import { saveResponseFields, undoLast } from "../storage/responses";
import type { StorageError } from "../storage/storage-error";
import type { Assessment } from "../assessment/assessment";
import type { AssessmentSession, FieldChanges } from "./assessment-session";

/** A pause in typing after which the next keystroke begins a revision of its own, in milliseconds. */
const TYPING_PAUSE_MS = 2000;

export type RatingActions = {
  /** Sets the answer; the same answer again leaves it as it is. */
  readonly rate: (criterionId: string, answer: Exclude<Answer, null>) => void;
  readonly change: (criterionId: string, changes: FieldChanges) => void;
  /** One keystroke's worth of a text field: shown at once, its write starts at once. */
  readonly type: (criterionId: string, field: ResponseField, text: string) => void;
  /** The field was left, or typing paused: the next keystroke is a new revision. */
  readonly endTyping: () => void;
  readonly toggleFlag: (criterionId: string) => void;
  /** Takes back the latest change; returns what it was, or null when there is none. */
  readonly undo: () => ReturnType<typeof undoLast>;
  readonly blockers: () => ReturnType<typeof signOffBlockers>;
  readonly signOff: (
    by: string,
  ) => Promise<Result<Assessment, StorageError | { readonly code: "sign-off.open-items" }>>;
  /** Stores what differs from `shown`, the assessment as its form was opened. */
  readonly changeDetails: (
    patch: Pick<Assessment, "date" | "roles">,
    shown: Assessment,
  ) => Promise<Result<Assessment, StorageError>>;
};

export function createRatingActions(session: AssessmentSession): RatingActions {
  const { workspace, id } = session;
  const blockers = (): ReturnType<typeof signOffBlockers> =>
    signOffBlockers(session.catalogue, session.responses(), session.assessment().scope);
  const { database, saves } = workspace;
  const unsaved = new Map<string, FieldChanges>();
  // What stood there before the first change that is not durable yet.
  const shownBefore = new Map<string, FieldChanges>();
  let typing: { readonly id: string; readonly field: string; at: number } | null = null;

  function shownOf(criterionId: string, changes: FieldChanges): FieldChanges {
    const fields = session.fields[criterionId];
    return Object.fromEntries(
      Object.keys(changes).map((field) => [field, fields?.[field as ResponseField] ?? null]),
    );
  }

  function enqueue(criterionId: string, changes: FieldChanges, typingId: string | null): void {
    if (session.isReadOnly()) return;
    const key = `${id}/${criterionId}`;
    unsaved.set(key, { ...unsaved.get(key), ...changes });
    shownBefore.set(key, { ...shownOf(criterionId, changes), ...shownBefore.get(key) });
    saves.save(key, async () => {
      const batch = unsaved.get(key) ?? {};
      const shown = shownBefore.get(key) ?? {};
      unsaved.delete(key);
      shownBefore.delete(key);
      const options = typingId === null ? { shown } : { shown, typing: typingId };
      const saved = await saveResponseFields(database, id, criterionId, batch, options);
      // A failed batch joins whatever was typed since: the later value of a field wins.
      if (!saved.ok) {
        unsaved.set(key, { ...batch, ...unsaved.get(key) });
        shownBefore.set(key, { ...shownBefore.get(key), ...shown });
        // The assessment may be gone or signed off: the screen has to learn of it.
        void session.reload();
      }
      return saved;
    });
    // The write is under way before anything is drawn.
    session.showFields(criterionId, changes);
  }

  function typingIdFor(field: string): string {
    const now = workspace.clock().getTime();
    if (typing === null || typing.field !== field || now - typing.at > TYPING_PAUSE_MS) {
      typing = { id: database.makeId(), field, at: now };
    }
    typing.at = now;
    return typing.id;
  }

  return {
    rate(criterionId, answer) {
      if (responseToAnswer(session.responses()[criterionId]) === answer) return;
      enqueue(criterionId, { answer }, null);
    },
    change: (criterionId, changes) => enqueue(criterionId, changes, null),
    type(criterionId, field, text) {
      const value = text === "" ? null : text;
      enqueue(criterionId, { [field]: value }, typingIdFor(`${criterionId}/${field}`));
    },
    endTyping() {
      typing = null;
    },
    toggleFlag(criterionId) {
      const isFlagged = session.fields[criterionId]?.flagged === true;
      enqueue(criterionId, { flagged: isFlagged ? null : true }, null);
    },
    async undo() {
      typing = null;
      await saves.settle();
      const undone = await undoLast(database, id);
      if (undone.ok) await session.reload();
      return undone;
    },
    blockers,
    async signOff(by) {
      await saves.settle();
      const asOf = await loadLastChange(database, id);
      await session.reload();
      if (blockers().length > 0) return fail({ code: "sign-off.open-items" } as const);
      const options = { signedOff: true, scope: session.assessment().scope };
      const frozen = {
        results: scoreResults(session.catalogue, session.responses(), options),
        gaps: rankGaps(session.catalogue, session.responses(), options),
      };
      const signed = await signOff(database, id, { by, frozen, asOf });
      await session.reload();
      return signed;
    },
    async changeDetails(patch, shown) {
      const changed = await changeAssessment(database, id, patch, { shown });
      await session.reload();
      return changed;
    },
  };
}
