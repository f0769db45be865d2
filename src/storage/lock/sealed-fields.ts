import type { TableName } from "../tables";

/** The tables whose rows are sealed: all but the workspace's own, which holds counters and the lock. */
export type SealedTable = Exclude<TableName, "meta">;

/** What stands beside the sealed content of a row, so that the row can be found. */
type SealedFields = {
  /** Random ids, counters and times: they stand as they are. */
  readonly clear: readonly string[];
  /** By field, what kind of value it holds: equal values of one kind get the same token. */
  readonly hashed: Readonly<Record<string, TokenKind>>;
  /** True where the row's bytes are sealed by themselves and all else of it is an index. */
  readonly isBytes?: true;
};

/** Tokens of different kinds never match, even of equal values. `folder` proves the list of a mirror. */
export type TokenKind = "slot" | "criterion" | "bytes" | "catalogue" | "folder";

/**
 * What of each row is left in the open. A slot names a criterion, and the hash of a file or a catalogue
 * tells anybody who has the same one that it is here: these stand as tokens.
 */
export const sealedFields: Readonly<Record<SealedTable, SealedFields>> = {
  sites: { clear: ["id"], hashed: {} },
  catalogues: { clear: [], hashed: { contentHash: "catalogue" } },
  assessments: { clear: ["id", "siteId", "updatedAt"], hashed: { catalogueHash: "catalogue" } },
  revisions: { clear: ["id", "recordId", "assessmentId", "seq"], hashed: { slot: "slot" } },
  heads: { clear: ["recordId", "assessmentId"], hashed: { slot: "slot" } },
  evidence: { clear: ["id", "assessmentId"], hashed: { criterionIds: "criterion", shas: "bytes" } },
  pieces: { clear: ["n", "total"], hashed: { sha: "bytes" }, isBytes: true },
  renditions: { clear: ["kind"], hashed: { sha: "bytes" }, isBytes: true },
  actions: { clear: ["id", "assessmentId"], hashed: {} },
  imports: { clear: ["id"], hashed: {} },
  trash: { clear: ["id", "assessmentId", "deletedAt"], hashed: { shas: "bytes" } },
};

/** True for the name of a table whose rows are sealed. */
export function isSealedTable(name: string): name is SealedTable {
  return Object.hasOwn(sealedFields, name);
}

/** The tables whose rows are sealed. */
export const sealedTables = Object.keys(sealedFields) as SealedTable[];
