import { describe, expect, it } from "vitest";
import { amendAssessment } from "../../src/storage/amend-assessment";
import { loadActions } from "../../src/storage/actions";
import { deleteAssessment, loadAssessment, loadAssessments, signOff } from "../../src/storage/assessments";
import type { Database } from "../../src/storage/database";
import { loadEvidence } from "../../src/storage/evidence";
import { loadBytes } from "../../src/storage/evidence-bytes";
import { restoreBackup } from "../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { mergeBackup } from "../../src/storage/merge/merge-backup";
import {
  canUndo,
  loadHistory,
  loadResponseFields,
  saveResponseFields,
  undoLast,
} from "../../src/storage/responses";
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

const frozen = someFrozen();
const amendment = { date: "2026-11-20", roles: ["Quality lead"] };

/** A signed-off assessment with an answer that was changed once, a private note, evidence and a plan. */
async function aSignedOff() {
  const db = await aBrowser().openTab();
  const site = await addSite(db);
  const { id } = await addAssessment(db, site.id, { scope: "core", leadershipAsk: "Two hours a week" });
  await saveResponseFields(db, id, "COO-01", { answer: 1, note: "Seen", privateNote: "Between us" });
  await saveResponseFields(db, id, "COO-01", { answer: 2 });
  await saveResponseFields(db, id, "IDS-01", { answer: "na", naReason: "No minors are seen here" });
  await saveResponseFields(db, id, "IDS-01", { answer: null });
  const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes: someBytes(3000) });
  await addAction(db, id, { title: "Build it", status: "doing", proofEvidenceIds: [item.id] });
  valueOf(await signOff(db, id, { by: "Medical director", frozen }));
  return { db, id, item };
}

function rowsOf(contents: Awaited<ReturnType<typeof contentsOf>>, id: string): readonly unknown[] {
  return Object.values(contents)
    .flat()
    .filter((row) => JSON.stringify(row).includes(id));
}

/** A copy and what it is a copy of, without what makes them two. */
function withoutIds(rows: readonly object[]): readonly unknown[] {
  return rows.map((row) => ({ ...row, id: "", assessmentId: "", createdAt: "", updatedAt: "" }));
}

