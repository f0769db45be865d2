import type { Table } from "dexie";
import type { Assessment, Site } from "../assessment/assessment";
import type { CatalogueData } from "../catalogue/catalogue";
import type { Action } from "../plan/action";
import type { Id } from "../shared/id";
import type { EvidenceRow } from "./evidence-row";
import type { LockRow } from "./lock/lock-row";
import type { ImportRow } from "./merge/import-row";
import type { DeletedWorkRow } from "./deleted-work-row";
import type { Head, Revision } from "./revision";
import type { TrashRow } from "./trash-row";
import type { WorkspaceRow } from "./workspace-row";

/**
 * The version of everything stored, raised with every change of a table or a row's shape. A new
 * version gets a Dexie version of its own, an upgrade, and a frozen sample in `tests/golden/`.
 */
export const SCHEMA_VERSION = 1;

/**
 * The tables of version 1 and their indexes (key first).
 *
 * Indexes hold ids, hashes and counters only, never content, so that an encrypted workspace can
 * keep them.
 */
export const tableIndexes = {
  sites: "id",
  catalogues: "contentHash",
  assessments: "id, siteId, updatedAt, catalogueHash",
  revisions: "id, slot, [recordId+seq], [assessmentId+seq]",
  heads: "slot, recordId, assessmentId",
  evidence: "id, assessmentId, *criterionIds, *shas",
  pieces: "[sha+n]",
  renditions: "[sha+kind]",
  actions: "id, assessmentId",
  imports: "id",
  trash: "id, deletedAt, *shas",
  // Last, so that what says how the workspace is locked lies at the end of its files; see `sweep-files.ts`.
  meta: "key",
} as const;

/** The name of a table. */
export type TableName = keyof typeof tableIndexes;

/** A catalogue, stored once for all assessments that were made with it. */
export type CatalogueRow = { readonly contentHash: string; readonly catalogue: CatalogueData };

/** A part of a file: piece `n` of `total`, 1 MiB each but the last. Written once, never changed. */
export type PieceRow = {
  readonly sha: string;
  readonly n: number;
  readonly total: number;
  /** Under a lock they are sealed, and `sha` reads as a token. */
  readonly bytes: ArrayBuffer;
};

/** The small copies of a file that are kept beside it. */
export type RenditionKind = "thumbnail" | "rendition";

/** A small copy, JPEG, of the file whose bytes have this hash; it can be made again from them. */
export type RenditionRow = {
  readonly sha: string;
  readonly kind: RenditionKind;
  readonly bytes: ArrayBuffer;
};

/** What is read is of unknown shape until its parser has seen it; what is written is typed. */
type Rows<Key, Row> = Table<unknown, Key, Row>;

/** All tables, typed. */
export type Tables = {
  readonly meta: Rows<string, WorkspaceRow | LockRow>;
  readonly sites: Rows<Id, Site>;
  readonly catalogues: Rows<string, CatalogueRow>;
  readonly assessments: Rows<Id, Assessment>;
  readonly revisions: Rows<Id, Revision>;
  readonly heads: Rows<string, Head>;
  readonly evidence: Rows<Id, EvidenceRow>;
  readonly pieces: Rows<[string, number], PieceRow>;
  readonly renditions: Rows<[string, RenditionKind], RenditionRow>;
  readonly actions: Rows<Id, Action>;
  readonly imports: Rows<Id, ImportRow>;
  readonly trash: Rows<Id, TrashRow | DeletedWorkRow>;
};
