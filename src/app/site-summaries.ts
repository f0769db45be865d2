import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { Assessment } from "../assessment/assessment";
import type { ResponsesByCriterionId } from "../assessment/response";
import type { Catalogue } from "../catalogue/catalogue";
import { criteriaInScope } from "../catalogue/look-up";
import { isDueSoon, isEffectivenessDue, isOpenAction, isOverdue } from "../plan/action-state";
import type { Id } from "../shared/id";
import { loadEvidence } from "../storage/evidence";
import { loadResponseFields } from "../storage/responses";
import { fieldsToGradedResponses, progressOf, resultsOf, type Progress } from "./assessment-results";
import { loadCatalogueOf } from "./assessment-session";
import { formatLevel, formatScore } from "./level-text";
import { homeMessages } from "./messages/home";
import type { Workspace } from "./workspace";

/** What a list says about one assessment without opening it. */
export type AssessmentSummary = {
  /** "2 Building", a range while items are open, or that nothing is rated yet. */
  readonly level: string;
  /** The number at the low end, for the color beside the words; 0 where nothing is scored. */
  readonly lowLevel: number;
  readonly score: string | null;
  readonly progress: Progress;
  readonly evidence: number;
};

function sumUp(
  catalogue: Catalogue,
  assessment: Assessment,
  responses: ResponsesByCriterionId,
  evidence: number,
): AssessmentSummary {
  const progress = progressOf(criteriaInScope(catalogue, assessment.scope), responses);
  const rest = { progress, evidence };
  // "1 Starting to 4 Sustained" would be right, and says nothing.
  if (progress.answered === 0) return { level: homeMessages.nothingRated, lowLevel: 0, score: null, ...rest };
  const results = resultsOf(catalogue, assessment, responses);
  return {
    level: formatLevel(catalogue.scoringProfile, results.level),
    lowLevel: results.level?.low ?? 0,
    score: formatScore(results.overall),
    ...rest,
  };
}

/** Works out one assessment's summary from its stored rows; null where it cannot, as without its catalogue. */
export async function summarizeAssessment(
  workspace: Pick<Workspace, "database" | "builtIn" | "today">,
  assessment: Assessment,
): Promise<AssessmentSummary | null> {
  const { database } = workspace;
  const [catalogue, fields, evidence] = await Promise.all([
    loadCatalogueOf(workspace, assessment),
    loadResponseFields(database, assessment.id),
    loadEvidence(database, assessment.id),
  ]);
  if (catalogue === null) return null;
  try {
    const responses = fieldsToGradedResponses(catalogue, assessment, { fields, evidence }, workspace.today());
    return sumUp(catalogue, assessment, responses, evidence.length);
  } catch {
    // What came in a file may be odd in ways that nobody foresaw; one clinic must not hide all others.
    return null;
  }
}

export type SummariesById = Readonly<Record<Id, AssessmentSummary | null>>;

/** Summaries of some assessments by id, worked out again when the workspace changes; absent until known. */
export function createSummaries(
  workspace: Workspace,
  assessments: Accessor<readonly Assessment[]>,
): Accessor<SummariesById> {
  const [summaries, setSummaries] = createSignal<SummariesById>({});
  let latest = 0;
  async function workOut(wanted: readonly Assessment[]): Promise<void> {
    latest += 1;
    const own = latest;
    const entries = await Promise.all(
      wanted.map(async (one) => [one.id, await summarizeAssessment(workspace, one)] as const),
    );
    if (own === latest) setSummaries(Object.fromEntries(entries));
  }
  createEffect(() => void workOut(assessments()));
  onCleanup(() => (latest += 1));
  return summaries;
}

export type ActionCounts = { readonly open: number; readonly overdue: number; readonly dueSoon: number };

/** How much is still to be done in some assessments' plans. */
export function countActions(
  workspace: Pick<Workspace, "actions" | "today">,
  assessmentIds: readonly Id[],
): ActionCounts {
  const own = workspace.actions().filter((action) => assessmentIds.includes(action.assessmentId));
  const today = workspace.today();
  return {
    open: own.filter(isOpenAction).length,
    overdue: own.filter((action) => isOverdue(action, today)).length,
    dueSoon: own.filter((action) => isDueSoon(action, today)).length,
  };
}

const waitingKinds = ["overdue", "soon", "check"] as const;

/** What waits in one plan: overdue, due within 14 days, or closed and to be checked whether it held. */
export type Waiting = {
  readonly assessment: Assessment;
  readonly kind: (typeof waitingKinds)[number];
  readonly count: number;
};

/** What waits for somebody in the plans of some assessments; only what there is any of. */
export function listWaiting(
  workspace: Pick<Workspace, "actions" | "today">,
  assessments: readonly Assessment[],
): readonly Waiting[] {
  const today = workspace.today();
  const isWaiting = { overdue: isOverdue, soon: isDueSoon, check: isEffectivenessDue };
  return assessments.flatMap((assessment) => {
    const own = workspace.actions().filter((action) => action.assessmentId === assessment.id);
    return waitingKinds
      .map((kind) => ({
        assessment,
        kind,
        count: own.filter((action) => isWaiting[kind](action, today)).length,
      }))
      .filter(({ count }) => count > 0);
  });
}
