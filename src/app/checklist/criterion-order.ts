export type Neighbors = { readonly previous: string | null; readonly next: string | null };

/**
 * Where "previous" and "next" lead: the nearest criteria before and after that the filter shows.
 * The present one need not match: rating it may have taken it out of "open".
 */
export function findNeighbors(
  allIds: readonly string[],
  shownIds: readonly string[],
  currentId: string,
): Neighbors {
  const shown = new Set(shownIds);
  const index = allIds.indexOf(currentId);
  const before = allIds.slice(0, Math.max(index, 0));
  return {
    previous: before.findLast((id) => shown.has(id)) ?? null,
    next: allIds.slice(index + 1).find((id) => shown.has(id)) ?? null,
  };
}

/** Where the work goes on: the first open criterion, else the first of all; null when there is none. */
export function firstToAnswer(ids: readonly string[], isOpen: (id: string) => boolean): string | null {
  return ids.find(isOpen) ?? ids[0] ?? null;
}
