import { describe, expect, it } from "vitest";
import { deleteAssessment, loadAssessments, signOff } from "../../src/storage/assessments";
import { deleteEverything } from "../../src/storage/delete-everything";
import {
  changeEvidence,
  changeEvidenceTogether,
  loadEvidence,
  replaceEvidenceFile,
} from "../../src/storage/evidence";
import { loadBytes } from "../../src/storage/evidence-bytes";
import { checkBackup } from "../../src/storage/hand-off/check-backup";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { collectUnusedPieces } from "../../src/storage/pieces";
import {
  deleteForGood,
  deleteOldTrash,
  loadRemovedEvidence,
  removeEvidence,
  restoreEvidence,
} from "../../src/storage/trash";
import { aBrowser, addDraft, addEvidence, codeOf, someBytes, valueOf } from "./a-workspace";
import { contentsOf } from "./contents";
import { someFrozen } from "../builders";

const bytes = someBytes(5000);
const frozen = someFrozen();

async function aDraft(start?: Date) {
  const db = await aBrowser().openTab(start === undefined ? {} : { clock: () => start });
  const { id } = await addDraft(db);
  return { db, id };
}

describe("removed evidence", () => {
  it("comes back exactly as it was: fields, links, files and history", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, { criterionIds: ["COO-01", "IDS-01"] }, { name: "a.pdf", bytes });
    await changeEvidence(db, item.id, { note: "Seen in October" });
    await replaceEvidenceFile(db, item.id, { name: "b.pdf", bytes: someBytes(6000, 2) });
    const before = await contentsOf(db);
    valueOf(await removeEvidence(db, [item.id]));
    expect(await loadEvidence(db, id)).toEqual([]);
    expect(await loadRemovedEvidence(db, id)).toMatchObject([{ item: { note: "Seen in October" } }]);
    valueOf(await restoreEvidence(db, [item.id]));
    expect(await contentsOf(db)).toEqual(before);
  });

  it("keeps its bytes until it is deleted for good", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    valueOf(await removeEvidence(db, [item.id]));
    valueOf(await collectUnusedPieces(db));
    expect(codeOf(await loadBytes(db, item.file?.sha ?? ""))).toBe("no error");
    valueOf(await deleteForGood(db, [item.id]));
    expect(codeOf(await loadBytes(db, item.file?.sha ?? ""))).toBe("bytes.missing");
    expect(codeOf(await restoreEvidence(db, [item.id]))).toBe("storage.not-found");
    expect(await loadRemovedEvidence(db, id)).toEqual([]);
  });

  it("that shares its bytes with another item leaves them to that one", async () => {
    const { db, id } = await aDraft();
    const [first, second] = [
      await addEvidence(db, id, {}, { name: "a.pdf", bytes }),
      await addEvidence(db, id, {}, { name: "b.pdf", bytes }),
    ];
    valueOf(await removeEvidence(db, [first.id]));
    valueOf(await deleteForGood(db, [first.id]));
    expect(codeOf(await loadBytes(db, second.file?.sha ?? ""))).toBe("no error");
  });

  it("goes for good after 30 days, and not a day before", async () => {
    let now = new Date("2026-11-24T09:00:00Z");
    const db = await aBrowser().openTab({ clock: () => now });
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    valueOf(await removeEvidence(db, [item.id]));
    now = new Date("2026-12-24T08:59:00Z");
    valueOf(await deleteOldTrash(db));
    expect(await loadRemovedEvidence(db, id)).toHaveLength(1);
    now = new Date("2026-12-24T09:01:00Z");
    valueOf(await deleteOldTrash(db));
    expect(await loadRemovedEvidence(db, id)).toEqual([]);
    expect(await db.tables.pieces.count()).toBe(0);
  });

  it("goes with its assessment, and with everything", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    const other = await addDraft(db);
    const kept = await addEvidence(db, other.id, { title: "Kept" });
    valueOf(await removeEvidence(db, [item.id]));
    valueOf(await removeEvidence(db, [kept.id]));
    valueOf(await deleteAssessment(db, id));
    expect((await db.tables.trash.toArray()).map((row) => (row as { id: string }).id)).toEqual([kept.id]);
    expect(await db.tables.pieces.count()).toBe(0);
    valueOf(await deleteEverything(db));
    expect(await db.tables.trash.count()).toBe(0);
  });

  it("is removed and brought back together or not at all", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id);
    const before = await contentsOf(db);
    expect(codeOf(await removeEvidence(db, [item.id, db.makeId()]))).toBe("storage.not-found");
    expect(await contentsOf(db)).toEqual(before);
    valueOf(await removeEvidence(db, [item.id]));
    expect(codeOf(await restoreEvidence(db, [item.id, db.makeId()]))).toBe("storage.not-found");
    expect(await loadEvidence(db, id)).toEqual([]);
  });

  it("comes back also after a backup carried the news of its removal, and backups go on", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    valueOf(await removeEvidence(db, [item.id]));
    const options = { app: "Havenmark 0.1.0", resultsOf: () => null };
    valueOf(await saveBackup(db, options));
    valueOf(await restoreEvidence(db, [item.id]));
    expect(await loadEvidence(db, id)).toEqual([item]);
    const backup = await checkBackup(valueOf(await saveBackup(db, options)).bytes);
    expect(backup.rows.evidence).toEqual([item]);
  });

  it("does not come back into a result that was issued without it", async () => {
    const { db, id } = await aDraft();
    const linked = await addEvidence(db, id, { criterionIds: ["COO-01"] });
    const unlinked = await addEvidence(db, id, { criterionIds: [] });
    valueOf(await removeEvidence(db, [linked.id, unlinked.id]));
    valueOf(await signOff(db, id, { by: "Nurse", frozen }));
    expect(codeOf(await restoreEvidence(db, [linked.id]))).toBe("storage.read-only");
    valueOf(await restoreEvidence(db, [unlinked.id]));
    expect(await loadAssessments(db)).toHaveLength(1);
  });
});

