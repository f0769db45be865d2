import { createRoot } from "solid-js";
import { createAppearance } from "../../src/app/theme";
import {
  createAssessmentSession,
  loadAssessmentSession,
  type AssessmentSession,
} from "../../src/app/assessment-session";
import { createEvidenceActions } from "../../src/app/evidence-actions";
import { createEvidenceIntake } from "../../src/app/evidence-intake/evidence-intake";
import type { OpenAssessment } from "../../src/app/open-assessment";
import { createPlanActions } from "../../src/app/plan-actions";
import { createRatingActions } from "../../src/app/rating-actions";
import { createWorkspace } from "../../src/app/workspace";
import type { Assessment } from "../../src/assessment/assessment";
import type { ResponsesByCriterionId } from "../../src/assessment/response";
import { hashCatalogue } from "../../src/catalogue/content-hash";
import type { Database } from "../../src/storage/database";
import { saveResponseFields, type ResponseChanges } from "../../src/storage/responses";
import { aTinyCatalogue } from "../builders";
import { aBrowser, addAssessment, addSite, valueOf } from "../storage/a-workspace";
import { aTinyCatalogueData } from "../tiny-catalogue";

/** What the screens of one assessment hold, over a database in memory. */
export type Desk = {
  readonly db: Database;
  readonly session: AssessmentSession;
  readonly open: OpenAssessment;
  readonly close: () => void;
};

/** The settings of a browser that nobody has changed. */
function aFreshStore(): Storage {
  const values = new Map<string, string>();
  return {
    length: 0,
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

async function saveResponses(
  db: Database,
  assessmentId: string,
  responses: ResponsesByCriterionId,
): Promise<void> {
  for (const [criterionId, response] of Object.entries(responses)) {
    const { state, rating, evidenceGrade: _grade, ...fields } = response;
    const answer = state === "rated" ? rating : state === "unanswered" ? null : state;
    const changes: ResponseChanges = { ...fields, answer: answer ?? null };
    valueOf(await saveResponseFields(db, assessmentId, criterionId, changes));
  }
}

/** Opens an assessment of the tiny catalogue with these answers, as its screens do. Close it at the end. */
export async function openAssessment(
  responses: ResponsesByCriterionId = {},
  changes: Partial<Assessment> = {},
): Promise<Desk> {
  const browser = aBrowser();
  const { clock } = browser.options();
  const db = await browser.openTab();
  const {
    id: _id,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    siteId: _siteId,
    ...wanted
  } = {
    ...({ id: "", createdAt: "", updatedAt: "", siteId: "" } as const),
    ...changes,
  };
  const { id } = await addAssessment(db, (await addSite(db)).id, wanted);
  await saveResponses(db, id, responses);
  const data = aTinyCatalogueData();
  const builtIn = { data, catalogue: aTinyCatalogue(), contentHash: await hashCatalogue(data) };
  const page = { dataset: {} } as unknown as HTMLElement;
  const appearance = createAppearance(page, aFreshStore());
  const isOutdated = (): boolean => false;
  const { workspace, dispose } = createRoot((disposeRoot) => ({
    workspace: createWorkspace({ database: db, builtIn, appearance, clock, isOutdated }),
    dispose: disposeRoot,
  }));
  const start = valueOf(await loadAssessmentSession(workspace, id));
  return createRoot((disposeSession) => {
    const session = createAssessmentSession(workspace, start);
    const open = {
      session,
      rating: createRatingActions(session),
      evidence: createEvidenceActions(session),
      intake: createEvidenceIntake(session),
      plan: createPlanActions(session),
    };
    const close = (): void => {
      disposeSession();
      dispose();
    };
    return { db, session, open, close };
  });
}
