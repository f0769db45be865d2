import type { Inline } from "./blocks";

/** Names of the places in a report that links lead to. */
export const anchors = {
  section: (name: string): string => `section/${name}`,
  criterion: (id: string): string => `criterion/${id}`,
  domain: (id: string): string => `domain/${id}`,
  gap: (id: string): string => `gap/${id}`,
  action: (number: number): string => `action/${number}`,
  evidence: (number: number): string => `evidence/${number}`,
} as const;

/** Numbers as links, parted by commas. */
export function linkNumbers(
  numbers: readonly number[],
  toAnchor: (number: number) => string,
): readonly Inline[] {
  return numbers.flatMap((number, index): readonly Inline[] => {
    const link = { text: String(number), target: toAnchor(number) };
    return index === 0 ? [link] : [", ", link];
  });
}

/** Criterion ids as links, parted by commas. */
export function linkCriteria(ids: readonly string[]): readonly Inline[] {
  return ids.flatMap((id, index): readonly Inline[] => {
    const link = { text: id, target: anchors.criterion(id) };
    return index === 0 ? [link] : [", ", link];
  });
}

/** A criterion by id, with the triangle before it where it is critical. */
export function linkCriterion(id: string, isCritical: boolean): readonly Inline[] {
  const link = { text: id, target: anchors.criterion(id), isStrong: true };
  return isCritical ? [{ symbol: "critical" }, link] : [link];
}
