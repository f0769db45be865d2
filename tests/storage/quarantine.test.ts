import { describe, expect, it } from "vitest";
import { loadActions } from "../../src/storage/actions";
import { loadAssessment, loadAssessments } from "../../src/storage/assessments";
import { loadCatalogue } from "../../src/storage/catalogues";
import type { Database } from "../../src/storage/database";
import { loadEvidence } from "../../src/storage/evidence";
import { readSnapshot } from "../../src/storage/hand-off/snapshot";
import { deleteQuarantined, loadQuarantine, type QuarantinedRow } from "../../src/storage/quarantine";
import { loadHistory, loadResponseFields, saveResponseFields } from "../../src/storage/responses";
import { loadSite, loadSites } from "../../src/storage/sites";
import type { TableName } from "../../src/storage/tables";
import {
  aBrowser,
  addAction,
  addDraft,
  addEvidence,
  addSite,
  codeOf,
  someBytes,
  valueOf,
} from "./a-workspace";

/** Edits a row as a person with the browser's developer tools would. */
async function editByHand(db: Database, table: TableName, key: string, changes: object): Promise<void> {
  await db.dexie.table(table).update(key, changes);
}

async function aFullWorkspace() {
  const db = await aBrowser().openTab();
  const draft = await addDraft(db);
  await saveResponseFields(db, draft.id, "COO-01", { answer: 2 });
  await saveResponseFields(db, draft.id, "COO-02", { answer: 1 });
  const item = await addEvidence(db, draft.id, {}, { name: "a", bytes: someBytes(100) });
  const action = await addAction(db, draft.id);
  return { db, draft, item, action };
}

describe("a row that was edited by hand", () => {
  it("is left out and listed with what is wrong, while everything else opens", async () => {
    const { db, draft, item, action } = await aFullWorkspace();
    await editByHand(db, "evidence", item.id, { kind: "rumor" });
    await editByHand(db, "actions", action.id, { extra: 1 });
    expect(await loadEvidence(db, draft.id)).toEqual([]);
    expect(await loadActions(db)).toEqual([]);
    expect(await loadResponseFields(db, draft.id)).toEqual({
      "COO-01": { answer: 2 },
      "COO-02": { answer: 1 },
    });
    expect(await loadQuarantine(db)).toEqual([
      { table: "evidence", key: item.id, problem: 'The field "kind" does not hold what it should' },
      { table: "actions", key: action.id, problem: 'The row has an unknown part "extra"' },
    ]);
  });

  it("with issued results that no rules give is made anew without them, and listed", async () => {
    const { db, draft } = await aFullWorkspace();
    const frozen = { results: {}, gaps: [] };
    await editByHand(db, "assessments", draft.id, { frozen });
    expect(await loadAssessments(db)).toEqual([draft]);
    expect(await loadQuarantine(db)).toMatchObject([{ table: "assessments", key: draft.id, isMended: true }]);
  });

  it("among the heads is made anew from the revisions, unseen", async () => {
    const { db, draft } = await aFullWorkspace();
    const slot = `${draft.id}/COO-01/answer`;
    await editByHand(db, "heads", slot, { tips: [{ id: db.makeId(), value: 9 }] });
    expect(await loadResponseFields(db, draft.id)).toMatchObject({ "COO-01": { answer: 2 } });
    await editByHand(db, "heads", slot, { recordId: "nobody" });
    expect(await loadQuarantine(db)).toEqual([]);
    expect(await loadResponseFields(db, draft.id)).toMatchObject({ "COO-01": { answer: 2 } });
  });

  it("among the heads, with no revision left, is listed", async () => {
    const { db, draft } = await aFullWorkspace();
    const slot = `${draft.id}/COO-01/answer`;
    await db.tables.revisions.where("slot").equals(slot).delete();
    await editByHand(db, "heads", slot, { tips: [] });
    expect(await loadResponseFields(db, draft.id)).toEqual({ "COO-02": { answer: 1 } });
    expect(await loadQuarantine(db)).toMatchObject([{ table: "heads", key: slot }]);
  });

  it("among the revisions is passed over in the history and listed", async () => {
    const { db, draft } = await aFullWorkspace();
    const [revision] = await loadHistory(db, draft.id, "COO-01");
    await editByHand(db, "revisions", revision!.id, { value: "excellent" });
    expect(await loadHistory(db, draft.id, "COO-01")).toEqual([]);
    expect(await loadQuarantine(db)).toMatchObject([{ table: "revisions", key: revision!.id }]);
    valueOf(await saveResponseFields(db, draft.id, "COO-01", { answer: 3 }));
    expect(await loadResponseFields(db, draft.id)).toMatchObject({ "COO-01": { answer: 3 } });
  });

  it("in a catalogue is noticed even where it still reads, for its wording is another", async () => {
    const { db, draft } = await aFullWorkspace();
    await editByHand(db, "catalogues", draft.catalogueHash, { "catalogue.title": "Softer" });
    expect(codeOf(await loadCatalogue(db, draft.catalogueHash))).toBe("catalogue.missing");
    expect(await loadQuarantine(db)).toEqual([
      { table: "catalogues", key: draft.catalogueHash, problem: "The text is not the one it was" },
    ]);
  });
});

