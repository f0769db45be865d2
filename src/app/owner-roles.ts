import type { Catalogue } from "../catalogue/catalogue";
import { allCriteria } from "../catalogue/look-up";
import type { Action } from "../plan/action";

/** Roles to choose an owner from: what the plan uses already and what the catalogue suggests, by name. */
export function listOwnerRoles(catalogue: Catalogue, actions: readonly Action[]): readonly string[] {
  const suggested = allCriteria(catalogue).flatMap(({ actions: own }) => own.map(({ owner }) => owner));
  const used = actions.flatMap(({ ownerRole, verifiedBy }) => [ownerRole.trim(), verifiedBy.trim()]);
  return [...new Set([...suggested, ...used])]
    .filter((role) => role !== "")
    .toSorted((a, b) => a.localeCompare(b));
}
