import type { Database } from "../database";
import { keepReadable } from "../row-parser";
import { step, type Steps } from "../steps";
import { parseImportRow, type ImportRow } from "./import-row";

/** What is not gone for good: the ids of sites and assessments that are here or in the trash. */
export type Remaining = { readonly sites: ReadonlySet<unknown>; readonly assessments: ReadonlySet<unknown> };

type KeptRow = { readonly id: string; readonly [member: string]: unknown };

/** Without the content of what is gone; the ids that are left say nothing. */
function withoutGone(row: ImportRow, { sites, assessments }: Remaining): ImportRow {
  const hangsOn = (one: KeptRow): boolean =>
    one["assessmentId"] === undefined || assessments.has(one["assessmentId"]);
  const stays = { sites, assessments } as const;
  return {
    ...row,
    before: row.before.filter(({ table, row: one }) =>
      table === "sites" || table === "assessments" ? stays[table].has(one.id) : hangsOn(one),
    ),
    removed: row.removed.filter(({ row: one }) => hangsOn(one)),
    fromTrash: row.fromTrash.filter(hangsOn),
  };
}

/** Takes the content of what is gone for good out of the records of merges, which keep it for their undo. */
export function* forgetInImports(db: Database, remaining: Remaining): Steps<void> {
  for (const row of keepReadable(yield* step(db.tables.imports.toArray()), parseImportRow)) {
    const kept = withoutGone(row, remaining);
    const isShorter = (["before", "removed", "fromTrash"] as const).some(
      (part) => kept[part].length < row[part].length,
    );
    if (isShorter) yield* step(db.tables.imports.put(kept));
  }
}
