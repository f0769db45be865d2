import type { Assessment, Site } from "../src/assessment/assessment";
import type { EvidenceItem } from "../src/assessment/evidence";
import type { Response, ResponsesByCriterionId } from "../src/assessment/response";
import type { Catalogue, CatalogueData, Rating } from "../src/catalogue/catalogue";
import { parseCatalogue } from "../src/catalogue/parse-catalogue";
import type { Action } from "../src/plan/action";
import type { Gap } from "../src/scoring/gaps";
import type { Results } from "../src/scoring/results";
import { createId, type Id } from "../src/shared/id";
import { aTinyCatalogueData } from "./tiny-catalogue";

/** The day on which the clinics of the tests live. */
export const TODAY = "2026-11-24";
const NOW = `${TODAY}T09:00:00.000Z`;

/** A valid id; the same number gives the same id, and higher numbers sort later. */
export function anId(number = 1): Id {
  return createId(Date.parse(NOW) + number, new Uint8Array(10).fill(number % 256));
}

/** The tiny catalogue (see `aTinyCatalogueData`), parsed; `change` may alter a copy first. */
export function aTinyCatalogue(change: (data: CatalogueData) => CatalogueData = (data) => data): Catalogue {
  const parsed = parseCatalogue(change(aTinyCatalogueData()));
  if (!parsed.ok) throw new Error(`The tiny catalogue is broken: ${JSON.stringify(parsed.error.faults)}`);
  return parsed.value;
}

export function aSite(changes: Partial<Site> = {}): Site {
  return {
    id: anId(1),
    name: "Riverside Family Health Center",
    clinicKind: "family medicine",
    region: "California",
    notes: "",
    isSample: false,
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  };
}

/** A reason that is long enough for "not applicable" to count. */
export const A_REASON = "A partner clinic across the street provides this";

/** An assessment with its responses. Every method returns a new one: `anAssessment().rated("COO-01", 2)`. */
export type AssessmentBuilder = {
  readonly assessment: Assessment;
  readonly responses: ResponsesByCriterionId;
  readonly rated: (criterionId: string, rating: Rating, more?: Partial<Response>) => AssessmentBuilder;
  readonly notKnown: (criterionId: string) => AssessmentBuilder;
  readonly notApplicable: (criterionId: string, reason?: string) => AssessmentBuilder;
  /** Every criterion of the catalogue rated the same. */
  readonly allRated: (catalogue: Catalogue, rating: Rating, more?: Partial<Response>) => AssessmentBuilder;
  readonly with: (changes: Partial<Assessment>) => AssessmentBuilder;
};

function buildAssessment(assessment: Assessment, responses: ResponsesByCriterionId): AssessmentBuilder {
  const answered = (criterionId: string, response: Response): AssessmentBuilder =>
    buildAssessment(assessment, { ...responses, [criterionId]: response });
  return {
    assessment,
    responses,
    rated: (criterionId, rating, more = {}) => answered(criterionId, { state: "rated", rating, ...more }),
    notKnown: (criterionId) => answered(criterionId, { state: "unknown" }),
    notApplicable: (criterionId, reason = A_REASON) =>
      answered(criterionId, { state: "na", naReason: reason }),
    allRated(catalogue, rating, more = {}) {
      const criteria = catalogue.domains.flatMap((domain) => domain.criteria);
      const all = criteria.map(({ id }): [string, Response] => [id, { state: "rated", rating, ...more }]);
      return buildAssessment(assessment, { ...responses, ...Object.fromEntries(all) });
    },
    with: (changes) => buildAssessment({ ...assessment, ...changes }, responses),
  };
}

/** A full self-assessment, still a draft, with nothing answered. */
export function anAssessment(changes: Partial<Assessment> = {}): AssessmentBuilder {
  return buildAssessment(
    {
      id: anId(2),
      siteId: anId(1),
      kind: "self",
      scope: "full",
      catalogueId: "tiny",
      catalogueVersion: "1.0.0",
      catalogueHash: "0".repeat(64),
      date: TODAY,
      roles: ["Medical director", "Nurse"],
      leadershipAsk: null,
      state: "draft",
      signedOffAt: null,
      signedOffBy: null,
      frozen: null,
      comparesWithId: null,
      amendsId: null,
      createdAt: NOW,
      updatedAt: NOW,
      ...changes,
    },
    {},
  );
}

/** A current document that supports COO-01. */
export function anEvidenceItem(changes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: anId(3),
    assessmentId: anId(2),
    criterionIds: ["COO-01"],
    kind: "document",
    title: "Partner directory",
    evidenceDate: "2026-10-01",
    reviewBy: null,
    place: "",
    collectedBy: "Nurse",
    note: "",
    url: null,
    tallyBand: null,
    file: null,
    earlierFiles: [],
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  };
}

/** A planned action for COO-01 that lacks nothing. */
export function anAction(changes: Partial<Action> = {}): Action {
  return {
    id: anId(4),
    assessmentId: anId(2),
    title: "Build the directory with the local task force",
    criterionIds: ["COO-01"],
    ownerRole: "Care coordinator",
    startDate: TODAY,
    dueDate: "2027-02-22",
    effort: "M",
    steps: [],
    measure: {
      numerator: "entries checked within 6 months",
      denominator: "all entries",
      baseline: "none",
      target: "all",
    },
    proof: "Directory page with check dates",
    proofEvidenceIds: [],
    proofNote: "",
    status: "planned",
    statusDate: TODAY,
    verifiedBy: "",
    closedOn: null,
    reopenReason: "",
    effectiveness: null,
    acceptedRisk: null,
    cycles: [],
    note: "",
    suggestion: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  };
}

/** What a sign-off keeps; `changes` tell two of them apart. */
export function someFrozen(changes: Partial<Results> = {}): {
  readonly results: Results;
  readonly gaps: readonly Gap[];
} {
  const none = { count: 0, of: 0 };
  return {
    results: {
      overall: { low: "1/2", high: "1/2", lowPercent: "50.0", highPercent: "50.0" },
      domains: [{ id: "COO", score: { low: "1/2", high: "1/2" }, coverage: { low: "1", high: "1" } }],
      coverage: { low: "1", high: "1" },
      level: { low: 2, high: 2 },
      limiters: [{ kind: "critical", id: "COO-02", needs: 2, has: 1 }],
      shown: { low: "1/3", high: "1/3", level: { low: 1, high: 1 } },
      hangsOn: ["COO-01"],
      open: [],
      issues: [],
      fullyInPlace: none,
      inPlace: none,
      criticalInPlace: none,
      pooled: "1/2",
      unweighted: "1/2",
      ...changes,
    },
    gaps: [{ id: "COO-02", band: "A", harm: 3, spread: 2, effort: "M", lift: "1/9", liftPerEffort: "1/18" }],
  };
}
