import { describe, expect, test } from "vitest";
import { countActions, summarizeAssessment } from "../../src/app/site-summaries";
import { changeAction, loadActions } from "../../src/storage/actions";
import { saveResponseFields } from "../../src/storage/responses";
import { addAction, addAssessment, addDraft, addSite, aBrowser, valueOf } from "../storage/a-workspace";
import { aWorkspaceOn } from "./sample/sample-workspace";

describe("what the list of sites says", () => {
  test("an assessment with nothing answered has no level yet, not a range from the lowest to the highest", async () => {
    const database = await aBrowser().openTab();
    const draft = await addDraft(database);
    expect(await summarizeAssessment(aWorkspaceOn(database), draft)).toEqual({
      level: "Nothing rated yet",
      lowLevel: 0,
      score: null,
      progress: { answered: 0, total: 6 },
      evidence: 0,
    });
  });

  test("a draft shows the range that its open criteria leave, worked out with its own catalogue", async () => {
    const database = await aBrowser().openTab();
    const draft = await addDraft(database);
    await saveResponseFields(database, draft.id, "IDS-01", { answer: 3 });
    await saveResponseFields(database, draft.id, "COO-02", { answer: 2 });
    const summary = await summarizeAssessment(aWorkspaceOn(database), draft);
    expect(summary?.level).toMatch(/^1 Starting to /);
    expect(summary?.score).toMatch(/% to .*%$/);
    expect(summary?.progress).toEqual({ answered: 2, total: 6 });
  });

  test("a core assessment counts the core set alone", async () => {
    const database = await aBrowser().openTab();
    const core = await addAssessment(database, (await addSite(database)).id, { scope: "core" });
    expect((await summarizeAssessment(aWorkspaceOn(database), core))?.progress.total).toBe(3);
  });

  test("an assessment whose catalogue was lost has no summary, and is not mistaken for another's", async () => {
    const database = await aBrowser().openTab();
    const draft = await addDraft(database);
    await database.tables.catalogues.clear();
    expect(await summarizeAssessment(aWorkspaceOn(database), draft)).toBeNull();
  });

  test("an assessment that cannot be worked out has no summary, and throws nothing at the screen", async () => {
    const database = await aBrowser().openTab();
    const draft = await addDraft(database);
    await saveResponseFields(database, draft.id, "IDS-01", { answer: 3 });
    const odd = { ...draft, state: "signed off", frozen: { results: {}, gaps: [] } } as const;
    expect(await summarizeAssessment(aWorkspaceOn(database), odd)).toBeNull();
  });

  test("actions count as overdue from the day after they were due, and no longer once verified", async () => {
    const database = await aBrowser().openTab();
    const draft = await addDraft(database);
    const other = await addDraft(database);
    const late = await addAction(database, draft.id, { dueDate: "2026-11-23" });
    await addAction(database, draft.id, { dueDate: "2026-11-24" });
    await addAction(database, other.id, { dueDate: "2026-01-01" });
    const count = async () => {
      const actions = await loadActions(database);
      return countActions({ actions: () => actions, today: () => "2026-11-24" }, [draft.id]);
    };
    expect(await count()).toEqual({ open: 2, overdue: 1, dueSoon: 1 });
    valueOf(await changeAction(database, late.id, { status: "verified" }));
    expect(await count()).toEqual({ open: 2, overdue: 0, dueSoon: 1 });
  });
});
