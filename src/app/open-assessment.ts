import {
  createEffect,
  createRoot,
  createSignal,
  getOwner,
  onCleanup,
  untrack,
  type Accessor,
} from "solid-js";
import {
  createAssessmentSession,
  loadAssessmentSession,
  type AssessmentSession,
  type OpenAssessmentError,
} from "./assessment-session";
import { createEvidenceActions, type EvidenceActions } from "./evidence-actions";
import { createEvidenceIntake, type EvidenceIntake } from "./evidence-intake/evidence-intake";
import { createPlanActions, type PlanActions } from "./plan-actions";
import { createRatingActions, type RatingActions } from "./rating-actions";
import type { Workspace } from "./workspace";

/** One assessment with everything that can be done in it. */
export type OpenAssessment = {
  readonly session: AssessmentSession;
  readonly rating: RatingActions;
  readonly evidence: EvidenceActions;
  readonly intake: EvidenceIntake;
  readonly plan: PlanActions;
};

export type Opening =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly open: OpenAssessment }
  | { readonly kind: "failed"; readonly error: OpenAssessmentError };

/** Opens the assessment that `id` names, and another when `id` changes; closes what it opened. */
export function createOpening(workspace: Workspace, id: Accessor<string>): Accessor<Opening> {
  const [opening, setOpening] = createSignal<Opening>({ kind: "opening" });
  const owner = getOwner();
  let close: (() => void) | null = null;

  async function openId(wanted: string): Promise<void> {
    close?.();
    close = null;
    setOpening({ kind: "opening" });
    const loaded = await loadAssessmentSession(workspace, wanted);
    if (untrack(id) !== wanted) return;
    if (!loaded.ok) {
      setOpening({ kind: "failed", error: loaded.error });
      return;
    }
    createRoot((dispose) => {
      close = dispose;
      const session = createAssessmentSession(workspace, loaded.value);
      setOpening({
        kind: "open",
        open: {
          session,
          rating: createRatingActions(session),
          evidence: createEvidenceActions(session),
          intake: createEvidenceIntake(session),
          plan: createPlanActions(session),
        },
      });
    }, owner);
  }

  createEffect(() => void openId(id()));
  onCleanup(() => close?.());
  return opening;
}
