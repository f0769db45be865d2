import {
  bands,
  efforts,
  type Band,
  type Catalogue,
  type Criterion,
  type Source,
} from "../../catalogue/catalogue";
import { allCriteria } from "../../catalogue/look-up";
import { BAND_MATRIX, EFFORT_DAYS } from "../../scoring/method";
import { gapsMessages } from "../messages/gaps";

const steps = [1, 2, 3] as const;

/** The band matrix as the help page shows it: harm down, spread across. */
export const bandMatrix = {
  columns: steps.map((spread) => gapsMessages.spreads[spread]),
  rows: steps.toReversed().map((harm) => ({
    harm: gapsMessages.harms[harm],
    bands: steps.map((spread) => BAND_MATRIX[harm][spread]),
  })),
} as const;

/** Days until a gap of each band is due, most pressing first. */
export function dueRows(catalogue: Catalogue): readonly { readonly band: Band; readonly days: number }[] {
  return bands.map((band) => ({ band, days: catalogue.scoringProfile.dueDays[band] }));
}

export const effortRows = efforts.map((effort) => ({ effort, days: EFFORT_DAYS[effort] }));

export function criticalCriteria(catalogue: Catalogue): readonly Criterion[] {
  return allCriteria(catalogue).filter((criterion) => criterion.critical);
}

/** How many criteria are founded how well. */
export function countSourceGrades(catalogue: Catalogue): Readonly<Record<Criterion["sourceGrade"], number>> {
  const counts = { A: 0, B: 0, C: 0 };
  for (const { sourceGrade } of allCriteria(catalogue)) counts[sourceGrade] += 1;
  return counts;
}

/** All sources with their keys, by the way they are cited. */
export function listSources(catalogue: Catalogue): readonly (Source & { readonly key: string })[] {
  return Object.entries(catalogue.sources)
    .map(([key, source]) => ({ key, ...source }))
    .toSorted((a, b) => a.cite.localeCompare(b.cite, "en-US"));
}
