import { filterToQuery, type CriterionFilter } from "./criterion-filter";

export type ChecklistPlace = {
  readonly assessmentId: string;
  /** Null for the list of criteria. */
  readonly criterionId: string | null;
  readonly filter: CriterionFilter;
};

/** The route of a criterion or of the list; the filter travels along. */
export function checklistAddress(place: ChecklistPlace): string {
  const view = place.criterionId === null ? [["view", "list"]] : [];
  const filter = Object.entries(filterToQuery(place.filter)).filter(([, value]) => value !== "");
  const query = new URLSearchParams([...view, ...filter]).toString();
  const path = `/assessments/${place.assessmentId}/checklist`;
  const end = place.criterionId === null ? "" : `/${encodeURIComponent(place.criterionId)}`;
  return `${path}${end}${query === "" ? "" : `?${query}`}`;
}
