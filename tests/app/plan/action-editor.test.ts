import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createActionEditor, type ActionEditor } from "../../../src/app/action-editor";
import { loadHistory } from "../../../src/app/action-history";
import type { Action } from "../../../src/plan/action";
import type { NewAction } from "../../../src/plan/new-action";
import { changeAction, loadActions } from "../../../src/storage/actions";
import { loadConflicts } from "../../../src/storage/conflicts";
import { TODAY } from "../../builders";
import { addAction, someAction, valueOf } from "../../storage/a-workspace";
import { openAssessment, type Desk } from "../an-open-assessment";

let desk: Desk;

beforeEach(async () => {
  desk = await openAssessment();
});
afterEach(() => desk.close());

const edit = (start: Action | NewAction): ActionEditor =>
  createRoot(() => createActionEditor(desk.session, start));
const stored = (): Promise<readonly Action[]> => loadActions(desk.db, desk.session.id);
/** Waits until everything that was typed is durable. */
const settle = (): Promise<boolean> => desk.session.workspace.saves.settle();
const flush = (): void => desk.session.workspace.saves.flush();

describe("an action that is being written", () => {
  it("is stored from the moment it has a title, once, whatever is typed next", async () => {
    const editor = edit(someAction(desk.session.id, { title: "" }));
    editor.change({ ownerRole: "Nurse lead" });
    expect(await stored()).toEqual([]);
    for (const title of ["A", "Ag", "Agree", "Agree one answer"]) editor.change({ title });
    flush();
    editor.change({ note: "With the desk" });
    flush();
    expect(await settle()).toBe(true);
    expect(await stored()).toMatchObject([
      { title: "Agree one answer", ownerRole: "Nurse lead", note: "With the desk" },
    ]);
    expect(editor.id()).toBe((await stored())[0]?.id);
  });

  it("keeps the title it had while the field is empty", async () => {
    const editor = edit(await addAction(desk.db, desk.session.id, { title: "Write the page" }));
    editor.change({ title: " " });
    expect(editor.isTitleMissing()).toBe(true);
    editor.change({ note: "Half done" });
    await settle();
    expect(await stored()).toMatchObject([{ title: "Write the page", note: "Half done" }]);
  });

  it("can be put back as it was when it was opened", async () => {
    const before = await addAction(desk.db, desk.session.id);
    const editor = edit(before);
    editor.change({ title: "Something else", measure: { ...before.measure, target: "half" } });
    await settle();
    expect(await stored()).toMatchObject([{ title: "Something else" }]);
    editor.undoChanges();
    await settle();
    const { updatedAt: _before, ...asItWas } = before;
    expect((await stored())[0]).toMatchObject(asItWas);
    expect(editor.isChanged()).toBe(false);
  });

  it("moves along its life with what is typed kept, and undoing the typing leaves the move", async () => {
    const editor = edit(await addAction(desk.db, desk.session.id));
    editor.change({ note: "With the desk" });
    expect((await editor.move({ kind: "status", to: "doing" })).ok).toBe(true);
    expect(editor.draft).toMatchObject({ status: "doing", note: "With the desk", statusDate: TODAY });
    expect(await editor.move({ kind: "status", to: "closed" })).toEqual({
      ok: false,
      error: { code: "status.not-a-next-step" },
    });
    editor.undoChanges();
    await settle();
    expect(await stored()).toMatchObject([{ status: "doing", note: "" }]);
  });

  it("leaves one step of the history for a sitting, however many keys were pressed", async () => {
    const action = await addAction(desk.db, desk.session.id);
    const editor = edit(action);
    for (const note of ["W", "Wi", "With", "With the desk"]) {
      editor.change({ note });
      await settle();
    }
    await editor.move({
      kind: "status",
      to: "accepted risk",
      answers: { reason: "No budget", until: "2027-02-22" },
      by: "Medical director",
    });
    const history = await loadHistory(desk.db, action.id);
    expect(history.map(({ by, lines }) => ({ by, lines }))).toEqual([
      {
        by: "Medical director",
        lines: ["Status: Accepted risk", "Risk accepted until Feb 22, 2027: No budget"],
      },
      { by: "", lines: ["Note: With the desk"] },
      { by: "", lines: ["Added to the plan"] },
    ]);
  });

  it("says what it still lacks while it is being written", async () => {
    const editor = edit(someAction(desk.session.id, { title: "Remind staff", ownerRole: "" }));
    expect(editor.warnings()).toEqual(["no-owner", "only-reminds"]);
    editor.change({ ownerRole: "Nurse lead", title: "Change the rooming step" });
    expect(editor.warnings()).toEqual([]);
  });

  it("never takes its own keystrokes for somebody else's, also while the page is about to go", async () => {
    const editor = edit(someAction(desk.session.id, { title: "" }));
    for (const title of ["A", "Ag", " ", "Agree"]) {
      editor.change({ title });
      flush();
    }
    await settle();
    editor.change({ title: "" });
    await settle();
    for (const title of ["Agree o", "Agree on"]) editor.change({ title });
    await settle();
    expect(await stored()).toMatchObject([{ title: "Agree on" }]);
    expect(await loadConflicts(desk.db)).toEqual([]);
  });

  it("keeps both where another tab wrote into the same field unseen, and takes over the rest", async () => {
    const action = await addAction(desk.db, desk.session.id, { note: "As agreed" });
    const editor = edit(action);
    valueOf(await changeAction(desk.db, action.id, { note: "With the lab", ownerRole: "Nurse lead" }));
    editor.change({ note: "With the desk" });
    await settle();
    const [conflict] = await loadConflicts(desk.db, { recordId: action.id });
    expect(conflict?.revisions.map(({ value }) => value)).toEqual(["With the lab", "With the desk"]);
    expect(editor.draft).toMatchObject({ note: "With the desk", ownerRole: "Nurse lead" });
    // What the other tab changed is not this person's to take back.
    editor.undoChanges();
    await settle();
    expect(await stored()).toMatchObject([{ note: "As agreed", ownerRole: "Nurse lead" }]);
  });

  it("follows what another tab writes while nothing is typed into it", async () => {
    const action = await addAction(desk.db, desk.session.id, { note: "As agreed" });
    const editor = edit(action);
    valueOf(await changeAction(desk.db, action.id, { note: "With the lab" }));
    await desk.session.reload();
    expect(editor.draft.note).toBe("With the lab");
    editor.change({ note: "With the lab, daily" });
    await settle();
    expect(await loadConflicts(desk.db)).toEqual([]);
    expect(await stored()).toMatchObject([{ note: "With the lab, daily" }]);
  });

  it("that was removed elsewhere is not brought back: the failure stays to be seen", async () => {
    const action = await addAction(desk.db, desk.session.id);
    const editor = edit({ ...action, id: "019f0000-0000-7000-8000-000000000000" });
    editor.change({ note: "Too late" });
    await settle();
    expect(desk.session.workspace.saves.state()).toMatchObject({
      kind: "lost",
      error: { code: "storage.not-found" },
    });
    expect((await stored())[0]?.note).toBe("");
  });
});
