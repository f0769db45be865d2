import type { EvidenceItem } from "../assessment/evidence";
import { computeEvidenceGrade, isStale, overriddenGrade } from "../assessment/evidence-grade";
import type { EvidenceGrade, ResponsesByCriterionId } from "../assessment/response";
import type { Criterion, Rating } from "../catalogue/catalogue";
import type { IsoDate } from "../shared/iso-date";

/** What would let the evidence show as much as the rating says. */
export type MissingProof = "any" | "renew" | "current" | "second-kind" | "agree" | "override";

/** A rating above what its evidence could show today. */
export type Claim = {
  readonly criterion: Criterion;
  readonly rating: Rating;
  readonly grade: EvidenceGrade;
  readonly missing: readonly MissingProof[];
};

export type ClaimSource = {
  readonly criteria: readonly Criterion[];
  /** With evidence grades filled in. */
  readonly responses: ResponsesByCriterionId;
  readonly evidenceOf: (criterionId: string) => readonly EvidenceItem[];
  readonly today: IsoDate;
  readonly raterRoles: readonly string[];
};

function missingProof(
  rating: Rating,
  grade: EvidenceGrade,
  items: readonly EvidenceItem[],
  source: Pick<ClaimSource, "today" | "raterRoles">,
): readonly MissingProof[] {
  if (rating === 1) return ["any"];
  const missing: MissingProof[] = [];
  if (grade < 2) {
    const isAllStale = items.length > 0 && items.every((item) => isStale(item, source.today));
    missing.push(isAllStale ? "renew" : "current");
  }
  if (rating === 3) {
    const couldBe = computeEvidenceGrade(items, { ...source, agrees: true });
    missing.push(couldBe === 3 ? "agree" : "second-kind");
  }
  return missing;
}

/** "Claims you cannot show yet": every rating above its evidence grade, critical first, then as in the catalogue. */
export function listClaims(source: ClaimSource): readonly Claim[] {
  return source.criteria
    .flatMap((criterion): readonly Claim[] => {
      const response = source.responses[criterion.id];
      const grade = response?.evidenceGrade ?? 0;
      const rating = response?.state === "rated" ? response.rating : undefined;
      if (rating === undefined || rating <= grade) return [];
      const missing: readonly MissingProof[] =
        response === undefined || overriddenGrade(response) === undefined
          ? missingProof(rating, grade, source.evidenceOf(criterion.id), source)
          : ["override"];
      return [{ criterion, rating, grade, missing }];
    })
    .toSorted((a, b) => Number(b.criterion.critical) - Number(a.criterion.critical));
}
