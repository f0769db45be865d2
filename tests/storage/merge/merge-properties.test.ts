import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Database } from "../../../src/storage/database";
import { deriveHeads } from "../../../src/storage/derive-heads";
import type { BackupRows } from "../../../src/storage/hand-off/backup-rows";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { mergeBackup } from "../../../src/storage/merge/merge-backup";
import { mergeRows } from "../../../src/storage/merge/merge-rows";
import { loadImports, undoMerge } from "../../../src/storage/merge/undo-merge";
import { loadConflicts } from "../../../src/storage/conflicts";
import { aBrowser, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";
import { makeCopies, rowsOf, sorted, threeWorkers } from "./three-copies";

function merge(a: BackupRows, b: BackupRows): BackupRows {
  const merged = mergeRows(a, b);
  if (!merged.ok) throw new Error(merged.error.problem);
  return merged.value;
}

describe("copies of one workspace that three people worked on apart", () => {
  it("become the same, in whatever order and however often they are brought together, with clocks 30 years wrong", async () => {
    await fc.assert(
      fc.asyncProperty(threeWorkers, async ({ deeds, years }) => {
        const [a, b, c] = (await Promise.all((await makeCopies(deeds, years)).map(rowsOf))) as [
          BackupRows,
          BackupRows,
          BackupRows,
        ];
        const all = merge(merge(a, b), c);
        expect(sorted(merge(b, a))).toEqual(sorted(merge(a, b)));
        expect(sorted(merge(a, merge(b, c)))).toEqual(sorted(all));
        expect(sorted(merge(merge(c, a), b))).toEqual(sorted(all));
        expect(sorted(merge(all, a))).toEqual(sorted(all));
        expect(sorted(merge(all, all))).toEqual(sorted(all));
        expect(sorted(merge(a, a))).toEqual(sorted(a));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it("lose nothing: every change is there still, or belongs to a record that somebody deleted knowing it", async () => {
    await fc.assert(
      fc.asyncProperty(threeWorkers, async ({ deeds, years }) => {
        const copies = await Promise.all((await makeCopies(deeds, years)).map(rowsOf));
        const all = copies.reduce(merge);
        const kept = new Set(all.revisions.map((one) => one.id));
        const deletions = all.revisions.filter((one) => one.slot.endsWith("//record") && one.value === null);
        const known = new Set(deletions.flatMap((one) => one.parents));
        for (const { revisions } of copies) {
          const gone = revisions.filter((one) => !kept.has(one.id));
          // Only what stood somewhere as the latest value can be missed by anybody.
          const tips = new Set(deriveHeads(revisions).flatMap((head) => head.tips.map((tip) => tip.id)));
          expect(gone.filter((one) => tips.has(one.id) && !known.has(one.id))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it("become the same workspace through files too, a second time nothing happens, and each merge can be undone", async () => {
    await fc.assert(
      fc.asyncProperty(threeWorkers, async ({ deeds, years }) => {
        const copies = await makeCopies(deeds, years);
        const files: Blob[] = [];
        for (const db of copies) files.push(valueOf(await saveBackup(db, { app: "Havenmark" })).bytes);
        const ends: Database[] = [];
        for (const order of [
          [0, 1, 2],
          [2, 0, 1],
        ]) {
          const db = await aBrowser(9).openTab();
          const [first, ...others] = order.map((index) => files[index]!);
          valueOf(await restoreBackup(db, first!, { replace: false }));
          for (const file of others) {
            const { imports: _before, ...before } = await contentsOf(db);
            const outcome = valueOf(await mergeBackup(db, file));
            const { imports: _after, ...after } = await contentsOf(db);
            expect(valueOf(await mergeBackup(db, file)).importId).toBeNull();
            if (outcome.importId === null) continue;
            valueOf(await undoMerge(db, outcome.importId));
            const { imports: _undone, ...undone } = await contentsOf(db);
            expect(undone).toEqual(before);
            valueOf(await mergeBackup(db, file));
            const { imports: _again, ...again } = await contentsOf(db);
            const withoutSeq = (contents: Record<string, readonly unknown[]>): unknown =>
              JSON.parse(
                JSON.stringify(contents, (key, value: unknown) =>
                  key === "seq" || key === "deletedAt" ? 0 : value,
                ),
              );
            expect(withoutSeq(again)).toEqual(withoutSeq(after));
          }
          ends.push(db);
        }
        const [one, two] = ends as [Database, Database];
        expect(sorted(await rowsOf(two))).toEqual(sorted(await rowsOf(one)));
        const conflictsOf = async (db: Database): Promise<unknown> =>
          (await loadConflicts(db))
            .map(({ recordId, itemId, field }) => `${recordId}/${itemId}/${field}`)
            .toSorted();
        expect(await conflictsOf(two)).toEqual(await conflictsOf(one));
        expect((await loadImports(one)).every((row) => row.file.source !== "")).toBe(true);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
