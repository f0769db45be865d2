import { createMemo, type Accessor } from "solid-js";
import type { Criterion, Domain } from "../../catalogue/catalogue";
import { isAnswered, type AssessmentSession } from "../assessment-session";
import { domainProgress, type DomainProgress } from "../domain-progress";
import { matchesFilter, type CriterionFilter } from "./criterion-filter";
import { findNeighbors, firstToAnswer, type Neighbors } from "./criterion-order";

/** The criterion on screen with its place among those of its characteristic that are in scope. */
export type PlacedCriterion = {
  readonly criterion: Criterion;
  readonly domain: Domain;
  readonly place: number;
  readonly of: number;
};

export type ChecklistView = {
  readonly filter: Accessor<CriterionFilter>;
  readonly progress: Accessor<readonly DomainProgress[]>;
  /** What the filter lets through, in catalogue order. */
  readonly shown: Accessor<readonly Criterion[]>;
  readonly isShown: (id: string) => boolean;
  /** Undefined for an id that this assessment does not ask. */
  readonly current: Accessor<PlacedCriterion | undefined>;
  readonly neighbors: Accessor<Neighbors>;
  /** Where the checklist opens without an id, and after the last criterion; null when nothing is in scope. */
  readonly startId: () => string | null;
};

/** What the checklist shows of an assessment for the id and the filter of its address. */
export function createChecklistView(
  session: AssessmentSession,
  criterionId: Accessor<string | undefined>,
  filter: Accessor<CriterionFilter>,
): ChecklistView {
  const isOpen = (criterion: Criterion): boolean => !isAnswered(criterion, session.responses()[criterion.id]);
  const linkedIds = createMemo(() => new Set(session.evidence().flatMap((item) => item.criterionIds)));
  const shown = createMemo(() =>
    session.criteria().filter((criterion) =>
      matchesFilter(
        criterion,
        {
          isOpen: isOpen(criterion),
          isUnknown: session.responses()[criterion.id]?.state === "unknown",
          isFlagged: session.responses()[criterion.id]?.flagged === true,
          hasEvidence: linkedIds().has(criterion.id),
        },
        filter(),
      ),
    ),
  );
  const shownIds = createMemo(() => new Set(shown().map(({ id }) => id)));
  const progress = createMemo(() =>
    domainProgress(session.catalogue, session.criteria(), session.responses()),
  );
  // Nothing here depends on an answer, so that rating never builds the criterion's part anew.
  const current = createMemo(
    (): PlacedCriterion | undefined => {
      const id = criterionId();
      const inScope = new Set(session.criteria());
      for (const domain of session.catalogue.domains) {
        const criteria = domain.criteria.filter((criterion) => inScope.has(criterion));
        const index = criteria.findIndex((criterion) => criterion.id === id);
        const criterion = criteria[index];
        if (criterion !== undefined) return { criterion, domain, place: index + 1, of: criteria.length };
      }
      return undefined;
    },
    undefined,
    { equals: (a, b) => a?.criterion === b?.criterion && a?.of === b?.of },
  );
  const allIds = createMemo(() => session.criteria().map(({ id }) => id));
  return {
    filter,
    progress,
    shown,
    isShown: (id) => shownIds().has(id),
    current,
    neighbors: createMemo(() => findNeighbors(allIds(), [...shownIds()], criterionId() ?? "")),
    startId() {
      const openIds = new Set(
        session
          .criteria()
          .filter(isOpen)
          .map(({ id }) => id),
      );
      return firstToAnswer(allIds(), (id) => openIds.has(id));
    },
  };
}
