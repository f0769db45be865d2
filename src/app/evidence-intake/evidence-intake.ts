import type { Accessor } from "solid-js";
import type { EvidenceItem, PrivacyDecision } from "../../assessment/evidence";
import { fail, type Result } from "../../shared/result";
import { saveNewEvidence, type NewEvidence } from "../../storage/evidence";
import type { StorageError } from "../../storage/storage-error";
import type { AssessmentSession } from "../assessment-session";
import { blankItem } from "./blank-item";
import type { FileTaking, PictureToLookAt } from "./file-taking";
import { countFindings } from "./finding";
import type { IntakeState } from "./intake-entry";
import { createIntakeQueue, type IntakeQueue } from "./intake-queue";
import { createProtection, type Protection } from "./protection";

/** A thing that is described and not attached. */
export type Description = Pick<NewEvidence, "title" | "place" | "evidenceDate" | "note">;

/** The way into the library for files. It lives as long as the assessment is open, whatever screen is on. */
export type EvidenceIntake = IntakeQueue & {
  readonly protection: Accessor<Protection>;
  /** Stores an item that says what there is and where, in place of a file that waits. */
  readonly describe: (id: number, description: Description) => Promise<Result<EvidenceItem, StorageError>>;
  /** Reads a picture that waits, cleaned; revoke its address after use. Null where it cannot be had. */
  readonly look: (id: number) => Promise<PictureToLookAt | null>;
};

/** Rows on screen follow at most this often while many files come in. */
const RELOAD_EVERY_MS = 500;

async function loadFileTaking(session: AssessmentSession): Promise<FileTaking> {
  const { createFileTaking } = await import("./file-taking");
  return createFileTaking(session);
}

/** Opens the way in for an assessment; `load` is another in tests. */
export function createEvidenceIntake(
  session: AssessmentSession,
  load: (session: AssessmentSession) => Promise<FileTaking> = loadFileTaking,
): EvidenceIntake {
  const { protection, ask } = createProtection();
  let loaded: Promise<FileTaking> | null = null;
  let reloadedAt = 0;
  const fileTaking = (): Promise<FileTaking> => (loaded ??= load(session));

  function onSettled(state: IntakeState, isLast: boolean): void {
    if (state.kind === "stored") void ask();
    const at = Date.now();
    if (isLast || at - reloadedAt > RELOAD_EVERY_MS) {
      reloadedAt = at;
      void session.reload();
    }
    if (isLast) void loaded?.then((taking) => taking.rest());
  }

  const queue = createIntakeQueue(async (taking) => (await fileTaking()).take(taking), onSettled);

  return {
    ...queue,
    protection,
    async describe(id, description) {
      const entry = queue.entries.find((one) => one.id === id);
      if (entry === undefined) return fail({ code: "storage.not-found" });
      const findings = entry.state.kind === "asks" ? countFindings(entry.state.findings) : [];
      const privacyDecision: PrivacyDecision | null =
        findings.length === 0
          ? null
          : { decidedAt: session.workspace.now(), decision: "described", findings };
      const blank = blankItem(session, entry.criterionIds);
      const item: NewEvidence = { ...blank, ...description, kind: "described", privacyDecision };
      const saved = await saveNewEvidence(session.workspace.database, item);
      if (saved.ok) queue.settle(id, "described");
      await session.reload();
      return saved;
    },
    async look(id) {
      const file = queue.fileOf(id);
      return file === null ? null : (await fileTaking()).look(file);
    },
  };
}
