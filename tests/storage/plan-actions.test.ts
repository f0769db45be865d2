import { describe, expect, it } from "vitest";
import {
  changeAction,
  deleteAction,
  loadActionHistory,
  loadActions,
  restoreAction,
  saveNewActions,
} from "../../src/storage/actions";
import { anId } from "../builders";
import { aBrowser, addAction, addAssessment, addSite, someAction, valueOf } from "./a-workspace";

async function aPlan() {
  const db = await aBrowser().openTab();
  const site = await addSite(db);
  const assessment = await addAssessment(db, site.id);
  return { db, assessment };
}

describe("several actions", () => {
  it("are planned together or not at all", async () => {
    const { db, assessment } = await aPlan();
    const good = someAction(assessment.id);
    const before = await db.tables.revisions.count();
    const refused = await saveNewActions(db, assessment.id, [good, { ...good, title: "" }]);
    expect(refused).toMatchObject({ ok: false, error: { code: "storage.failed" } });
    expect(await loadActions(db)).toEqual([]);
    expect(await db.tables.revisions.count()).toBe(before);
    valueOf(await saveNewActions(db, assessment.id, [good, { ...good, title: "Another" }]));
    expect(await loadActions(db, assessment.id)).toHaveLength(2);
  });

  it("need a plan to go to", async () => {
    const { db } = await aPlan();
    expect(await saveNewActions(db, anId(77), [someAction(anId(77))])).toMatchObject({
      ok: false,
      error: { code: "storage.not-found" },
    });
  });
});

describe("an action taken out of the plan", () => {
  it("leaves one revision that says so, and comes back with its history", async () => {
    const { db, assessment } = await aPlan();
    const action = await addAction(db, assessment.id);
    const changed = valueOf(await changeAction(db, action.id, { status: "doing" }, { by: "Nurse lead" }));
    const before = await loadActionHistory(db, action.id);
    expect(before.at(-1)).toMatchObject({ value: "doing", by: "Nurse lead" });
    const removed = valueOf(await deleteAction(db, action.id));
    expect(await loadActions(db)).toEqual([]);
    expect(await loadActionHistory(db, action.id)).toMatchObject([{ value: null }]);
    expect(valueOf(await restoreAction(db, removed))).toEqual(changed);
    expect(await loadActions(db)).toEqual([changed]);
    expect(await loadActionHistory(db, action.id)).toEqual(before);
    // And it can be changed as before.
    valueOf(await changeAction(db, action.id, { note: "Goes on" }));
    expect((await loadActionHistory(db, action.id)).length).toBe(before.length + 1);
  });
});
