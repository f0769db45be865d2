import { describe, expect, it } from "vitest";
import { deleteAction, loadActions } from "../../src/storage/actions";
import { deleteAssessment, loadAssessments, signOff } from "../../src/storage/assessments";
import type { Database } from "../../src/storage/database";
import { deleteWork, loadDeletedWork, restoreWork } from "../../src/storage/deleted-work";
import { loadEvidence } from "../../src/storage/evidence";
import { loadBytes } from "../../src/storage/evidence-bytes";
import { restoreBackup } from "../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { mergeBackup } from "../../src/storage/merge/merge-backup";
import { collectUnusedPieces } from "../../src/storage/pieces";
import { saveResponseFields } from "../../src/storage/responses";
import { changeSite, deleteSite, loadSites } from "../../src/storage/sites";
import { deleteForGood, deleteOldTrash, loadRemovedEvidence, removeEvidence } from "../../src/storage/trash";
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
} from "./a-workspace";
import { contentsOf } from "./contents";
import { fillDisk } from "./full-disk";
import { someFrozen } from "../builders";

const DAY_MS = 24 * 60 * 60 * 1000;
const SECRET = "A title that nobody may read again";

/** A site with a draft and a signed-off assessment: answers, evidence with bytes, some of it removed, a plan. */
async function aWorkspace(start = Date.parse("2026-11-24T09:00:00.000Z")) {
  const now = { ms: start };
  const db = await aBrowser().openTab({ clock: () => new Date((now.ms += 1000)) });
  const site = await addSite(db, { name: "Harbor Street Clinic" });
  const draft = await addAssessment(db, site.id);
  await saveResponseFields(db, draft.id, "COO-01", { answer: 1, note: SECRET });
  await saveResponseFields(db, draft.id, "COO-01", { answer: 2 });
  const item = await addEvidence(db, draft.id, { title: SECRET }, { name: "a", bytes: someBytes(4000, 1) });
  const removed = await addEvidence(db, draft.id, {}, { name: "b", bytes: someBytes(5000, 2) });
  await addAction(db, draft.id, { title: SECRET });
  valueOf(await removeEvidence(db, [removed.id]));
  const signed = await addAssessment(db, site.id, { kind: "external" });
  await addEvidence(db, signed.id, {}, { name: "c", bytes: someBytes(6000, 3) });
  valueOf(await signOff(db, signed.id, { by: "Medical director", frozen: someFrozen() }));
  return { db, site, draft, signed, item, removed, now };
}

async function rowsBut(db: Database, ...left: readonly string[]): Promise<readonly unknown[]> {
  return Object.entries(await contentsOf(db)).flatMap(([table, rows]) => (left.includes(table) ? [] : rows));
}

const isRead = async (db: Database, sha = ""): Promise<string> => codeOf(await loadBytes(db, sha));

