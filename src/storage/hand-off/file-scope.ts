import type { Id } from "../../shared/id";
import { parseSlot } from "../slot";
import type { Revision } from "../revision";
import type { BackupRows } from "./backup-rows";

/** What goes into a hand-off file. */
export type FileScope = {
  readonly assessmentIds: readonly Id[];
  /** True only where a person has ticked it. */
  readonly withPrivateNotes: boolean;
};

function isPrivate(revision: Revision): boolean {
  return parseSlot(revision.slot)?.field === "privateNote";
}

/** The rows of the chosen assessments, of their sites, and of all that hangs on them. */
export function keepInScope(rows: BackupRows, scope: FileScope): BackupRows {
  const assessmentIds = new Set(scope.assessmentIds);
  const assessments = rows.assessments.filter(({ id }) => assessmentIds.has(id));
  const siteIds = new Set(assessments.map(({ siteId }) => siteId));
  const isChosen = (row: { readonly assessmentId: Id | null }): boolean =>
    row.assessmentId !== null && assessmentIds.has(row.assessmentId);
  return {
    sites: rows.sites.filter(({ id }) => siteIds.has(id)),
    assessments,
    revisions: rows.revisions.filter(
      (revision) =>
        (isChosen(revision) || siteIds.has(revision.recordId)) &&
        (scope.withPrivateNotes || !isPrivate(revision)),
    ),
    evidence: rows.evidence.filter(isChosen),
    actions: rows.actions.filter(isChosen),
  };
}
