import { catalogueData } from "virtual:catalogue/msh-core";
import { describe, expect, it } from "vitest";
import { allCriteria, criteriaInScope, findCriterion } from "../../src/catalogue/look-up";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue";

const parsed = parseCatalogue(catalogueData);
if (!parsed.ok) throw new Error("the built-in catalogue has faults");
const catalogue = parsed.value;

describe("looking things up in a catalogue", () => {
  it("every criterion is found by its id, with the characteristic it belongs to", () => {
    const criteria = allCriteria(catalogue);
    expect(criteria).toHaveLength(68);
    for (const criterion of criteria) {
      const found = findCriterion(catalogue, criterion.id);
      expect(found?.criterion).toBe(criterion);
      expect(found?.domain.criteria).toContain(criterion);
    }
  });

  it("an id of another catalogue is not found", () => {
    expect(findCriterion(catalogue, "COO-99")).toBeUndefined();
    expect(findCriterion(catalogue, "constructor")).toBeUndefined();
  });

  it("the core set is the short first assessment, in catalogue order", () => {
    const core = criteriaInScope(catalogue, "core");
    expect(core).toEqual(allCriteria(catalogue).filter((criterion) => criterion.core));
    expect(core).toHaveLength(32);
    expect(criteriaInScope(catalogue, "full")).toEqual(allCriteria(catalogue));
  });
});