describe("a new version of a file", () => {
  it("keeps the one before, and both can be opened", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    const newer = someBytes(6000, 2);
    const next = valueOf(await replaceEvidenceFile(db, item.id, { name: "b.pdf", bytes: newer }));
    expect(next.file?.name).toBe("b.pdf");
    expect(next.earlierFiles).toEqual([item.file]);
    expect(valueOf(await loadBytes(db, next.file?.sha ?? ""))).toEqual(newer);
    expect(valueOf(await loadBytes(db, item.file?.sha ?? ""))).toEqual(bytes);
  });

  it("of the same bytes is no new version", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    const same = valueOf(await replaceEvidenceFile(db, item.id, { name: "renamed.pdf", bytes }));
    expect(same.file?.name).toBe("renamed.pdf");
    expect(same.earlierFiles).toEqual([]);
  });

  it("is refused where an issued result rests on the item", async () => {
    const { db, id } = await aDraft();
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    valueOf(await signOff(db, id, { by: "Nurse", frozen }));
    const pieces = await db.tables.pieces.count();
    const replaced = await replaceEvidenceFile(db, item.id, { name: "b.pdf", bytes: someBytes(6000, 2) });
    expect(codeOf(replaced)).toBe("storage.read-only");
    expect(await db.tables.pieces.count()).toBe(pieces);
  });
});

describe("several items", () => {
  it("are linked together or not at all", async () => {
    const { db, id } = await aDraft();
    const items = [await addEvidence(db, id, { criterionIds: [] }), await addEvidence(db, id)];
    const ids = items.map((item) => item.id);
    const link = ({ criterionIds }: { readonly criterionIds: readonly string[] }) => ({
      criterionIds: [...criterionIds, "IDS-01"],
    });
    expect(codeOf(await changeEvidenceTogether(db, [...ids, db.makeId()], link))).toBe("storage.not-found");
    expect((await loadEvidence(db, id)).flatMap(({ criterionIds }) => criterionIds)).toEqual(["COO-01"]);
    const changed = valueOf(await changeEvidenceTogether(db, ids, link));
    expect(changed.map(({ criterionIds }) => criterionIds)).toEqual([["IDS-01"], ["COO-01", "IDS-01"]]);
  });
});
