import { Dexie } from "dexie";
import { indexedDB as ownDatabase } from "fake-indexeddb";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { loadConflicts } from "../../src/storage/conflicts";
import type { Database } from "../../src/storage/database";
import { changeEvidence, loadEvidence } from "../../src/storage/evidence";
import { observeAssessment, observeWorkspace } from "../../src/storage/observe";
import { rebuildHeads } from "../../src/storage/rebuild-heads";
import { loadHistory, loadResponseFields, saveResponseFields } from "../../src/storage/responses";
import { changeSite, loadSite } from "../../src/storage/sites";
import { aBrowser, addAssessment, addDraft, addEvidence, addSite, valueOf } from "./a-workspace";

// Dexie observes nothing where the page itself has no database; the tabs here bring theirs along.
beforeAll(() => {
  Dexie.dependencies.indexedDB = ownDatabase;
});

describe("two tabs on one workspace", () => {
  it("that change different fields at once keep both", async () => {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    const { id } = await addSite(first);
    await Promise.all([
      changeSite(first, id, { region: "Oregon" }),
      changeSite(second, id, { notes: "Two sites merged" }),
    ]);
    expect(await loadSite(first, id)).toMatchObject({ region: "Oregon", notes: "Two sites merged" });
  });

  it("that rate at once lose none of a hundred changes, and number them all apart", async () => {
    const browser = aBrowser();
    const tabs = [await browser.openTab(), await browser.openTab()] as const;
    const { id } = await addDraft(tabs[0]);
    const saves = Array.from({ length: 100 }, (_, index) =>
      saveResponseFields(tabs[index % 2]!, id, "COO-01", { note: `Change ${index}` }),
    );
    for (const saved of await Promise.all(saves)) expect(saved.ok).toBe(true);
    const history = await loadHistory(tabs[0], id, "COO-01");
    expect(history).toHaveLength(100);
    expect(new Set(history.map((revision) => revision.seq)).size).toBe(100);
    // Each followed the one before: nothing was written over unseen.
    for (const [index, revision] of history.entries()) {
      expect(revision.parents).toEqual(index === 0 ? [] : [history[index - 1]!.id]);
    }
  });

  it("that link two criteria to one item at once keep both links", async () => {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    const { id: assessmentId } = await addDraft(first);
    const { id } = await addEvidence(first, assessmentId, { criterionIds: [] });
    const link = (criterionId: string) => (item: { criterionIds: string[] }) => ({
      criterionIds: [...item.criterionIds, criterionId],
    });
    await Promise.all([
      changeEvidence(first, id, link("COO-01")),
      changeEvidence(second, id, link("COO-02")),
    ]);
    const [item] = await loadEvidence(first, assessmentId);
    expect(item?.criterionIds.toSorted()).toEqual(["COO-01", "COO-02"]);
  });

  it("hear of each other's changes, of their own assessment and of no other", async () => {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    const { id, siteId } = await addDraft(first);
    const other = await addAssessment(first, siteId);
    const [ofThis, ofAll] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const stops = [observeAssessment(second, id, ofThis), observeWorkspace(second, ofAll)];
    await wait(50);
    expect(ofThis).not.toHaveBeenCalled();

    await saveResponseFields(first, other.id, "COO-01", { answer: 1 });
    await wait(50);
    expect(ofAll).toHaveBeenCalledTimes(1);
    expect(ofThis).not.toHaveBeenCalled();

    await saveResponseFields(first, id, "COO-01", { note: "a" }, { typing: "one" });
    await wait(50);
    await saveResponseFields(first, id, "COO-01", { note: "ab" }, { typing: "one" });
    await wait(50);
    expect(ofThis).toHaveBeenCalledTimes(2);

    for (const stop of stops) stop();
    await saveResponseFields(first, id, "COO-01", { answer: 3 });
    await wait(50);
    expect(ofThis).toHaveBeenCalledTimes(2);
    expect(await loadResponseFields(second, id)).toEqual({ "COO-01": { note: "ab", answer: 3 } });
  });

  it("go on where a change in one shows in the other only once it is durable", async () => {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    const { id } = await addDraft(first);
    valueOf(await saveResponseFields(first, id, "COO-01", { answer: 2 }));
    expect(await loadResponseFields(second, id)).toEqual({ "COO-01": { answer: 2 } });
  });

  it("that write the same field without having seen each other's words keep both, for a person to decide", async () => {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    const { id } = await addDraft(first);
    const noteOf = (tab: Database, note: string, shown: string | null, typing: string) =>
      saveResponseFields(tab, id, "COO-01", { note }, { typing, shown: { note: shown } });
    valueOf(await noteOf(first, "Ask the nurse", null, "one"));
    valueOf(await noteOf(second, "Call the lab", null, "two"));
    const [conflict] = await loadConflicts(first, id);
    expect(conflict?.revisions.map(({ value }) => value)).toEqual(["Ask the nurse", "Call the lab"]);

    // Going on in one of them neither decides it nor makes a step of every key.
    valueOf(await noteOf(first, "Ask the nurse first", "Ask the nurse", "one"));
    const [later] = await loadConflicts(first, id);
    expect(later?.revisions.map(({ value }) => value)).toEqual(["Call the lab", "Ask the nurse first"]);
    expect(await loadHistory(first, id, "COO-01")).toHaveLength(2);
    const before = await first.tables.heads.get(`${id}/COO-01/note`);
    valueOf(await rebuildHeads(first));
    expect(await first.tables.heads.get(`${id}/COO-01/note`)).toEqual(before);
  });

  it("that write the same field one after the other, each having seen the last, need no decision", async () => {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    const { id } = await addDraft(first);
    valueOf(await saveResponseFields(first, id, "COO-01", { answer: 1 }, { shown: { answer: null } }));
    valueOf(await saveResponseFields(second, id, "COO-01", { answer: 2 }, { shown: { answer: 1 } }));
    expect(await loadConflicts(first, id)).toEqual([]);
    expect(await loadResponseFields(first, id)).toEqual({ "COO-01": { answer: 2 } });
    valueOf(await saveResponseFields(first, id, "COO-01", { answer: 3 }, { shown: { answer: 1 } }));
    expect(await loadConflicts(first, id)).toHaveLength(1);
  });
});
