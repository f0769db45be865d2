import * as z from "zod/mini";
import { FIRST_HLC, isHlc, type Hlc } from "./hybrid-clock";
import { parserOf } from "./row-parser";

/** The key of the one row in `meta`. */
export const WORKSPACE_KEY = "workspace";

const count = z.int().check(z.minimum(0));

/** What the workspace knows about itself. Every change writes it, so other tabs watch this row. */
export const workspaceRowSchema = z.strictObject({
  key: z.literal(WORKSPACE_KEY),
  schemaVersion: z.int().check(z.minimum(1)),
  deviceId: z.string().check(z.minLength(1)),
  /** The latest reading of the clock. */
  hlc: z.string().check(z.refine(isHlc, "is not a reading of the clock")),
  /** The number of the latest change. */
  seq: count,
  /** Changes up to this number have left in a file, so their revisions are never replaced. */
  handedOffSeq: count,
  /** The id of the lock under which rows are written; absent in a plain workspace. A tab that opened it otherwise writes nothing. */
  sealedWith: z.optional(z.string()),
});
/** See `workspaceRowSchema`. */
export type WorkspaceRow = Readonly<z.infer<typeof workspaceRowSchema>>;
/** Reads the row of `meta`. */
export const parseWorkspaceRow = parserOf<WorkspaceRow>(workspaceRowSchema);

/** The row of a workspace in which nothing has happened yet. */
export function firstWorkspaceRow(
  schemaVersion: number,
  deviceId: string,
  sealedWith?: string,
): WorkspaceRow {
  const row = {
    key: WORKSPACE_KEY,
    schemaVersion,
    deviceId,
    hlc: FIRST_HLC,
    seq: 0,
    handedOffSeq: 0,
  } as const;
  return sealedWith === undefined ? row : { ...row, sealedWith };
}

/** Raises clock and counters to at least what `other` has seen. */
export function raiseWorkspaceRow(
  row: WorkspaceRow,
  other: { readonly hlc: Hlc; readonly seq: number; readonly handedOffSeq: number },
): WorkspaceRow {
  return {
    ...row,
    hlc: other.hlc > row.hlc ? other.hlc : row.hlc,
    seq: Math.max(row.seq, other.seq),
    handedOffSeq: Math.max(row.handedOffSeq, other.handedOffSeq),
  };
}
