import * as z from "zod/mini";
import { idSchema, instant } from "../assessment/assessment";
import type { Id } from "../shared/id";
import type { Instant } from "../shared/iso-date";
import { parserOf, type RowParser } from "./row-parser";

/** The tables whose rows go with a site or an assessment. What was removed from its evidence before stays in the trash by itself. */
export const workTables = [
  "sites",
  "assessments",
  "catalogues",
  "evidence",
  "actions",
  "revisions",
  "heads",
] as const;
type WorkTable = (typeof workTables)[number];

/**
 * A site or an assessment that was deleted, with every row that hung on it, as it stood, readable or
 * not. It is a row of the table `trash` and in no other: nothing that reads the workspace meets it. The
 * bytes of its files stay while it is here: `shas` keeps them from being collected.
 */
export type DeletedWorkRow = {
  readonly id: Id;
  readonly kind: "site" | "assessment";
  /** The site or the assessment. */
  readonly recordId: Id;
  /** The site that it is, or belongs to; null where a damaged row does not say. */
  readonly siteId: Id | null;
  readonly deletedAt: Instant;
  readonly shas: readonly string[];
  readonly rows: { readonly [T in WorkTable]: readonly unknown[] };
};

const rows = z.array(z.unknown());

const deletedWorkRowSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["site", "assessment"]),
  recordId: idSchema,
  siteId: z.nullable(idSchema),
  deletedAt: instant,
  shas: z.array(z.string()),
  rows: z.strictObject({
    sites: rows,
    assessments: rows,
    catalogues: rows,
    evidence: rows,
    actions: rows,
    revisions: rows,
    heads: rows,
  }),
});

/** Reads a row of the table `trash` that holds a site or an assessment. */
export const parseDeletedWorkRow: RowParser<DeletedWorkRow> = parserOf<DeletedWorkRow>(deletedWorkRowSchema);
