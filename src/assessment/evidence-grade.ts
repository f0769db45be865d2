import type { IsoDate } from "../shared/iso-date";
import type { EvidenceItem, EvidenceKind } from "./evidence";
import { findResponse, isReasonLongEnough } from "./normalize-response";
import type { EvidenceGrade, Response, ResponsesByCriterionId } from "./response";

/** Kinds that show a thing itself, as against somebody's word for it (src/scoring/README.md, "Evidence grade"). */
const SHOWING_KINDS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  "document",
  "photo",
  "link",
  "roster",
  "tally",
  "observation",
  "feedback",
]);

/** Kinds that look at practice and not only at paper. */
const PRACTICE_KINDS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(["observation", "tally", "feedback"]);

/** The part of an evidence item that its grade depends on. */
export type GradedItem = Pick<EvidenceItem, "kind" | "reviewBy" | "collectedBy">;

/** True after the item's review-by date; on that day itself it is still current. */
export function isStale(item: Pick<EvidenceItem, "reviewBy">, today: IsoDate): boolean {
  return item.reviewBy !== null && item.reviewBy < today;
}

function normalizeRole(role: string): string {
  return role.trim().toLowerCase();
}

/** Whether an interview was held by somebody else can only be said when both roles are known. */
function isByAnotherRole(item: GradedItem, raterRoles: readonly string[]): boolean {
  const role = normalizeRole(item.collectedBy);
  const raters = raterRoles.map(normalizeRole).filter((rater) => rater !== "");
  return role !== "" && raters.length > 0 && !raters.includes(role);
}

function showsPractice(item: GradedItem, raterRoles: readonly string[]): boolean {
  return PRACTICE_KINDS.has(item.kind) || (item.kind === "interview" && isByAnotherRole(item, raterRoles));
}

/**
 * How well one criterion is evidenced, from 0 (nothing) to 3 (two kinds that agree, one of them
 * about practice). It counts kinds, not files, and stale items only tell grade 0 from 1.
 *
 * @param context.raterRoles roles of the people who rated; without any, no interview counts as
 * held by another role
 * @param context.agrees somebody ticked that the kinds tell the same story
 */
export function computeEvidenceGrade(
  items: readonly GradedItem[],
  context: { readonly today: IsoDate; readonly raterRoles: readonly string[]; readonly agrees: boolean },
): EvidenceGrade {
  if (items.length === 0) return 0;
  const current = items.filter((item) => !isStale(item, context.today));
  const showing = current.filter(({ kind }) => SHOWING_KINDS.has(kind));
  if (showing.length === 0) return 1;
  if (!context.agrees) return 2;
  const practice = new Set(
    current.filter((item) => showsPractice(item, context.raterRoles)).map(({ kind }) => kind),
  );
  const kinds = [...new Set(current.map(({ kind }) => kind))];
  const isConfirmed = kinds
    .filter((kind) => SHOWING_KINDS.has(kind))
    .some((kind) => kinds.some((other) => other !== kind && (practice.has(kind) || practice.has(other))));
  return isConfirmed ? 3 : 2;
}

/** The grades, least to most. */
export const evidenceGrades = [0, 1, 2, 3] as const;

/** A reviewer's own grade, which wins over the computed one; undefined until its reason says enough. */
export function overriddenGrade(
  response: Pick<Response, "gradeOverride" | "gradeReason">,
): EvidenceGrade | undefined {
  return isReasonLongEnough(response.gradeReason) ? response.gradeOverride : undefined;
}

/**
 * Fills in the grade in force for every response, and for every criterion that has evidence but
 * no response yet. A reviewer's override with a reason wins over the computed grade.
 */
export function withEvidenceGrades(
  responses: ResponsesByCriterionId,
  evidence: readonly (GradedItem & Pick<EvidenceItem, "criterionIds">)[],
  context: { readonly today: IsoDate; readonly raterRoles: readonly string[] },
): ResponsesByCriterionId {
  const itemsByCriterionId = new Map<string, GradedItem[]>(Object.keys(responses).map((id) => [id, []]));
  for (const item of evidence) {
    for (const id of new Set(item.criterionIds)) {
      const items = itemsByCriterionId.get(id);
      if (items === undefined) itemsByCriterionId.set(id, [item]);
      else items.push(item);
    }
  }
  return Object.fromEntries(
    [...itemsByCriterionId].map(([id, items]): [string, Response] => {
      const response: Response = findResponse(responses, id) ?? { state: "unanswered" };
      const agrees = response.evidenceAgrees === true;
      const evidenceGrade = overriddenGrade(response) ?? computeEvidenceGrade(items, { ...context, agrees });
      return [id, { ...response, evidenceGrade }];
    }),
  );
}
