import { methods, type Criterion, type Method } from "../../catalogue/catalogue";

export { methods } from "../../catalogue/catalogue";

export const toggles = ["open", "unknown", "critical", "core", "flagged", "withoutEvidence"] as const;
export type Toggle = (typeof toggles)[number];

/** Which criteria a person wants to see; everything that is set must hold. */
export type CriterionFilter = {
  readonly place: string | null;
  readonly method: Method | null;
  readonly toggles: readonly Toggle[];
  readonly search: string;
};

/** What a filter asks about a criterion beyond its own text. */
export type CriterionFacts = {
  readonly isOpen: boolean;
  readonly isUnknown: boolean;
  readonly isFlagged: boolean;
  readonly hasEvidence: boolean;
};

export const noFilter: CriterionFilter = { place: null, method: null, toggles: [], search: "" };

/** Lower case without accents, so that "resume" finds "Résumé". */
function simplify(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** True when every word of the search stands in id, title or statement; `IDS01` finds `IDS-01`. */
function matchesSearch(criterion: Criterion, search: string): boolean {
  const { id, title, statement } = criterion;
  const text = simplify(`${id} ${id.replaceAll("-", "")} ${title} ${statement}`);
  return simplify(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The criteria that a search finds, in the order given. */
export function searchCriteria(criteria: readonly Criterion[], search: string): readonly Criterion[] {
  return criteria.filter((criterion) => matchesSearch(criterion, search.trim()));
}

function matchesToggle(criterion: Criterion, facts: CriterionFacts, toggle: Toggle): boolean {
  switch (toggle) {
    case "open":
      return facts.isOpen;
    case "unknown":
      return facts.isUnknown;
    case "critical":
      return criterion.critical;
    case "core":
      return criterion.core;
    case "flagged":
      return facts.isFlagged;
    case "withoutEvidence":
      return !facts.hasEvidence;
  }
}

export function matchesFilter(criterion: Criterion, facts: CriterionFacts, filter: CriterionFilter): boolean {
  return (
    (filter.place === null || criterion.places.includes(filter.place)) &&
    (filter.method === null || criterion.methods.includes(filter.method)) &&
    filter.toggles.every((toggle) => matchesToggle(criterion, facts, toggle)) &&
    matchesSearch(criterion, filter.search.trim())
  );
}

/** How many things are asked for; 0 shows everything. */
export function countFilters(filter: CriterionFilter): number {
  const set = [filter.place !== null, filter.method !== null, filter.search.trim() !== ""];
  return set.filter(Boolean).length + filter.toggles.length;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The filter as it stands in the address; an unknown word in it asks for nothing. What is searched for never
 * stands there: the browser's history keeps addresses, also while the workspace is locked.
 */
export function queryToFilter(query: Query): Omit<CriterionFilter, "search"> {
  const word = (key: string): string => {
    const value = query[key];
    return typeof value === "string" ? value : "";
  };
  return {
    place: word("place") || null,
    method: methods.find((method) => method === word("method")) ?? null,
    toggles: toggles.filter((toggle) => word("only").split(" ").includes(toggle)),
  };
}

/** The reverse of `queryToFilter`; an empty string takes a key out of the address. */
export function filterToQuery(filter: Omit<CriterionFilter, "search">): Readonly<Record<string, string>> {
  return {
    place: filter.place ?? "",
    method: filter.method ?? "",
    only: filter.toggles.join(" "),
  };
}
