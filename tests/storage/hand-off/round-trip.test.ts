import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signOff } from "../../../src/storage/assessments";
import { changeAction, deleteAction } from "../../../src/storage/actions";
import { changeEvidence } from "../../../src/storage/evidence";
import { deleteForGood, removeEvidence, restoreEvidence } from "../../../src/storage/trash";
import { loadBytes } from "../../../src/storage/evidence-bytes";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { verifyBackup } from "../../../src/storage/hand-off/verify-backup";
import {
  loadHistory,
  loadResponseFields,
  saveResponseFields,
  undoLast,
} from "../../../src/storage/responses";
import { collectUnusedPieces } from "../../../src/storage/pieces";
import { changeSite, deleteSite, loadSites } from "../../../src/storage/sites";
import { closeDatabase, type Database } from "../../../src/storage/database";
import {
  aBrowser,
  addAction,
  addAssessment,
  addDraft,
  addEvidence,
  addSite,
  codeOf,
  someBytes,
  valueOf,
} from "../a-workspace";
import { contentsOf } from "../contents";
import { fillDisk } from "../full-disk";
import { runBeforeRows } from "../run-before-rows";
import { someFrozen } from "../../builders";

const app = "Havenmark 0.1.0";

type Step = {
  readonly kind: "rate" | "type" | "undo" | "evidence" | "file" | "action" | "change" | "delete" | "sign";
  readonly criterion: string;
  readonly number: 0 | 1 | 2 | 3;
  readonly text: string;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom("rate", "type", "undo", "evidence", "file", "action", "change", "delete", "sign"),
    criterion: fc.constantFrom("COO-01", "COO-02", "IDS-01", "GOV-02"),
    number: fc.constantFrom(0, 1, 2, 3),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  }),
  { maxLength: 25 },
);

/** Does what a team might do, refusals included, in an order nobody planned. */
async function work(db: Database, assessmentId: string, todo: readonly Step[]): Promise<void> {
  const evidenceIds: string[] = [];
  const actionIds: string[] = [];
  for (const { kind, criterion, number, text } of todo) {
    const pick = (ids: readonly string[]): string => ids[number % Math.max(1, ids.length)] ?? db.makeId();
    if (kind === "rate") await saveResponseFields(db, assessmentId, criterion, { answer: number });
    if (kind === "type") {
      await saveResponseFields(db, assessmentId, criterion, { note: text }, { typing: "t" });
    }
    if (kind === "undo") await undoLast(db, assessmentId);
    if (kind === "evidence") {
      evidenceIds.push((await addEvidence(db, assessmentId, { title: text, criterionIds: [] })).id);
    }
    if (kind === "file") {
      const content = { name: text, bytes: someBytes(1000 + number, number) };
      evidenceIds.push((await addEvidence(db, assessmentId, { criterionIds: [] }, content)).id);
    }
    if (kind === "action") actionIds.push((await addAction(db, assessmentId, { title: text })).id);
    if (kind === "change") {
      await changeEvidence(db, pick(evidenceIds), { title: text });
      await changeAction(db, pick(actionIds), { note: text });
    }
    if (kind === "delete") {
      const removedIds = [pick(evidenceIds)];
      await removeEvidence(db, removedIds);
      if (number % 2 === 0) await restoreEvidence(db, removedIds);
      await deleteForGood(db, removedIds);
      await deleteAction(db, pick(actionIds));
    }
    if (kind === "sign" && number === 0) {
      await signOff(db, assessmentId, { by: text, frozen: someFrozen({ hangsOn: [text] }) });
    }
  }
}