describe("the correction of a signed-off assessment", () => {
  it("is a draft that holds all of it, names what it amends and has the date and roles that were given", async () => {
    const { db, id, item } = await aSignedOff();
    const original = (await loadAssessment(db, id))!;
    const copy = valueOf(await amendAssessment(db, id, amendment));
    expect(copy).toEqual({
      ...original,
      ...amendment,
      id: copy.id,
      state: "draft",
      signedOffAt: null,
      signedOffBy: null,
      frozen: null,
      amendsId: id,
      createdAt: copy.createdAt,
      updatedAt: copy.updatedAt,
    });
    expect(await loadResponseFields(db, copy.id)).toEqual({
      "COO-01": { answer: 2, note: "Seen", privateNote: "Between us" },
      "IDS-01": { naReason: "No minors are seen here" },
    });
    const evidence = await loadEvidence(db, copy.id);
    expect(withoutIds(evidence)).toEqual(withoutIds([item]));
    expect(evidence[0]?.id).not.toBe(item.id);
    const [action] = await loadActions(db, copy.id);
    expect(action).toMatchObject({ title: "Build it", status: "doing", proofEvidenceIds: [evidence[0]?.id] });
  });

  it("leaves every row of what was issued as it is", async () => {
    const { db, id } = await aSignedOff();
    const before = rowsOf(await contentsOf(db), id);
    const copy = valueOf(await amendAssessment(db, id, amendment));
    await saveResponseFields(db, copy.id, "COO-01", { answer: 0 });
    const after = rowsOf(await contentsOf(db), id).filter((row) => !JSON.stringify(row).includes(copy.id));
    expect(after).toEqual(before);
    expect((await loadAssessment(db, id))?.frozen).toEqual(frozen);
  });

  it("begins each value with one change of its own, and Undo takes back none of them", async () => {
    const { db, id } = await aSignedOff();
    const copy = valueOf(await amendAssessment(db, id, amendment, { by: "Quality lead" }));
    const history = await loadHistory(db, copy.id, "COO-01");
    expect(history).toHaveLength(3);
    expect(history.every(({ parents, by }) => parents.length === 0 && by === "Quality lead")).toBe(true);
    expect(await canUndo(db, copy.id)).toBe(false);
    expect(valueOf(await undoLast(db, copy.id))).toBeNull();
    await saveResponseFields(db, copy.id, "COO-01", { answer: 0 });
    expect(valueOf(await undoLast(db, copy.id))).toMatchObject({ criterionId: "COO-01", fields: ["answer"] });
    expect((await loadResponseFields(db, copy.id))["COO-01"]?.answer).toBe(2);
    expect(await canUndo(db, copy.id)).toBe(false);
  });

  it("is made once: a second is refused, one of the correction itself is not", async () => {
    const { db, id } = await aSignedOff();
    const copy = valueOf(await amendAssessment(db, id, amendment));
    const before = await contentsOf(db);
    expect(codeOf(await amendAssessment(db, id, amendment))).toBe("storage.amended-already");
    expect(await contentsOf(db)).toEqual(before);
    valueOf(await signOff(db, copy.id, { by: "Medical director", frozen }));
    expect(valueOf(await amendAssessment(db, copy.id, amendment)).amendsId).toBe(copy.id);
  });

  it("of a draft is a mistake of the program, of nothing a refusal", async () => {
    const db = await aBrowser().openTab();
    const draft = await addDraft(db);
    await expect(amendAssessment(db, draft.id, amendment)).rejects.toThrow("signed off");
    expect(await loadAssessments(db)).toHaveLength(1);
    expect(codeOf(await amendAssessment(db, draft.siteId, amendment))).toBe("storage.not-found");
  });

  it("keeps the bytes of its evidence when what it amends is deleted", async () => {
    const { db, id, item } = await aSignedOff();
    const copy = valueOf(await amendAssessment(db, id, amendment));
    valueOf(await deleteAssessment(db, id));
    expect(codeOf(await loadBytes(db, item.file?.sha ?? ""))).toBe("no error");
    expect((await loadAssessment(db, copy.id))?.amendsId).toBe(id);
  });
});

describe("a file that holds a correction", () => {
  async function handOver(db: Database, assessmentIds?: readonly string[]): Promise<Blob> {
    const scope = assessmentIds && { scope: { assessmentIds, withPrivateNotes: false } };
    return valueOf(await saveBackup(db, { app: "Havenmark", ...scope })).bytes;
  }

  it("alone opens elsewhere, and still says what it amends", async () => {
    const { db, id } = await aSignedOff();
    const copy = valueOf(await amendAssessment(db, id, amendment));
    const fresh = await aBrowser(2).openTab();
    valueOf(await mergeBackup(fresh, await handOver(db, [copy.id])));
    expect(await loadAssessments(fresh)).toMatchObject([{ id: copy.id, amendsId: id }]);
    expect(await loadActions(fresh, copy.id)).toHaveLength(1);
  });

  it("with what it amends brings both, and a merge into a copy of before adds the correction alone", async () => {
    const { db, id } = await aSignedOff();
    const other = await aBrowser(2).openTab();
    valueOf(await restoreBackup(other, await handOver(db), { replace: false }));
    const before = rowsOf(await contentsOf(other), id);
    const copy = valueOf(await amendAssessment(db, id, amendment));
    const outcome = valueOf(await mergeBackup(other, await handOver(db)));
    expect(outcome.counts).toMatchObject({
      newRecords: 3,
      conflicts: 0,
      deletedRecords: 0,
      besideSignOff: 0,
    });
    expect((await loadAssessment(other, copy.id))?.amendsId).toBe(id);
    const after = rowsOf(await contentsOf(other), id).filter((row) => !JSON.stringify(row).includes(copy.id));
    expect(after).toEqual(before);
  });
});