describe("a site or assessment that was damaged", () => {
  it("is put right from its history, so that all work below it opens, and is still reported", async () => {
    const { db, draft } = await aFullWorkspace();
    const site = await loadSite(db, draft.siteId);
    await editByHand(db, "sites", draft.siteId, { region: 7, extra: "x" });
    await editByHand(db, "assessments", draft.id, { roles: "none", state: null });
    expect(await loadAssessment(db, draft.id)).toEqual(draft);
    expect(await loadSite(db, draft.siteId)).toEqual(site);
    valueOf(await saveResponseFields(db, draft.id, "COO-01", { answer: 3 }));
    expect(await loadResponseFields(db, draft.id)).toMatchObject({ "COO-01": { answer: 3 } });
    const reported = [
      {
        table: "sites",
        key: draft.siteId,
        problem: 'The field "region" does not hold what it should',
        isMended: true,
      },
      {
        table: "assessments",
        key: draft.id,
        problem: 'The field "roles" does not hold what it should',
        isMended: true,
      },
    ];
    expect(await loadQuarantine(db)).toEqual(reported);
    expect(await loadQuarantine(db)).toEqual(reported);
    expect(codeOf(await deleteQuarantined(db, reported[0] as QuarantinedRow))).toBe("storage.not-found");
    expect(await loadSites(db)).toHaveLength(1);
  });

  it("keeps its id and what still fits where its history is lost too, and the rest is empty", async () => {
    const { db, draft } = await aFullWorkspace();
    for (const recordId of [draft.siteId, draft.id]) {
      const isOwn = (row: unknown): boolean => (row as { slot: string }).slot.startsWith(`${recordId}//`);
      await db.tables.heads.filter(isOwn).delete();
      await db.tables.revisions.filter(isOwn).delete();
    }
    await editByHand(db, "sites", draft.siteId, { name: 7, region: "Oregon" });
    await editByHand(db, "assessments", draft.id, {
      siteId: null,
      catalogueHash: "?",
      roles: 7,
      date: "soon",
    });
    expect(await loadSites(db)).toMatchObject([{ id: draft.siteId, name: "Unnamed site", region: "Oregon" }]);
    expect(await loadAssessments(db)).toEqual([
      { ...draft, roles: [], date: "1970-01-01", catalogueHash: draft.catalogueHash },
    ]);
  });

  it("goes into a backup file with all that hangs on it", async () => {
    const { db, draft } = await aFullWorkspace();
    await editByHand(db, "sites", draft.siteId, { region: 7 });
    const { rows, leftOut } = await readSnapshot(db);
    expect(leftOut).toBe(0);
    expect(rows.assessments).toHaveLength(1);
    expect(rows.evidence).toHaveLength(1);
  });
});

describe("a row in quarantine", () => {
  it("can be deleted for good", async () => {
    const { db, action } = await aFullWorkspace();
    await editByHand(db, "actions", action.id, { status: 7 });
    const [row] = await loadQuarantine(db);
    valueOf(await deleteQuarantined(db, row!));
    expect(await loadQuarantine(db)).toEqual([]);
    expect(await db.tables.heads.where("recordId").equals(action.id).count()).toBe(0);
  });

  it("takes nothing along that hangs on it, also where it could not be put right", async () => {
    const { db, draft } = await aFullWorkspace();
    await addSite(db, { name: "Second" });
    await editByHand(db, "assessments", draft.id, { siteId: 7 });
    const before = await db.tables.revisions.count();
    const [row] = await loadQuarantine(db);
    expect(row).toMatchObject({ table: "assessments", key: draft.id });
    expect(row?.isMended).toBeUndefined();
    valueOf(await deleteQuarantined(db, row!));
    expect(await db.tables.revisions.count()).toBe(before);
    expect(await db.tables.evidence.count()).toBe(1);
    expect(await db.tables.pieces.count()).toBe(1);
  });

  it("is not deleted once it reads again", async () => {
    const { db, draft, action } = await aFullWorkspace();
    const row = { table: "actions", key: action.id, problem: "" } as const;
    expect(codeOf(await deleteQuarantined(db, row))).toBe("storage.not-found");
    const catalogue = { table: "catalogues", key: draft.catalogueHash, problem: "" } as const;
    expect(codeOf(await deleteQuarantined(db, catalogue))).toBe("storage.not-found");
    expect(await loadActions(db)).toHaveLength(1);
  });
});
