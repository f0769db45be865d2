import { describe, expect, it } from "vitest";
import { changeEvidence, saveNewEvidence } from "../../src/storage/evidence";
import { removeEvidence } from "../../src/storage/trash";
import { changeAssessment, loadAssessment, signOff } from "../../src/storage/assessments";
import { changeAction } from "../../src/storage/actions";
import {
  canUndo,
  loadHistory,
  loadResponseFields,
  saveResponseFields,
  undoLast,
} from "../../src/storage/responses";
import { closeDatabase } from "../../src/storage/database";
import { aBrowser, addAction, addDraft, addEvidence, codeOf, someEvidence, valueOf } from "./a-workspace";
import { someFrozen } from "../builders";

const frozen = someFrozen();

describe("a response", () => {
  it("is there again after the tab was closed, field by field", async () => {
    const browser = aBrowser();
    const first = await browser.openTab();
    const { id } = await addDraft(first);
    valueOf(await saveResponseFields(first, id, "COO-01", { answer: 2, note: "Seen in the binder" }));
    valueOf(await saveResponseFields(first, id, "COO-02", { answer: "unknown" }));
    closeDatabase(first);
    const second = await browser.openTab();
    expect(await loadResponseFields(second, id)).toEqual({
      "COO-01": { answer: 2, note: "Seen in the binder" },
      "COO-02": { answer: "unknown" },
    });
  });

  it("keeps every earlier value with who, when and what it followed", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 }, { by: "Nurse" });
    await saveResponseFields(db, id, "COO-01", { answer: 3 }, { by: "Medical director" });
    const history = await loadHistory(db, id, "COO-01");
    expect(history.map(({ value, by, device }) => ({ value, by, device }))).toEqual([
      { value: 1, by: "Nurse", device: db.deviceId },
      { value: 3, by: "Medical director", device: db.deviceId },
    ]);
    expect(history[1]?.parents).toEqual([history[0]?.id]);
    expect(history[1]!.hlc > history[0]!.hlc).toBe(true);
  });

  it("saved again as it is leaves no trace", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    expect(valueOf(await saveResponseFields(db, id, "COO-01", { answer: 2, note: null }))).toEqual([]);
    expect(await loadHistory(db, id, "COO-01")).toHaveLength(1);
  });

  it("that is taken away is open again, and its history stays", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    await saveResponseFields(db, id, "COO-01", { answer: null });
    expect(await loadResponseFields(db, id)).toEqual({});
    expect(await loadHistory(db, id, "COO-01")).toHaveLength(2);
  });

  it("with a value that no field may hold is refused, and nothing of that save is kept", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const seven = 7 as unknown as 3;
    expect(codeOf(await saveResponseFields(db, id, "COO-01", { note: "Fine", answer: seven }))).toBe(
      "storage.failed",
    );
    expect(await loadResponseFields(db, id)).toEqual({});
  });

  it("of an assessment that is not there is refused", async () => {
    const db = await aBrowser().openTab();
    expect(codeOf(await saveResponseFields(db, db.makeId(), "COO-01", { answer: 1 }))).toBe(
      "storage.not-found",
    );
  });
});

describe("typing", () => {
  it("in one session is one step of the history, however many keystrokes are saved", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    for (const note of ["T", "Th", "The binder"]) {
      valueOf(await saveResponseFields(db, id, "COO-01", { note }, { typing: "first" }));
    }
    await saveResponseFields(db, id, "COO-01", { note: "The binder is red" }, { typing: "second" });
    const history = await loadHistory(db, id, "COO-01");
    expect(history.map((revision) => revision.value)).toEqual(["The binder", "The binder is red"]);
    expect(history[1]?.parents).toEqual([history[0]?.id]);
  });

  it("never replaces what another device wrote, even under the same session", async () => {
    const browser = aBrowser();
    const db = await browser.openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { note: "Mine" }, { typing: "one" });
    const other = { ...db, deviceId: "another-device" };
    await saveResponseFields(other, id, "COO-01", { note: "Theirs" }, { typing: "one" });
    expect(await loadHistory(db, id, "COO-01")).toHaveLength(2);
  });

  it("is undone as a whole", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { note: "Before" });
    for (const note of ["Before, a", "Before, and after"]) {
      await saveResponseFields(db, id, "COO-01", { note }, { typing: "one" });
    }
    await undoLast(db, id);
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { note: "Before" } });
  });
});

