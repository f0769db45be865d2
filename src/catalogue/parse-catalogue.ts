import { fail, succeed, type Result } from "../shared/result";
import { catalogueSchema, type Catalogue } from "./catalogue";
import { issueToFaults, type CatalogueFault } from "./catalogue-fault";
import { findRuleFaults } from "./catalogue-rules";

export type { CatalogueFault } from "./catalogue-fault";

export type CatalogueError = {
  readonly code: "catalogue.invalid";
  readonly faults: readonly CatalogueFault[];
};

/**
 * Reads a catalogue from outside (files, database, hand-off) and derives `naAllowed`.
 *
 * All faults are named at once, those of shape and those of the rules in `catalogue-rules.ts`,
 * so that somebody who edits criteria needs one round, not ten. Unknown fields are faults:
 * a misspelled optional field would otherwise be lost in silence.
 */
export function parseCatalogue(data: unknown): Result<Catalogue, CatalogueError> {
  const parsed = catalogueSchema.safeParse(data);
  const shapeFaults = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => issueToFaults(data, issue));
  const faults = [...shapeFaults, ...findRuleFaults(data)];
  if (!parsed.success || faults.length > 0) return fail({ code: "catalogue.invalid", faults });
  return succeed({
    ...parsed.data,
    domains: parsed.data.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map((criterion) => ({
        ...criterion,
        naAllowed: criterion.notApplicable !== null,
      })),
    })),
  });
}
