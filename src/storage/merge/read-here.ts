import type { Database } from "../database";
import { rowParsers, type BackupRows } from "../hand-off/backup-rows";
import { evidenceKind } from "../record-kinds";
import { keepReadable } from "../row-parser";
import { stepAll, type Steps } from "../steps";

/** All rows of the workspace that can be read, inside a transaction. */
export function* readHere(db: Database): Steps<BackupRows> {
  const { tables } = db;
  const [sites, assessments, revisions, evidence, actions] = yield* stepAll(
    tables.sites.toArray(),
    tables.assessments.toArray(),
    tables.revisions.toArray(),
    tables.evidence.toArray(),
    tables.actions.toArray(),
  );
  return {
    sites: keepReadable(sites, rowParsers.sites),
    assessments: keepReadable(assessments, rowParsers.assessments),
    revisions: keepReadable(revisions, rowParsers.revisions),
    evidence: keepReadable(evidence, evidenceKind.parse),
    actions: keepReadable(actions, rowParsers.actions),
  };
}
