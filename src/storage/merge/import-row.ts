import * as z from "zod/mini";
import { hash, idSchema, instant } from "../../assessment/assessment";
import { fileKinds } from "../hand-off/manifest";
import { revisionSchema } from "../revision";
import { parserOf, type RowParser } from "../row-parser";
import { recordTables } from "./record-tables";

const count = z.int().check(z.minimum(0));
const record = z.looseObject({ id: idSchema });
const placedRecord = z.strictObject({ table: z.enum(recordTables), row: record });

/**
 * One merge: what came in, when, from which file, and all that takes it back again. Kept until the
 * workspace goes.
 */
export const importRowSchema = z.strictObject({
  id: idSchema,
  at: instant,
  file: z.strictObject({
    id: idSchema,
    kind: z.enum(fileKinds),
    createdAt: instant,
    app: z.string(),
    /** The random id of the workspace that it came from. */
    source: z.string(),
    handoffCode: z.string(),
  }),
  counts: z.strictObject({
    /** Changes that were not here yet. */
    changes: count,
    /** Records that were not here yet. */
    newRecords: count,
    /** Records that were deleted elsewhere, and so here. */
    deletedRecords: count,
    /** Values that were changed apart and wait for a decision. */
    conflicts: count,
    /** Answers that came in beside a sign-off, whose issued results they do not change. */
    besideSignOff: count,
  }),
  /** The number of the last change that it made here; what has a higher one came later. */
  lastSeq: count,
  revisionIds: z.array(idSchema),
  newRecords: z.array(z.strictObject({ table: z.enum(recordTables), id: idSchema })),
  catalogueHashes: z.array(hash),
  /** Records that were changed, as they were before. */
  before: z.array(placedRecord),
  /** Records that the file's deletions took away, with their history. */
  removed: z.array(
    z.strictObject({ table: z.enum(recordTables), row: record, revisions: z.array(revisionSchema) }),
  ),
  /** Rows of the trash that came back, since somebody elsewhere had gone on with them. */
  fromTrash: z.array(record),
  undoneAt: z.nullable(instant),
});
/** See `importRowSchema`. */
export type ImportRow = Readonly<z.infer<typeof importRowSchema>>;
/** Reads a row of the table `imports`. */
export const parseImportRow: RowParser<ImportRow> = parserOf<ImportRow>(importRowSchema);
