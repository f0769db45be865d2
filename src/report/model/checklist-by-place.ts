import type { Criterion, Method } from "../../catalogue/catalogue";
import type { Facts } from "./facts";

/** One criterion as it is asked about on site: what to look for, and what to have ready. Says nothing of how it was rated. */
export type CriterionToCheck = {
  readonly criterionId: string;
  readonly title: string;
  readonly statement: string;
  readonly isCritical: boolean;
  readonly isCore: boolean;
  /** What each rating looks like, for 0, 1, 2 and 3. */
  readonly anchors: readonly string[];
  readonly methods: readonly Method[];
  /** Other places where it can be checked too. */
  readonly otherPlaces: readonly string[];
  readonly onSiteCheck: string;
  readonly minutes: number;
  /** What proves it. */
  readonly evidence: readonly string[];
  readonly evidenceMustNotContain: string;
  /** When "not applicable" may be chosen; null where it never may. */
  readonly notApplicable: string | null;
  /** Evidence recorded for it already. */
  readonly evidenceNumbers: readonly number[];
};

/** The criteria to check in one place, so that one walk through the clinic covers all. */
export type PlaceToVisit = { readonly place: string; readonly criteria: readonly CriterionToCheck[] };

/** Each criterion of the scope once, under the first of its places; places in the order of the catalogue. */
export function buildChecklistByPlace(facts: Facts): readonly PlaceToVisit[] {
  const { places } = facts.input.catalogue;
  const used = facts.criteria.flatMap((criterion) => criterion.places.slice(0, 1));
  const order = [...new Set([...places, ...used])];
  return order
    .map((place) => ({
      place,
      criteria: facts.criteria
        .filter((criterion) => criterion.places[0] === place)
        .map((criterion) => toCheck(criterion, facts)),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

function toCheck(criterion: Criterion, facts: Facts): CriterionToCheck {
  const { id, title, statement, anchors, methods, onSiteCheck, minutes, evidence } = criterion;
  return {
    criterionId: id,
    title,
    statement,
    isCritical: criterion.critical,
    isCore: criterion.core,
    anchors,
    methods,
    otherPlaces: criterion.places.slice(1),
    onSiteCheck,
    minutes,
    evidence,
    evidenceMustNotContain: criterion.evidenceMustNotContain,
    notApplicable: criterion.notApplicable,
    evidenceNumbers: facts.evidenceOf(id).map(({ number }) => number),
  };
}
