import type { Catalogue, Criterion } from "../catalogue/catalogue";
import { findCriterion } from "../catalogue/look-up";
import type { Gap } from "../scoring/gaps";

/** A criterion that an action may close, with its gap in words, or its title where it is no gap. */
export type Closable = { readonly id: string; readonly words: string };

/** Gaps first, most pressing first; then what is already chosen, then everything else in scope. */
export function listClosable(
  catalogue: Catalogue,
  criteria: readonly Criterion[],
  gaps: readonly Gap[],
  chosen: readonly string[],
): readonly Closable[] {
  const gapIds = gaps.filter(({ band }) => band !== "O").map(({ id }) => id);
  const otherIds = [...chosen, ...criteria.map(({ id }) => id)];
  return [...new Set([...gapIds, ...otherIds])].flatMap((id) => {
    const criterion = findCriterion(catalogue, id)?.criterion;
    if (criterion === undefined) return [];
    return [{ id, words: gapIds.includes(id) ? criterion.gapWording : criterion.title }];
  });
}
