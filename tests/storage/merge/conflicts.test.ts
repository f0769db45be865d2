import { beforeEach, describe, expect, it } from "vitest";
import { changeAction, deleteAction, loadActions } from "../../../src/storage/actions";
import { loadAssessments, loadLastChange, signOff } from "../../../src/storage/assessments";
import { decideConflicts, decideToDelete, loadConflicts } from "../../../src/storage/conflicts";
import type { Database } from "../../../src/storage/database";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { mergeBackup } from "../../../src/storage/merge/merge-backup";
import { undoMerge } from "../../../src/storage/merge/undo-merge";
import { loadHistory, loadResponseFields, saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, addAction, addAssessment, addDraft, codeOf, valueOf } from "../a-workspace";
import { someFrozen } from "../../builders";

let here: Database;
let there: Database;
let id = "";
let actionId = "";

async function fileOf(db: Database): Promise<Blob> {
  return valueOf(await saveBackup(db, { app: "Havenmark" })).bytes;
}

beforeEach(async () => {
  here = await aBrowser(1).openTab();
  ({ id } = await addDraft(here));
  await saveResponseFields(here, id, "COO-01", { answer: 1 });
  actionId = (await addAction(here, id, { title: "Train the front desk" })).id;
  there = await aBrowser(2).openTab();
  valueOf(await restoreBackup(there, await fileOf(here), { replace: false }));
});

describe("a value that both copies changed", () => {
  beforeEach(async () => {
    await saveResponseFields(here, id, "COO-01", { answer: 2 });
    await saveResponseFields(there, id, "COO-01", { answer: 3 });
  });

  it("stays with both values until a person decides, and the decision travels back", async () => {
    valueOf(await mergeBackup(here, await fileOf(there)));
    const [conflict, ...others] = await loadConflicts(here, { assessmentId: id });
    expect(others).toEqual([]);
    expect(conflict?.revisions.map(({ value }) => value).toSorted()).toEqual([2, 3]);
    valueOf(await decideConflicts(here, [{ conflict: conflict!, value: 2 }]));
    expect(await loadConflicts(here, { assessmentId: id })).toEqual([]);
    valueOf(await mergeBackup(there, await fileOf(here)));
    expect(await loadConflicts(there, { assessmentId: id })).toEqual([]);
    expect(await loadResponseFields(there, id)).toMatchObject({ "COO-01": { answer: 2 } });
    const said = (await loadHistory(there, id, "COO-01")).map(({ value }) => Number(value));
    expect(said.toSorted((a, b) => a - b)).toEqual([1, 2, 2, 3]);
  });

  it("is no conflict where both say the same", async () => {
    await saveResponseFields(here, id, "COO-01", { answer: 3 });
    valueOf(await mergeBackup(here, await fileOf(there)));
    expect(await loadConflicts(here, { assessmentId: id })).toEqual([]);
  });

  it("keeps the assessment from being signed off", async () => {
    valueOf(await mergeBackup(here, await fileOf(there)));
    const frozen = someFrozen();
    expect(codeOf(await signOff(here, id, { by: "Director", frozen }))).toBe("storage.conflicts-open");
  });
});

describe("an action that one copy deleted", () => {
  it("goes on the other side too, where nobody had changed it, and undoing the merge brings it back", async () => {
    valueOf(await deleteAction(there, actionId));
    const { importId } = valueOf(await mergeBackup(here, await fileOf(there)));
    expect(await loadActions(here, id)).toEqual([]);
    valueOf(await undoMerge(here, importId!));
    expect((await loadActions(here, id)).map(({ title }) => title)).toEqual(["Train the front desk"]);
    expect(codeOf(await undoMerge(here, importId!))).toBe("storage.not-found");
  });

  it("and the other changed stays, and a person decides whether it goes", async () => {
    valueOf(await deleteAction(there, actionId));
    valueOf(await changeAction(here, actionId, { note: "Started" }));
    const [ours, theirs] = [await fileOf(here), await fileOf(there)];
    valueOf(await mergeBackup(here, theirs));
    valueOf(await mergeBackup(there, ours));
    for (const db of [here, there]) {
      expect((await loadActions(db, id)).map(({ note }) => note)).toEqual(["Started"]);
      expect((await loadConflicts(db)).map(({ field, table }) => [field, table])).toEqual([
        ["record", "actions"],
      ]);
    }
    const [conflict] = await loadConflicts(here);
    valueOf(await decideConflicts(here, [{ conflict: conflict!, value: true }]));
    expect(await loadConflicts(here)).toEqual([]);
    const [other] = await loadConflicts(there);
    valueOf(await decideToDelete(there, other!));
    expect(await loadActions(there, id)).toEqual([]);
    // One kept it and one deleted it, apart from each other: again a conflict, and again nothing is lost.
    valueOf(await mergeBackup(there, await fileOf(here)));
    expect((await loadActions(there, id)).map(({ note }) => note)).toEqual(["Started"]);
    expect(await loadConflicts(there)).toHaveLength(1);
  });
});

describe("two assessments of one site, the clinic's own and an external one", () => {
  it("are a comparison and never a conflict", async () => {
    const [own] = await loadAssessments(there);
    const external = await addAssessment(there, own?.siteId ?? "", { kind: "external", comparesWithId: id });
    await saveResponseFields(there, external.id, "COO-01", { answer: 0 });
    await saveResponseFields(here, id, "COO-01", { answer: 3 });
    valueOf(await mergeBackup(here, await fileOf(there)));
    expect(await loadConflicts(here)).toEqual([]);
    expect(await loadAssessments(here)).toHaveLength(2);
  });
});

describe("signing off", () => {
  it("refuses when another tab changed something after the results were worked out", async () => {
    const asOf = await loadLastChange(here, id);
    await saveResponseFields(here, id, "COO-02", { answer: 0 });
    const frozen = someFrozen();
    expect(codeOf(await signOff(here, id, { by: "Director", frozen, asOf }))).toBe(
      "storage.changed-meanwhile",
    );
    const now = await loadLastChange(here, id);
    expect(codeOf(await signOff(here, id, { by: "Director", frozen, asOf: now }))).toBe("no error");
  });

  it("on one side while the other went on rating is told apart, and issues no other results", async () => {
    await saveResponseFields(there, id, "COO-02", { answer: 3 });
    const frozen = someFrozen();
    valueOf(await signOff(here, id, { by: "Director", frozen }));
    const { counts } = valueOf(await mergeBackup(here, await fileOf(there)));
    expect(counts.besideSignOff).toBe(1);
    expect((await loadAssessments(here))[0]?.frozen).toEqual(frozen);
  });
});