describe("undo", () => {
  it("takes back the latest change, then the one before, each once", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    await saveResponseFields(db, id, "COO-02", { answer: 3 });
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    expect(valueOf(await undoLast(db, id))).toMatchObject({ criterionId: "COO-01", field: "answer" });
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 1 }, "COO-02": { answer: 3 } });
    expect(valueOf(await undoLast(db, id))).toMatchObject({ criterionId: "COO-02" });
    expect(valueOf(await undoLast(db, id))).toMatchObject({ criterionId: "COO-01" });
    expect(await loadResponseFields(db, id)).toEqual({});
    expect(valueOf(await undoLast(db, id))).toBeNull();
    expect(await canUndo(db, id)).toBe(false);
  });

  it("works on after a reload", async () => {
    const browser = aBrowser();
    const first = await browser.openTab();
    const { id } = await addDraft(first);
    await saveResponseFields(first, id, "COO-01", { answer: 1 });
    await saveResponseFields(first, id, "COO-01", { answer: 2 });
    closeDatabase(first);
    const second = await browser.openTab();
    expect(await canUndo(second, id)).toBe(true);
    await undoLast(second, id);
    expect(await loadResponseFields(second, id)).toEqual({ "COO-01": { answer: 1 } });
  });

  it("is never undone itself: a new change after it is what goes first", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    await undoLast(db, id);
    await saveResponseFields(db, id, "COO-01", { answer: 3 });
    await undoLast(db, id);
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 1 } });
    await undoLast(db, id);
    expect(await loadResponseFields(db, id)).toEqual({});
  });

  it("takes back all fields of one save together", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    await saveResponseFields(db, id, "COO-01", { answer: "na", naReason: "The partner clinic does it" });
    expect(valueOf(await undoLast(db, id))?.fields).toEqual(["answer", "naReason"]);
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 2 } });
  });

  it("leaves alone what somebody else has written over, and what only others wrote", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    await saveResponseFields(db, id, "COO-02", { answer: 1 });
    const other = { ...db, deviceId: "another-device" };
    await saveResponseFields(other, id, "COO-02", { answer: 3 });
    expect(valueOf(await undoLast(db, id))).toMatchObject({ criterionId: "COO-01" });
    expect(await loadResponseFields(db, id)).toEqual({ "COO-02": { answer: 3 } });
    expect(await canUndo(db, id)).toBe(false);
  });

  it("passes over changes of evidence, plan and profile", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    await addEvidence(db, id);
    await addAction(db, id);
    expect(valueOf(await undoLast(db, id))).toMatchObject({ criterionId: "COO-01" });
  });
});

describe("after sign-off", () => {
  it("responses are read-only, and signing off again is refused", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    valueOf(await signOff(db, id, { by: "Medical director", frozen }));
    expect(codeOf(await saveResponseFields(db, id, "COO-01", { answer: 2 }))).toBe("storage.read-only");
    expect(codeOf(await undoLast(db, id))).toBe("storage.read-only");
    expect(await canUndo(db, id)).toBe(false);
    expect(codeOf(await signOff(db, id, { by: "Nurse", frozen }))).toBe("storage.read-only");
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 1 } });
    expect(await loadAssessment(db, id)).toMatchObject({
      state: "signed off",
      signedOffBy: "Medical director",
      frozen,
    });
  });

  it("links of evidence to criteria are read-only, while unlinked proof may be added", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, { criterionIds: ["COO-01"] });
    valueOf(await signOff(db, id, { by: "Medical director", frozen }));
    expect(codeOf(await changeEvidence(db, item.id, { criterionIds: [] }))).toBe("storage.read-only");
    expect(codeOf(await removeEvidence(db, [item.id]))).toBe("storage.read-only");
    const linked = someEvidence(id, { criterionIds: ["COO-02"] });
    expect(codeOf(await saveNewEvidence(db, linked))).toBe("storage.read-only");
    expect(codeOf(await saveNewEvidence(db, someEvidence(id, { criterionIds: [] })))).toBe("no error");
    expect(valueOf(await changeEvidence(db, item.id, { title: "Directory, page 1" })).criterionIds).toEqual([
      "COO-01",
    ]);
  });

  it("the plan goes on, and so does what it asks of leadership", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const action = await addAction(db, id);
    valueOf(await signOff(db, id, { by: "Medical director", frozen }));
    expect(codeOf(await changeAction(db, action.id, { status: "doing" }))).toBe("no error");
    expect(codeOf(await changeAssessment(db, id, { leadershipAsk: "Two hours a week" }))).toBe("no error");
    expect(codeOf(await changeAssessment(db, id, { date: "2026-12-01" }))).toBe("storage.read-only");
  });
});
