import type { Catalogue, Criterion } from "../catalogue/catalogue";
import { findCriterion } from "../catalogue/look-up";
import type { ResponsesByCriterionId } from "../assessment/response";
import type { ResponseIssue } from "../assessment/normalize-response";
import type { Scope } from "../assessment/assessment";
import { listFindOut } from "../scoring/find-out";
import type { Results } from "../scoring/results";

/** A criterion about which the team still has to find something out, with why. */
export type FindOutRow = {
  readonly criterion: Criterion;
  readonly isCritical: boolean;
  readonly reason: "unanswered" | "notKnown" | "countsZero" | ResponseIssue;
};

export type FindOutSource = {
  readonly catalogue: Catalogue;
  readonly responses: ResponsesByCriterionId;
  readonly results: Results;
  readonly signedOff: boolean;
  readonly scope: Scope;
};

/** The "find out" list with its words: critical first, then as in the catalogue. */
export function listFindOutRows(source: FindOutSource): readonly FindOutRow[] {
  const { catalogue, responses, results, signedOff, scope } = source;
  const issues = new Map(results.issues.map(({ id, code }) => [id, code]));
  return listFindOut(catalogue, responses, { signedOff, scope }).flatMap(
    ({ id, isCritical, isNotKnown }): readonly FindOutRow[] => {
      const found = findCriterion(catalogue, id);
      if (found === undefined) return [];
      const known = issues.get(id) ?? "unanswered";
      const reason = isNotKnown ? (signedOff ? "countsZero" : "notKnown") : known;
      return [{ criterion: found.criterion, isCritical, reason }];
    },
  );
}
