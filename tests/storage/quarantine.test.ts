import { describe, expect, it } from "vitest";
import { loadActions } from "../../src/storage/actions";
import { loadAssessments } from "../../src/storage/assessments";
import { loadCatalogue } from "../../src/storage/catalogues";
import type { Database } from "../../src/storage/database";
import { loadEvidence } from "../../src/storage/evidence";
import { deleteQuarantined, loadQuarantine } from "../../src/storage/quarantine";
import { loadHistory, loadResponseFields, saveResponseFields } from "../../src/storage/responses";
import { loadSites } from "../../src/storage/sites";
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
    const second = await addSite(db, { name: "Second" });
    await editByHand(db, "sites", second.id, { clinicKind: "spa" });
    await editByHand(db, "evidence", item.id, { kind: "rumor" });
    await editByHand(db, "actions", action.id, { extra: 1 });
    expect((await loadSites(db)).map((site) => site.id)).toEqual([draft.siteId]);
    expect(await loadAssessments(db)).toHaveLength(1);
    expect(await loadEvidence(db, draft.id)).toEqual([]);
    expect(await loadActions(db)).toEqual([]);
    expect(await loadResponseFields(db, draft.id)).toEqual({
      "COO-01": { answer: 2 },
      "COO-02": { answer: 1 },
    });
    expect(await loadQuarantine(db)).toEqual([
      { table: "sites", key: second.id, problem: 'The field "clinicKind" does not hold what it should' },
      { table: "evidence", key: item.id, problem: 'The field "kind" does not hold what it should' },
      { table: "actions", key: action.id, problem: 'The row has an unknown part "extra"' },
    ]);
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

describe("a row in quarantine", () => {
  it("can be deleted for good, and a site takes what hangs on it along", async () => {
    const { db, draft, action } = await aFullWorkspace();
    await editByHand(db, "actions", action.id, { status: 7 });
    const [row] = await loadQuarantine(db);
    valueOf(await deleteQuarantined(db, row!));
    expect(await loadQuarantine(db)).toEqual([]);
    expect(await db.tables.heads.where("recordId").equals(action.id).count()).toBe(0);

    await editByHand(db, "sites", draft.siteId, { name: 7 });
    const [site] = await loadQuarantine(db);
    valueOf(await deleteQuarantined(db, site!));
    for (const table of ["sites", "assessments", "evidence", "revisions", "heads", "pieces"] as const) {
      expect(await db.tables[table].count(), table).toBe(0);
    }
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
