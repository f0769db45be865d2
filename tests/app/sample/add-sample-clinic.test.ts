import { beforeEach, describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/assessment/assessment";
import { isOverdue } from "../../../src/plan/action-state";
import { addSampleClinic } from "../../../src/app/sample/add-sample-clinic";
import { countActions, summarizeAssessment } from "../../../src/app/site-summaries";
import { loadActions } from "../../../src/storage/actions";
import { loadAssessments } from "../../../src/storage/assessments";
import type { Database } from "../../../src/storage/database";
import { loadEvidence } from "../../../src/storage/evidence";
import { loadBytes } from "../../../src/storage/evidence-bytes";
import { loadQuarantine } from "../../../src/storage/quarantine";
import { canUndo } from "../../../src/storage/responses";
import { deleteSite, loadSites } from "../../../src/storage/sites";
import { aBrowser, codeOf, valueOf } from "../../storage/a-workspace";
import { fillDisk } from "../../storage/full-disk";
import { aWorkspaceOn } from "./sample-workspace";

let database: Database;

beforeEach(async () => {
  database = await aBrowser().openTab();
});

async function addIt(): Promise<{ current: Assessment; earlier: Assessment }> {
  valueOf(await addSampleClinic(aWorkspaceOn(database)));
  const assessments = await loadAssessments(database);
  const current = assessments.find(({ state }) => state === "draft");
  const earlier = assessments.find(({ state }) => state === "signed off");
  if (current === undefined || earlier === undefined) throw new Error("An assessment is missing");
  return { current, earlier };
}

async function countRows(): Promise<number> {
  const { meta: _meta, ...content } = database.tables;
  const counts = await Promise.all(Object.values(content).map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

describe("the sample clinic", () => {
  test("is one site, marked as a sample, with a running full assessment and a core one of a year ago", async () => {
    const { current, earlier } = await addIt();
    const sites = await loadSites(database);
    expect(sites.map(({ name, isSample }) => ({ name, isSample }))).toEqual([
      { name: "Riverbend Family Health (sample)", isSample: true },
    ]);
    expect(current).toMatchObject({ kind: "self", scope: "full", date: "2026-11-12" });
    expect(earlier).toMatchObject({ kind: "self", scope: "core", date: "2025-11-18" });
    expect(earlier.signedOffAt?.slice(0, 10)).toBe("2025-11-18");
    expect(earlier.frozen).not.toBeNull();
    expect(await loadQuarantine(database)).toEqual([]);
  });

  test("stands between two levels while 15 criteria are open, and a level below a year ago", async () => {
    const { current, earlier } = await addIt();
    const workspace = aWorkspaceOn(database);
    expect(await summarizeAssessment(workspace, current)).toMatchObject({
      level: "1 Starting to 2 Building",
      progress: { answered: 53, total: 68 },
    });
    expect(await summarizeAssessment(workspace, earlier)).toMatchObject({
      level: "1 Starting",
      progress: { answered: 32, total: 32 },
    });
  });

  test("has evidence of which every file can be opened, some of it past its review", async () => {
    const { current } = await addIt();
    const evidence = await loadEvidence(database, current.id);
    expect(evidence.length).toBeGreaterThan(13);
    const files = evidence.flatMap(({ file }) => (file === null ? [] : [file]));
    expect(files.map(({ mediaType }) => mediaType).toSorted()).toContain("image/png");
    for (const file of files) expect((await loadBytes(database, file.sha)).ok, file.name).toBe(true);
    expect(evidence.filter(({ reviewBy }) => reviewBy !== null && reviewBy < "2026-11-24")).toHaveLength(2);
  });

  test("has a plan with overdue, verified and accepted actions, whose proof is among the evidence", async () => {
    const { current } = await addIt();
    const actions = await loadActions(database, current.id);
    const evidenceIds = (await loadEvidence(database, current.id)).map(({ id }) => id);
    expect(countActions({ actions: () => actions, today: () => "2026-11-24" }, [current.id])).toEqual({
      open: 14,
      overdue: 2,
      dueSoon: 4,
    });
    expect(
      actions.filter((action) => isOverdue(action, "2026-11-24")).every(({ dueDate }) => dueDate !== null),
    ).toBe(true);
    expect(actions.map(({ status }) => status)).toEqual(
      expect.arrayContaining(["verified", "accepted risk"]),
    );
    const proofs = actions.flatMap(({ proofEvidenceIds }) => proofEvidenceIds);
    expect(proofs).toHaveLength(2);
    expect(proofs.filter((id) => !evidenceIds.includes(id))).toEqual([]);
  });

  test("is not taken apart by Undo: only what the person does can be taken back", async () => {
    const { current } = await addIt();
    expect(await canUndo(database, current.id)).toBe(false);
  });

  test("leaves nothing behind when it is removed", async () => {
    await addIt();
    expect(await countRows()).toBeGreaterThan(200);
    const [site] = await loadSites(database);
    valueOf(await deleteSite(database, site?.id ?? ""));
    expect(await countRows()).toBe(0);
  });

  test("is there as a whole or not at all when the disk is full on the way", async () => {
    const makeRoom = fillDisk("evidence", 3);
    const added = await addSampleClinic(aWorkspaceOn(database));
    makeRoom();
    expect(codeOf(added)).toBe("storage.full");
    expect(await countRows()).toBe(0);
  });
});
