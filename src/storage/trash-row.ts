import * as z from "zod/mini";
import { idSchema, instant } from "../assessment/assessment";
import { evidenceItemSchema, type EvidenceItem } from "../assessment/evidence";
import type { Id } from "../shared/id";
import type { Instant } from "../shared/iso-date";
import { revisionSchema, type Revision } from "./revision";
import { parserOf, type RowParser } from "./row-parser";

/**
 * An evidence item that was removed, with all that was ever written in it, so that it can come back
 * exactly as it was. Its bytes stay while it is here: `shas` keeps them from being collected.
 */
export type TrashRow = {
  /** The id of the item. */
  readonly id: Id;
  readonly assessmentId: Id;
  readonly deletedAt: Instant;
  readonly shas: readonly string[];
  readonly item: EvidenceItem;
  readonly revisions: readonly Revision[];
};

const trashRowSchema = z.strictObject({
  id: idSchema,
  assessmentId: idSchema,
  deletedAt: instant,
  shas: z.array(z.string()),
  item: evidenceItemSchema,
  revisions: z.array(revisionSchema),
});

/** Reads a row of the table `trash`. */
export const parseTrashRow: RowParser<TrashRow> = parserOf<TrashRow>(trashRowSchema);