describe("a backup", () => {
  it("restored into an empty browser gives the same workspace, row by row and byte by byte", async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (first, second) => {
        const db = await aBrowser(1).openTab();
        const { id: siteId } = await addSite(db, { region: "Öresund 🌊" });
        await work(db, (await addAssessment(db, siteId)).id, first);
        await work(db, (await addAssessment(db, siteId, { kind: "external" })).id, second);
        await changeSite(db, siteId, { notes: "Changed" });
        const saved = valueOf(await saveBackup(db, { app, resultsOf: (id) => ({ id }) }));
        const other = await aBrowser(2).openTab();
        const summary = valueOf(await restoreBackup(other, saved.bytes, { replace: false }));
        expect(summary).toEqual(saved.summary);
        expect(await contentsOf(other)).toEqual(await contentsOf(db));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("says what it holds, and the same code wherever it is verified", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 3 });
    await saveResponseFields(db, id, "COO-02", { answer: "unknown" });
    await addEvidence(db, id, {}, { name: "a.pdf", bytes: someBytes(2_500_000) });
    await addEvidence(db, id, {}, { name: "same.pdf", bytes: someBytes(2_500_000) });
    await addAction(db, id);
    const { bytes, summary, leftOut } = valueOf(await saveBackup(db, { app }));
    expect(summary).toMatchObject({
      sites: 1,
      assessments: 1,
      ratings: 1,
      evidence: 2,
      files: 1,
      actions: 1,
    });
    expect(summary.handoffCode).toMatch(/^[0-9a-f]{8}$/);
    expect(valueOf(await verifyBackup(bytes))).toEqual(summary);
    expect(leftOut).toEqual({ rows: 0, files: 0 });
  });

  it("replaces what is there only when it is told to, and then all of it", async () => {
    const db = await aBrowser(1).openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 3 });
    const { bytes } = valueOf(await saveBackup(db, { app }));
    const other = await aBrowser(2).openTab();
    const { id: otherId } = await addDraft(other);
    await addEvidence(other, otherId, {}, { name: "b", bytes: someBytes(3000, 9) });
    const before = await contentsOf(other);
    expect(codeOf(await restoreBackup(other, bytes, { replace: false }))).toBe("backup.workspace-not-empty");
    expect(await contentsOf(other)).toEqual(before);
    expect(codeOf(await restoreBackup(other, bytes, { replace: true }))).toBe("no error");
    expect(await contentsOf(other)).toEqual(await contentsOf(db));
  });

  it("can be restored over the workspace it came from, which then goes on as before", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    const { bytes } = valueOf(await saveBackup(db, { app }));
    await deleteSite(db, (await loadSites(db))[0]?.id ?? "");
    valueOf(await restoreBackup(db, bytes, { replace: true }));
    valueOf(await undoLast(db, id));
    await saveResponseFields(db, id, "COO-01", { answer: 3 });
    const history = await loadHistory(db, id, "COO-01");
    expect(history.map((revision) => revision.value)).toEqual([1, 2, 1, 3]);
    expect(new Set(history.map((revision) => revision.seq)).size).toBe(4);
  });

  it("restored elsewhere goes on counting after what is in it", async () => {
    const db = await aBrowser(1).openTab();
    const { id } = await addDraft(db);
    for (const answer of [1, 2, 3] as const) await saveResponseFields(db, id, "COO-01", { answer });
    const { bytes } = valueOf(await saveBackup(db, { app }));
    const other = await aBrowser(2).openTab({ clock: () => new Date(0) });
    valueOf(await restoreBackup(other, bytes, { replace: false }));
    valueOf(await saveResponseFields(other, id, "COO-01", { answer: 0 }));
    const history = await loadHistory(other, id, "COO-01");
    expect(history.map((revision) => revision.value)).toEqual([1, 2, 3, 0]);
    expect(history[3]!.seq).toBeGreaterThan(history[2]!.seq);
    expect(await loadResponseFields(other, id)).toEqual({ "COO-01": { answer: 0 } });
  });

  it("whose bytes another tab collects before the rows are there is given up, with nothing changed", async () => {
    const db = await aBrowser(1).openTab();
    await addEvidence(db, (await addDraft(db)).id, {}, { name: "a", bytes: someBytes(5000) });
    const { bytes } = valueOf(await saveBackup(db, { app }));
    const browser = aBrowser(2);
    const [other, thirdTab] = [await browser.openTab(), await browser.openTab()];
    await addDraft(other);
    const before = await contentsOf(other);
    runBeforeRows(other, "actions", () => collectUnusedPieces(thirdTab));
    expect(codeOf(await restoreBackup(other, bytes, { replace: true }))).toBe("backup.interrupted");
    expect(await contentsOf(other)).toEqual(before);
  });

  it("is out of the house: the next keystroke no longer replaces a revision that is in it", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { note: "First" }, { typing: "one" });
    valueOf(await saveBackup(db, { app }));
    await saveResponseFields(db, id, "COO-01", { note: "First and more" }, { typing: "one" });
    expect((await loadHistory(db, id, "COO-01")).map((revision) => revision.value)).toEqual([
      "First",
      "First and more",
    ]);
  });

  it("of a workspace with a lost file and a damaged row holds all the rest, and says so", async () => {
    const db = await aBrowser(1).openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 3 });
    const lost = await addEvidence(db, id, {}, { name: "lost", bytes: someBytes(5000, 1) });
    const kept = await addEvidence(db, id, {}, { name: "kept", bytes: someBytes(5000, 2) });
    const damaged = await addAction(db, id);
    await db.tables.pieces.delete([lost.file?.sha ?? "", 0]);
    await db.dexie.table("actions").update(damaged.id, { status: "someday" });
    const { bytes, leftOut } = valueOf(await saveBackup(db, { app }));
    expect(leftOut).toMatchObject({ files: 1 });
    expect(leftOut.rows).toBeGreaterThan(0);
    const other = await aBrowser(2).openTab();
    const summary = valueOf(await restoreBackup(other, bytes, { replace: false }));
    expect(summary).toMatchObject({ ratings: 1, evidence: 2, files: 1, actions: 0 });
    expect(codeOf(await loadBytes(other, kept.file?.sha ?? ""))).toBe("no error");
    expect(codeOf(await loadBytes(other, lost.file?.sha ?? ""))).toBe("bytes.missing");
  });

  it("heals a file whose bytes were lost here and are in the backup", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, {}, { name: "a", bytes: someBytes(3_000_000) });
    const { bytes } = valueOf(await saveBackup(db, { app }));
    const sha = item.file?.sha ?? "";
    await db.tables.pieces.delete([sha, 1]);
    expect(codeOf(await loadBytes(db, sha))).toBe("bytes.missing");
    valueOf(await restoreBackup(db, bytes, { replace: true }));
    expect(valueOf(await loadBytes(db, sha))).toEqual(someBytes(3_000_000));
  });

  it.each([
    ["for the bytes", "pieces"],
    ["for the rows", "actions"],
  ])("that finds no room %s leaves the workspace as it was", async (_, table) => {
    const db = await aBrowser(1).openTab();
    const { id } = await addDraft(db);
    await addEvidence(db, id, {}, { name: "a", bytes: someBytes(3_000_000, 1) });
    await addAction(db, id);
    const { bytes } = valueOf(await saveBackup(db, { app }));
    const other = await aBrowser(2).openTab();
    await addEvidence(other, (await addDraft(other)).id, {}, { name: "b", bytes: someBytes(3000, 9) });
    const before = await contentsOf(other);
    const end = fillDisk(table, table === "pieces" ? 1 : 0);
    const restored = await restoreBackup(other, bytes, { replace: true });
    end();
    expect(codeOf(restored)).toBe("backup.storage-full");
    expect(await contentsOf(other)).toEqual(before);
  });

  it("of a database that was closed is refused, not thrown, and so is restoring into one", async () => {
    const db = await aBrowser(1).openTab();
    await addDraft(db);
    const { bytes } = valueOf(await saveBackup(db, { app }));
    closeDatabase(db);
    expect(codeOf(await saveBackup(db, { app }))).toBe("backup.storage-closed");
    expect(codeOf(await restoreBackup(db, bytes, { replace: true }))).toBe("backup.storage-closed");
  });
});
