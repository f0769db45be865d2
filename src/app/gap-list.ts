import { bands, type Catalogue, type Criterion, type Domain, type Rating } from "../catalogue/catalogue";
import { findCriterion } from "../catalogue/look-up";
import type { Action } from "../plan/action";
import type { ExplainedGap } from "../scoring/explain-gaps";
import type { Gap } from "../scoring/gaps";

/** One line of the list of gaps: the gap with the words, the reason and the plan that belong to it. */
export type GapRow = {
  readonly gap: Gap;
  /** Place in the whole order of priority, from 1. */
  readonly place: number;
  readonly criterion: Criterion;
  readonly domain: Domain;
  readonly rating: Rating;
  /** A "don't know" that counts 0 since sign-off. */
  readonly isNotKnown: boolean;
  /** Critical and below "in place". */
  readonly isCriticalGap: boolean;
  /** Null where issued results hold a gap that is worked out differently today. */
  readonly explained: ExplainedGap | null;
  /** The gap before it in the whole order. */
  readonly beforeId: string | null;
  /** Every action that closes it, finished ones too. */
  readonly actions: readonly Action[];
};

export type GapSource = {
  readonly catalogue: Catalogue;
  /** As issued, once signed off. */
  readonly gaps: readonly Gap[];
  readonly explained: readonly ExplainedGap[];
  readonly actions: readonly Action[];
};

/** The gaps in order with their words; a gap whose criterion the catalogue does not hold is left out. */
export function listGapRows(source: GapSource): readonly GapRow[] {
  const { catalogue, gaps, actions } = source;
  const explainedById = new Map(source.explained.map((one) => [one.gap.id, one]));
  return gaps.flatMap((gap, index): readonly GapRow[] => {
    const found = findCriterion(catalogue, gap.id);
    if (found === undefined) return [];
    const explained = explainedById.get(gap.id) ?? null;
    const rating = explained?.rating ?? 0;
    return [
      {
        gap,
        place: index + 1,
        ...found,
        rating,
        isNotKnown: explained?.isNotKnown === true,
        isCriticalGap: found.criterion.critical && rating < catalogue.scoringProfile.met,
        explained,
        beforeId: gaps[index - 1]?.id ?? null,
        actions: actions.filter((action) => action.criterionIds.includes(gap.id)),
      },
    ];
  });
}

/** Opportunities stand apart from gaps; "stop and fix" gaps are also lifted out to stand above all. */
export function splitGapRows(rows: readonly GapRow[]): {
  readonly now: readonly GapRow[];
  readonly gaps: readonly GapRow[];
  readonly opportunities: readonly GapRow[];
} {
  return {
    now: rows.filter(({ gap }) => gap.band === "N"),
    gaps: rows.filter(({ gap }) => gap.band !== "O"),
    opportunities: rows.filter(({ gap }) => gap.band === "O"),
  };
}

export const gapGroupings = ["band", "domain"] as const;
export type GapGrouping = (typeof gapGroupings)[number];

/** A heading's worth of gaps; `key` is a band or the id of a domain. */
export type GapGroup = { readonly key: string; readonly rows: readonly GapRow[] };

/** Groups in the order of bands or of the catalogue, empty ones left out; inside each the order stays. */
export function groupGapRows(
  rows: readonly GapRow[],
  grouping: GapGrouping,
  catalogue: Catalogue,
): readonly GapGroup[] {
  const keys = grouping === "band" ? bands : catalogue.domains.map(({ id }) => id);
  const keyOf = (row: GapRow): string => (grouping === "band" ? row.gap.band : row.domain.id);
  return keys
    .map((key) => ({ key, rows: rows.filter((row) => keyOf(row) === key) }))
    .filter((group) => group.rows.length > 0);
}
