import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countFilters,
  filterToQuery,
  matchesFilter,
  methods,
  noFilter,
  queryToFilter,
  searchCriteria,
  toggles,
  type CriterionFacts,
  type CriterionFilter,
} from "../../../src/app/checklist/criterion-filter";
import type { Criterion } from "../../../src/catalogue/catalogue";
import { allCriteria } from "../../../src/catalogue/look-up";
import { aTinyCatalogue } from "../../builders";

const criteria = allCriteria(aTinyCatalogue());
const quiet: CriterionFacts = { isOpen: false, isUnknown: false, isFlagged: false, hasEvidence: true };

function idsShown(
  filter: Partial<CriterionFilter>,
  factsOf: (id: string) => Partial<CriterionFacts> = () => ({}),
) {
  return criteria
    .filter((criterion) =>
      matchesFilter(criterion, { ...quiet, ...factsOf(criterion.id) }, { ...noFilter, ...filter }),
    )
    .map(({ id }) => id);
}

describe("the filter of the checklist", () => {
  it("shows everything while nothing is asked for", () => {
    expect(idsShown({})).toEqual(criteria.map(({ id }) => id));
    expect(countFilters(noFilter)).toBe(0);
  });

  it("keeps the core set and critical criteria", () => {
    expect(idsShown({ toggles: ["core"] })).toEqual(["COO-02", "IDS-01", "GOV-01"]);
    expect(idsShown({ toggles: ["critical"] })).toEqual(["IDS-01"]);
  });

  it("keeps what is open, to be found out, flagged or without evidence", () => {
    const only = (id: string, fact: Partial<CriterionFacts>) => (one: string) => (one === id ? fact : {});
    expect(idsShown({ toggles: ["open"] }, only("GOV-01", { isOpen: true }))).toEqual(["GOV-01"]);
    expect(idsShown({ toggles: ["unknown"] }, only("IDS-02", { isUnknown: true }))).toEqual(["IDS-02"]);
    expect(idsShown({ toggles: ["flagged"] }, only("COO-01", { isFlagged: true }))).toEqual(["COO-01"]);
    expect(idsShown({ toggles: ["withoutEvidence"] }, only("GOV-02", { hasEvidence: false }))).toEqual([
      "GOV-02",
    ]);
  });

  it("asks for everything that is set at once", () => {
    expect(idsShown({ toggles: ["core"], search: "ids" })).toEqual(["IDS-01"]);
  });

  it("keeps what is looked at in one place, by one method", () => {
    const [first, second] = criteria as [Criterion, Criterion];
    const inExamRoom: Criterion = { ...first, places: ["exam room"], methods: ["interview", "observation"] };
    const shows = (criterion: Criterion, filter: Partial<CriterionFilter>): boolean =>
      matchesFilter(criterion, quiet, { ...noFilter, ...filter });
    expect(shows(inExamRoom, { place: "exam room", method: "observation" })).toBe(true);
    expect(shows(inExamRoom, { place: "exam room", method: "document" })).toBe(false);
    expect(shows(second, { place: "exam room" })).toBe(false);
  });
});

describe("search", () => {
  it("finds an id with or without its dash, in any case", () => {
    for (const search of ["IDS-01", "ids01", " ids-01 "]) {
      expect(searchCriteria(criteria, search).map(({ id }) => id)).toEqual(["IDS-01"]);
    }
  });

  it("finds words of title and statement in any order", () => {
    const [first] = criteria as [Criterion];
    const consent: Criterion = { ...first, title: "Consent first", statement: "Every résumé is asked for." };
    expect(searchCriteria([consent], "asked consent")).toEqual([consent]);
    expect(searchCriteria([consent], "resume")).toEqual([consent]);
    expect(searchCriteria([consent], "consent police")).toEqual([]);
  });
});

describe("the filter in the address", () => {
  const filters = fc.record({
    place: fc.option(fc.constantFrom("exam room", "front desk")),
    method: fc.option(fc.constantFrom(...methods)),
    toggles: fc.subarray([...toggles]),
  });

  it("comes back as it was, and says nothing of what was searched for", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const words = filterToQuery({ ...filter, search: "Miller" } as CriterionFilter);
        expect(Object.values(words).join(" ")).not.toContain("Miller");
        const query = new URLSearchParams(words);
        expect(queryToFilter(Object.fromEntries(query))).toEqual(filter);
      }),
    );
  });

  it("that somebody wrote by hand asks for nothing it does not know", () => {
    expect(queryToFilter({ method: "guessing", only: "open everything", place: ["a", "b"] })).toEqual({
      place: null,
      method: null,
      toggles: ["open"],
    });
  });
});
