import type { Assessment, Site } from "../../assessment/assessment";
import { evidenceItemSchema, type EvidenceItem } from "../../assessment/evidence";
import type { Action } from "../../plan/action";
import { deriveHeads, isConflict, valueOf } from "../derive-heads";
import { shasOf } from "../evidence-row";
import { actionKind, assessmentKind, siteKind } from "../record-kinds";
import { parseRevision, type Revision } from "../revision";
import { parserOf, type RowParser } from "../row-parser";
import { parseSlot } from "../slot";
import type { DataTable } from "./format";
import type { Counts } from "./manifest";

/** The rows of a file, table by table. */
export type BackupRows = {
  readonly sites: readonly Site[];
  readonly assessments: readonly Assessment[];
  readonly revisions: readonly Revision[];
  readonly evidence: readonly EvidenceItem[];
  readonly actions: readonly Action[];
};

/** How a row of each table is read from a file. Evidence rows stand there as plain items. */
export const rowParsers: { readonly [T in DataTable]: RowParser<BackupRows[T][number]> } = {
  sites: siteKind.parse,
  assessments: assessmentKind.parse,
  revisions: parseRevision,
  evidence: parserOf<EvidenceItem>(evidenceItemSchema),
  actions: actionKind.parse,
};

/** The hashes of all files that the evidence names, present and earlier, each once, sorted. */
export function shasNamed(evidence: readonly EvidenceItem[]): readonly string[] {
  return [...new Set(evidence.flatMap(shasOf))].toSorted();
}

/** The size in bytes of each file that the evidence names, by its hash. */
export function sizesNamed(evidence: readonly EvidenceItem[]): ReadonlyMap<string, number> {
  const files = evidence.flatMap(({ file, earlierFiles }) =>
    file === null ? earlierFiles : [file, ...earlierFiles],
  );
  return new Map(files.map(({ sha, sizeBytes }) => [sha, sizeBytes]));
}

/** The hashes of the catalogues that the assessments were made with, each once, sorted. */
export function cataloguesNamed(assessments: readonly Assessment[]): readonly string[] {
  return [...new Set(assessments.map((assessment) => assessment.catalogueHash))].toSorted();
}

function countRatings(revisions: readonly Revision[]): number {
  return deriveHeads(revisions).filter((head) => {
    const parts = parseSlot(head.slot);
    const isAnswer = parts !== null && parts.itemId !== "" && parts.field === "answer";
    return isAnswer && !isConflict(head) && typeof valueOf(head.tips) === "number";
  }).length;
}

/** What a file holds, as it is told to the person; `files` are those whose bytes are in it. */
export function countRows(rows: BackupRows, files: number): Counts {
  return {
    sites: rows.sites.length,
    assessments: rows.assessments.length,
    ratings: countRatings(rows.revisions),
    evidence: rows.evidence.length,
    files,
    actions: rows.actions.length,
  };
}
