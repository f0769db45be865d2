import { describe, expect, it } from "vitest";
import { actionFields } from "../../src/plan/action";
import { changeAction, deleteAction, loadActions } from "../../src/storage/actions";
import {
  changeAssessment,
  deleteAssessment,
  loadAssessment,
  loadAssessments,
  saveNewAssessment,
  signOff,
} from "../../src/storage/assessments";
import { loadCatalogue } from "../../src/storage/catalogues";
import type { Database } from "../../src/storage/database";
import { deleteEverything } from "../../src/storage/delete-everything";
import { loadEvidence } from "../../src/storage/evidence";
import { deleteForGood, removeEvidence } from "../../src/storage/trash";
import type { Head, Revision } from "../../src/storage/revision";
import { parseSlot } from "../../src/storage/slot";
import { saveResponseFields } from "../../src/storage/responses";
import { changeSite, deleteSite, loadSite } from "../../src/storage/sites";
import { aTinyCatalogueData } from "../tiny-catalogue";
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
import { someFrozen } from "../builders";

async function revisionsOf(db: Database, recordId: string): Promise<readonly Revision[]> {
  const rows = await db.tables.revisions.where("recordId").equals(recordId).sortBy("seq");
  return rows as Revision[];
}

async function fieldsOf(db: Database, recordId: string): Promise<Record<string, unknown>> {
  const heads = (await db.tables.heads.where("recordId").equals(recordId).toArray()) as Head[];
  return Object.fromEntries(heads.map((head) => [parseSlot(head.slot)?.field, head.tips.at(-1)?.value]));
}

describe("a record", () => {
  it("begins with a revision of every field that is filled in, and of no other", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addSite(db, { notes: "" });
    expect(await fieldsOf(db, id)).toEqual({
      name: "Riverside Family Health Center",
      clinicKind: "family medicine",
      region: "California",
    });
  });

  it("changes in row, revision and head together, and nothing else in it moves", async () => {
    const db = await aBrowser().openTab();
    const site = await addSite(db);
    const changed = valueOf(await changeSite(db, site.id, { region: "Oregon" }, { by: "Manager" }));
    expect(changed).toEqual({ ...site, region: "Oregon", updatedAt: changed.updatedAt });
    expect(changed.updatedAt > site.updatedAt).toBe(true);
    expect(await loadSite(db, site.id)).toEqual(changed);
    const last = (await revisionsOf(db, site.id)).at(-1);
    expect(last).toMatchObject({ slot: `${site.id}//region`, value: "Oregon", by: "Manager" });
    expect(last?.parents).toHaveLength(1);
    expect(await fieldsOf(db, site.id)).toMatchObject({ region: "Oregon" });
  });

  it("changed to what it is already leaves no trace", async () => {
    const db = await aBrowser().openTab();
    const site = await addSite(db);
    const before = await contentsOf(db);
    expect(valueOf(await changeSite(db, site.id, { name: site.name, notes: "" }))).toEqual(site);
    expect(await contentsOf(db)).toEqual(before);
  });

  it("never changes in a field that is not meant to change", async () => {
    const db = await aBrowser().openTab();
    const site = await addSite(db);
    const patch = { isSample: true, createdAt: "2020-01-01T00:00:00.000Z" } as Partial<typeof site>;
    expect(valueOf(await changeSite(db, site.id, patch))).toEqual(site);
  });

  it("refuses a value that could not be read again", async () => {
    const db = await aBrowser().openTab();
    const site = await addSite(db);
    const before = await contentsOf(db);
    expect(codeOf(await changeSite(db, site.id, { name: "" }))).toBe("storage.failed");
    expect(await contentsOf(db)).toEqual(before);
  });

  it("that is not there cannot be changed or deleted", async () => {
    const db = await aBrowser().openTab();
    const id = db.makeId();
    const results = [
      await changeSite(db, id, { name: "A" }),
      await deleteSite(db, id),
      await changeAssessment(db, id, { date: "2026-01-01" }),
      await deleteAssessment(db, id),
      await changeAction(db, id, { note: "A" }),
      await deleteAction(db, id),
      await removeEvidence(db, [id]),
    ];
    expect(results.map(codeOf)).toEqual(results.map(() => "storage.not-found"));
  });

  it("of every kind can have each of its fields rebuilt from its revisions", async () => {
    const db = await aBrowser().openTab();
    const { id: assessmentId } = await addDraft(db);
    const action = await addAction(db, assessmentId);
    await changeAction(db, action.id, {
      steps: [{ text: "Call", done: false, dueDate: null }],
      status: "doing",
    });
    await changeAction(db, action.id, { measure: { ...action.measure, target: "9 of 10" } });
    const [stored] = await loadActions(db, assessmentId);
    const fields = await fieldsOf(db, action.id);
    for (const field of actionFields) {
      const value = stored?.[field];
      const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
      expect(fields[field], field).toEqual(isEmpty ? undefined : value);
    }
  });
});