describe("a deleted site or assessment", () => {
  it.each(["site", "assessment"] as const)(
    "comes back whole: every row of the %s as it stood",
    async (kind) => {
      const { db, site, draft } = await aWorkspace();
      const before = await contentsOf(db);
      const id = valueOf(await deleteWork(db, kind, kind === "site" ? site.id : draft.id));
      expect(await contentsOf(db)).not.toEqual(before);
      valueOf(await collectUnusedPieces(db));
      valueOf(await restoreWork(db, id));
      expect(await contentsOf(db)).toEqual(before);
      expect(codeOf(await restoreWork(db, id))).toBe("storage.not-found");
    },
  );

  it("is nowhere but in the trash while it is there, and its bytes stay", async () => {
    const { db, site, item } = await aWorkspace();
    valueOf(await deleteWork(db, "site", site.id));
    expect(await rowsBut(db, "trash", "pieces")).toEqual([]);
    expect(await isRead(db, item.file?.sha)).toBe("no error");
    expect(await loadDeletedWork(db)).toMatchObject([
      { kind: "site", siteId: site.id, site: { name: "Harbor Street Clinic" }, assessments: 2 },
    ]);
  });

  it("is in no file", async () => {
    const { db, draft } = await aWorkspace();
    valueOf(await deleteWork(db, "assessment", draft.id));
    const { bytes, summary } = valueOf(await saveBackup(db, { app: "Havenmark" }));
    expect(summary).toMatchObject({ assessments: 1, ratings: 0, evidence: 1, files: 1, actions: 0 });
    expect(await bytes.text()).not.toContain(SECRET);
  });

  it("also comes back where rows of it were damaged", async () => {
    const { db, draft } = await aWorkspace();
    await db.dexie.table("assessments").put({ ...draft, kind: 7 });
    await db.dexie.table("actions").put({ id: db.makeId(), assessmentId: draft.id });
    const before = await contentsOf(db);
    const id = valueOf(await deleteWork(db, "assessment", draft.id));
    expect(await loadDeletedWork(db)).toMatchObject([{ kind: "assessment", assessment: null }]);
    valueOf(await restoreWork(db, id));
    expect(await contentsOf(db)).toEqual(before);
  });

  it("that is not there cannot be deleted", async () => {
    const { db } = await aWorkspace();
    const before = await contentsOf(db);
    expect(codeOf(await deleteWork(db, "site", db.makeId()))).toBe("storage.not-found");
    expect(codeOf(await deleteWork(db, "assessment", db.makeId()))).toBe("storage.not-found");
    expect(await contentsOf(db)).toEqual(before);
  });

  it("waits for its site, and is not put over what a file has brought meanwhile", async () => {
    const { db, site, draft, signed } = await aWorkspace();
    const { bytes } = valueOf(await saveBackup(db, { app: "Havenmark" }));
    const draftId = valueOf(await deleteWork(db, "assessment", draft.id));
    const siteId = valueOf(await deleteWork(db, "site", site.id));
    expect(codeOf(await restoreWork(db, draftId))).toBe("storage.site-deleted");
    valueOf(await mergeBackup(db, bytes));
    const before = await contentsOf(db);
    expect(codeOf(await restoreWork(db, siteId))).toBe("storage.here-already");
    expect(codeOf(await restoreWork(db, draftId))).toBe("storage.here-already");
    expect(await contentsOf(db)).toEqual(before);
    valueOf(await deleteAssessment(db, draft.id));
    valueOf(await restoreWork(db, draftId));
    expect((await loadAssessments(db)).map(({ id }) => id).toSorted()).toEqual(
      [draft.id, signed.id].toSorted(),
    );
  });

  it("deleted twice, and brought back by a file in between, is kept both times", async () => {
    const { db, site } = await aWorkspace();
    const { bytes } = valueOf(await saveBackup(db, { app: "Havenmark" }));
    valueOf(await changeSite(db, site.id, { notes: "Only here" }));
    const first = valueOf(await deleteWork(db, "site", site.id));
    valueOf(await mergeBackup(db, bytes));
    valueOf(await deleteWork(db, "site", site.id));
    expect(await loadDeletedWork(db)).toHaveLength(2);
    valueOf(await restoreWork(db, first));
    expect(await loadSites(db)).toMatchObject([{ notes: "Only here" }]);
  });
});

