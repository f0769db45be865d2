import { describe, expect, it } from "vitest";
import { loadAssessments } from "../../../src/storage/assessments";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { mergeBackup } from "../../../src/storage/merge/merge-backup";
import { loadResponseFields, saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, addAssessment, addEvidence, addSite, codeOf, someBytes, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";

const app = "Havenmark";

async function aWorkspace() {
  const db = await aBrowser(1).openTab();
  const site = await addSite(db, { name: "Chosen" });
  const other = await addSite(db, { name: "Other" });
  const chosen = await addAssessment(db, site.id);
  await addAssessment(db, site.id, { kind: "external" });
  await addAssessment(db, other.id);
  await saveResponseFields(db, chosen.id, "COO-01", { answer: 2, note: "Seen", privateNote: "Between us" });
  await addEvidence(db, chosen.id, {}, { name: "a", bytes: someBytes(900) });
  return { db, chosen };
}

describe("a hand-off file of one assessment", () => {
  it("holds that one with its site and files, and nothing of the others", async () => {
    const { db, chosen } = await aWorkspace();
    const scope = { assessmentIds: [chosen.id], withPrivateNotes: false };
    const { bytes, summary } = valueOf(await saveBackup(db, { app, scope }));
    expect(summary).toMatchObject({
      kind: "hand-off",
      hasPrivateNotes: false,
      sites: 1,
      assessments: 1,
      files: 1,
    });
    const fresh = await aBrowser(2).openTab();
    valueOf(await mergeBackup(fresh, bytes));
    expect((await loadAssessments(fresh)).map(({ id }) => id)).toEqual([chosen.id]);
    expect(await loadResponseFields(fresh, chosen.id)).toEqual({ "COO-01": { answer: 2, note: "Seen" } });
  });

  it("leaves private notes out, in their history too, unless somebody ticked them", async () => {
    const { db, chosen } = await aWorkspace();
    const without = valueOf(
      await saveBackup(db, { app, scope: { assessmentIds: [chosen.id], withPrivateNotes: false } }),
    );
    const having = valueOf(
      await saveBackup(db, { app, scope: { assessmentIds: [chosen.id], withPrivateNotes: true } }),
    );
    expect(await without.bytes.text()).not.toContain("Between us");
    expect(await having.bytes.text()).toContain("Between us");
  });

  it("merged back takes no private note away", async () => {
    const { db, chosen } = await aWorkspace();
    const scope = { assessmentIds: [chosen.id], withPrivateNotes: false };
    const { bytes } = valueOf(await saveBackup(db, { app, scope }));
    const before = await contentsOf(db);
    expect(valueOf(await mergeBackup(db, bytes)).importId).toBeNull();
    expect(await contentsOf(db)).toEqual(before);
  });

  it("can be stopped while it is made and while it is checked, and then leaves nothing", async () => {
    const { db } = await aWorkspace();
    for (const phase of ["reading", "writing", "checking"]) {
      const abort = new AbortController();
      const seen: string[] = [];
      const saved = await saveBackup(db, {
        app,
        signal: abort.signal,
        onProgress(progress) {
          seen.push(progress.phase);
          if (progress.phase === phase) abort.abort();
        },
      });
      expect(seen).toContain(phase);
      // What is stopped at its very last step is done.
      if (phase !== "checking") expect(codeOf(saved)).toBe("backup.canceled");
    }
  });
});