describe("an assessment", () => {
  it("keeps the catalogue it began with, once for all that share it", async () => {
    const db = await aBrowser().openTab();
    const { id: siteId } = await addSite(db);
    const first = await addAssessment(db, siteId);
    const second = await addAssessment(db, siteId);
    expect(await db.tables.catalogues.count()).toBe(1);
    const loaded = valueOf(await loadCatalogue(db, first.catalogueHash));
    expect(loaded.title).toBe("A tiny catalogue");
    valueOf(await deleteAssessment(db, first.id));
    expect(codeOf(await loadCatalogue(db, second.catalogueHash))).toBe("no error");
    valueOf(await deleteAssessment(db, second.id));
    expect(codeOf(await loadCatalogue(db, second.catalogueHash))).toBe("catalogue.missing");
  });

  it("cannot begin with another catalogue than it names, nor at a site that is not there", async () => {
    const db = await aBrowser().openTab();
    const { id: siteId } = await addSite(db);
    const draft = await addAssessment(db, siteId);
    const other = { ...aTinyCatalogueData(), title: "Another" };
    await expect(saveNewAssessment(db, draft, other)).rejects.toThrow("catalogue");
    const nowhere = { ...draft, siteId: db.makeId() };
    expect(codeOf(await saveNewAssessment(db, nowhere, aTinyCatalogueData()))).toBe("storage.not-found");
  });

  it("is listed with its site, and signed off once with the results as issued", async () => {
    const db = await aBrowser().openTab();
    const { id, siteId } = await addDraft(db);
    await addDraft(db);
    const frozen = someFrozen();
    const signed = valueOf(await signOff(db, id, { by: "Medical director", frozen }));
    expect(signed.signedOffAt).toBe(signed.updatedAt);
    expect(await loadAssessments(db, siteId)).toEqual([signed]);
    expect(await loadAssessments(db)).toHaveLength(2);
    expect(await loadAssessment(db, db.makeId())).toBeUndefined();
  });
});

describe("deleting", () => {
  it("a site takes its assessments, their rows, bytes and catalogue with it, and nothing of another site", async () => {
    const db = await aBrowser().openTab();
    const kept = await addDraft(db);
    await saveResponseFields(db, kept.id, "COO-01", { answer: 2 });
    await addEvidence(db, kept.id, {}, { name: "shared", bytes: someBytes(100, 1) });
    const before = await contentsOf(db);
    const gone = await addDraft(db);
    await saveResponseFields(db, gone.id, "COO-01", { answer: 2 });
    await addEvidence(db, gone.id, {}, { name: "shared", bytes: someBytes(100, 1) });
    await addEvidence(db, gone.id, {}, { name: "own", bytes: someBytes(100, 2) });
    await addAction(db, gone.id);
    valueOf(await deleteSite(db, gone.siteId));
    expect(await contentsOf(db)).toEqual(before);
  });

  it("an evidence item or an action leaves nothing of its content, and one revision that says so", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, { title: "A secret title" });
    const action = await addAction(db, id, { title: "A secret title" });
    valueOf(await removeEvidence(db, [item.id], { by: "Nurse" }));
    valueOf(await deleteForGood(db, [item.id]));
    valueOf(await deleteAction(db, action.id));
    expect(await loadEvidence(db, id)).toEqual([]);
    expect(JSON.stringify(await contentsOf(db))).not.toContain("A secret title");
    const [tombstone, ...others] = await revisionsOf(db, item.id);
    expect(tombstone).toMatchObject({ slot: `${item.id}//record`, value: null, by: "Nurse" });
    expect(others).toEqual([]);
  });

  it("everything leaves no row and no byte", async () => {
    const browser = aBrowser();
    const db = await browser.openTab();
    const { id } = await addDraft(db);
    await addEvidence(db, id, {}, { name: "a", bytes: someBytes(100) });
    valueOf(await deleteEverything(db));
    const contents = await contentsOf(db);
    expect(Object.values(contents).flat()).toEqual([]);
    // A tab that starts anew, as the app does then: a lock goes with the rest.
    await addDraft(await browser.openTab());
  });
});
