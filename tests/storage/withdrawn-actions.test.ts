import { describe, expect, it } from "vitest";
import { changeAction, deleteAction, restoreAction, saveNewAction } from "../../src/storage/actions";
import { amendAssessment } from "../../src/storage/amend-assessment";
import { signOff } from "../../src/storage/assessments";
import { changeActions } from "../../src/storage/change-actions";
import { loadActions } from "../../src/storage/actions";
import { removeEvidence } from "../../src/storage/trash";
import { saveNewEvidence } from "../../src/storage/evidence";
import { loadWithdrawnActions } from "../../src/storage/withdrawn-actions";
import { anAction, anEvidenceItem, anId, someFrozen } from "../builders";
import { aBrowser, addAssessment, addSite, valueOf } from "./a-workspace";

async function aPlan() {
  const db = await aBrowser().openTab();
  const { id: assessmentId } = await addAssessment(db, (await addSite(db)).id);
  const add = async (title: string) => {
    const {
      id: _id,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      ...action
    } = anAction({ title, assessmentId });
    return valueOf(await saveNewAction(db, action));
  };
  return { db, assessmentId, add };
}

describe("what a calendar has to let go of", () => {
  it("is what was removed and what lost its due date, and nothing that came back", async () => {
    const { db, assessmentId, add } = await aPlan();
    const [kept, removed, back, undated] = [await add("a"), await add("b"), await add("c"), await add("d")];
    expect(await loadWithdrawnActions(db, assessmentId)).toEqual({ removed: [], undated: [] });
    valueOf(await deleteAction(db, removed.id));
    valueOf(await restoreAction(db, valueOf(await deleteAction(db, back.id))));
    valueOf(await changeAction(db, undated.id, { dueDate: null }));
    valueOf(await changeAction(db, kept.id, { dueDate: "2027-05-05" }));
    const withdrawn = await loadWithdrawnActions(db, assessmentId);
    expect(withdrawn.removed.map(({ id }) => id)).toEqual([removed.id]);
    expect(withdrawn.undated.map(({ id }) => id)).toEqual([undated.id]);
    expect(withdrawn.removed[0]!.at >= removed.updatedAt).toBe(true);
  });

  it("is not evidence that lies in the trash", async () => {
    const { db, assessmentId } = await aPlan();
    const {
      id: _id,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      ...item
    } = anEvidenceItem({ assessmentId });
    const { id } = valueOf(await saveNewEvidence(db, item));
    valueOf(await removeEvidence(db, [id]));
    expect(await loadWithdrawnActions(db, assessmentId)).toEqual({ removed: [], undated: [] });
  });
});

describe("the calendar of a correction", () => {
  it("lets go of the plan that it stands in place of, and of what was removed from that before", async () => {
    const { db, assessmentId, add } = await aPlan();
    const [kept, removed] = [await add("a"), await add("b")];
    valueOf(await deleteAction(db, removed.id));
    valueOf(await signOff(db, assessmentId, { by: "Medical director", frozen: someFrozen() }));
    const copy = valueOf(
      await amendAssessment(db, assessmentId, { date: "2026-11-20", roles: ["Quality lead"] }),
    );
    const withdrawn = await loadWithdrawnActions(db, copy.id);
    expect(withdrawn.removed.map(({ id }) => id)).toEqual([kept.id, removed.id]);
    expect(withdrawn.removed.every(({ at }) => at >= kept.updatedAt)).toBe(true);
    const own = await loadActions(db, copy.id);
    expect(withdrawn.removed.some(({ id }) => own.some((action) => action.id === id))).toBe(false);
  });
});

describe("several actions changed at once", () => {
  it("are all changed or none", async () => {
    const { db, assessmentId, add } = await aPlan();
    const [first, second] = [await add("a"), await add("b")];
    const refused = await changeActions(db, [
      { id: first.id, patch: { title: "changed" } },
      { id: anId(99_999), patch: { title: "not there" } },
    ]);
    expect(refused).toEqual({ ok: false, error: { code: "storage.not-found" } });
    const titles = async (): Promise<readonly string[]> =>
      (await loadActions(db, assessmentId)).map(({ title }) => title);
    expect(await titles()).toEqual(["a", "b"]);
    valueOf(
      await changeActions(db, [
        { id: first.id, patch: { title: "A" } },
        { id: second.id, patch: { title: "B" } },
      ]),
    );
    expect(await titles()).toEqual(["A", "B"]);
  });
});