describe("deleting for good", () => {
  it("leaves no row and no byte of a site, nor of what was deleted from it before", async () => {
    const { db, site, draft } = await aWorkspace();
    valueOf(await deleteWork(db, "assessment", draft.id));
    const id = valueOf(await deleteWork(db, "site", site.id));
    expect(await loadDeletedWork(db)).toHaveLength(2);
    valueOf(await deleteForGood(db, [id]));
    expect(await rowsBut(db)).toEqual([]);
  });

  it("at once, without the trash, leaves nothing either: the other way round too", async () => {
    const { db, site, draft, signed } = await aWorkspace();
    valueOf(await deleteWork(db, "assessment", draft.id));
    valueOf(await deleteAssessment(db, signed.id));
    expect(await loadDeletedWork(db)).toHaveLength(1);
    valueOf(await deleteSite(db, site.id));
    expect(await rowsBut(db)).toEqual([]);
  });

  it("of an assessment takes what was removed from its evidence, and nothing that others use", async () => {
    const { db, site, draft, item, removed } = await aWorkspace();
    const other = await addAssessment(db, site.id);
    await addEvidence(db, other.id, {}, { name: "same", bytes: someBytes(4000, 1) });
    const id = valueOf(await deleteWork(db, "assessment", draft.id));
    expect(await loadRemovedEvidence(db, draft.id)).toHaveLength(1);
    valueOf(await deleteForGood(db, [id]));
    expect(await isRead(db, removed.file?.sha)).toBe("bytes.missing");
    expect(await isRead(db, item.file?.sha)).toBe("no error");
    expect(JSON.stringify(await contentsOf(db))).not.toContain(SECRET);
    expect(await loadEvidence(db, other.id)).toHaveLength(1);
  });

  it("takes its words out of what merges keep for their undo", async () => {
    const { db, draft, site } = await aWorkspace();
    const other = await aBrowser(2).openTab();
    const { bytes } = valueOf(await saveBackup(db, { app: "Havenmark" }));
    valueOf(await restoreBackup(other, bytes, { replace: false }));
    const [action] = await loadActions(other, draft.id);
    await changeSite(other, site.id, { notes: "Changed elsewhere" });
    valueOf(await deleteAction(other, action?.id ?? ""));
    valueOf(await mergeBackup(db, valueOf(await saveBackup(other, { app: "Havenmark" })).bytes));
    expect(JSON.stringify(await db.tables.imports.toArray())).toContain(SECRET);
    valueOf(await deleteAssessment(db, draft.id));
    const kept = JSON.stringify(await db.tables.imports.toArray());
    expect(kept).not.toContain(SECRET);
    expect(kept).toContain("Harbor Street Clinic");
    valueOf(await deleteSite(db, site.id));
    expect(JSON.stringify(await contentsOf(db))).not.toContain("Harbor Street Clinic");
  });

  it("works on a full disk, where nothing can be moved to the trash", async () => {
    const { db, draft } = await aWorkspace();
    const before = await contentsOf(db);
    const release = fillDisk("trash");
    expect(codeOf(await deleteWork(db, "assessment", draft.id))).toBe("storage.full");
    expect(await contentsOf(db)).toEqual(before);
    expect(codeOf(await deleteAssessment(db, draft.id))).toBe("no error");
    release();
    expect(await loadAssessments(db)).toHaveLength(1);
  });

  it("happens by itself after 30 days, and no day earlier", async () => {
    const { db, site, now } = await aWorkspace();
    const id = valueOf(await deleteWork(db, "site", site.id));
    now.ms += 29 * DAY_MS;
    valueOf(await deleteOldTrash(db));
    valueOf(await restoreWork(db, id));
    valueOf(await deleteWork(db, "site", site.id));
    now.ms += 30 * DAY_MS + 60_000;
    valueOf(await deleteOldTrash(db));
    expect(await rowsBut(db)).toEqual([]);
  });
});

describe("what stands beside a deleted site", () => {
  it("is as it was", async () => {
    const { db, site } = await aWorkspace();
    const kept = await addDraft(db);
    await addEvidence(db, kept.id, {}, { name: "a", bytes: someBytes(4000, 1) });
    const other = await contentsOf(db);
    const id = valueOf(await deleteWork(db, "site", site.id));
    expect(await loadAssessments(db)).toMatchObject([{ id: kept.id }]);
    valueOf(await restoreWork(db, id));
    expect(await contentsOf(db)).toEqual(other);
    valueOf(await deleteSite(db, site.id));
    expect(await loadEvidence(db, kept.id)).toHaveLength(1);
    expect((await contentsOf(db))["pieces"]).toHaveLength(1);
  });
});
