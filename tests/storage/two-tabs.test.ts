import { Dexie } from "dexie";
import { indexedDB as ownDatabase } from "fake-indexeddb";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Assessment, Site } from "../../src/assessment/assessment";
import type { EvidenceItem } from "../../src/assessment/evidence";
import type { Action } from "../../src/plan/action";
import type { Result } from "../../src/shared/result";
import { changeAction, loadActions } from "../../src/storage/actions";
import { changeAssessment, loadAssessment } from "../../src/storage/assessments";
import { decideConflicts, loadConflicts } from "../../src/storage/conflicts";
import type { Database } from "../../src/storage/database";
import { changeEvidence, loadEvidence } from "../../src/storage/evidence";
import { observeAssessment, observeWorkspace } from "../../src/storage/observe";
import { rebuildHeads } from "../../src/storage/rebuild-heads";
import { loadHistory, loadResponseFields, saveResponseFields } from "../../src/storage/responses";
import { changeSite, loadSite } from "../../src/storage/sites";
import { aBrowser, addAction, addAssessment, addDraft, addEvidence, addSite, valueOf } from "./a-workspace";

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
    const [conflict] = await loadConflicts(first, { assessmentId: id });
    expect(conflict?.revisions.map(({ value }) => value)).toEqual(["Ask the nurse", "Call the lab"]);

    // Going on in one of them neither decides it nor makes a step of every key.
    valueOf(await noteOf(first, "Ask the nurse first", "Ask the nurse", "one"));
    const [later] = await loadConflicts(first, { assessmentId: id });
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
    expect(await loadConflicts(first, { assessmentId: id })).toEqual([]);
    expect(await loadResponseFields(first, id)).toEqual({ "COO-01": { answer: 2 } });
    valueOf(await saveResponseFields(first, id, "COO-01", { answer: 3 }, { shown: { answer: 1 } }));
    expect(await loadConflicts(first, { assessmentId: id })).toHaveLength(1);
  });
});

type Row = { readonly id: string };

/** A kind of record that has a form: how it is stored, and what people might type into it. */
type FormKind<R extends Row> = {
  readonly what: string;
  readonly add: (db: Database) => Promise<R>;
  readonly load: (db: Database, row: R) => Promise<R | undefined>;
  readonly change: (
    db: Database,
    shown: R,
    patch: Partial<R>,
  ) => Promise<Result<unknown, { readonly code: string }>>;
  readonly field: keyof R;
  readonly values: readonly [unknown, unknown, unknown];
  readonly otherField: keyof R;
  readonly otherValue: unknown;
};

/** Forms of any kind in one list: each is only ever given rows of its own kind. */
function formOf<R extends Row>(kind: FormKind<R>): FormKind<Row & Record<string, unknown>> {
  return kind as unknown as FormKind<Row & Record<string, unknown>>;
}

const kinds = [
  formOf<Site>({
    what: "a site",
    add: (db) => addSite(db, { region: "" }),
    load: (db, { id }) => loadSite(db, id),
    change: (db, shown, patch) => changeSite(db, shown.id, patch, { shown }),
    field: "region",
    values: ["Oregon", "Ohio", "Iowa"],
    otherField: "notes",
    otherValue: "Two sites merged",
  }),
  formOf<Assessment>({
    what: "the details of an assessment",
    add: (db) => addDraft(db),
    load: (db, { id }) => loadAssessment(db, id),
    change: (db, shown, patch) => changeAssessment(db, shown.id, patch, { shown }),
    field: "roles",
    values: [["Nurse lead"], ["Nurse lead", "Social worker"], ["Medical director"]],
    otherField: "date",
    otherValue: "2026-11-02",
  }),
  formOf<Action>({
    what: "an action",
    add: async (db) => addAction(db, (await addDraft(db)).id, { note: "As agreed" }),
    load: async (db, { id }) => (await loadActions(db)).find((action) => action.id === id),
    change: (db, shown, patch) => changeAction(db, shown.id, patch, { shown }),
    field: "note",
    values: ["With the desk", "With the lab", "With nobody"],
    otherField: "dueDate",
    otherValue: "2027-03-01",
  }),
  formOf<EvidenceItem>({
    what: "an evidence item",
    add: async (db) => addEvidence(db, (await addDraft(db)).id, { place: "Binder" }),
    load: async (db, row) => (await loadEvidence(db, row.assessmentId)).find(({ id }) => id === row.id),
    change: (db, shown, patch) => changeEvidence(db, shown.id, patch, { shown }),
    field: "place",
    values: ["Room 3", "Room 4", "Room 5"],
    otherField: "evidenceDate",
    otherValue: "2026-10-01",
  }),
];

describe.each(kinds)("two tabs with the form of $what open", (kind) => {
  const { field, otherField, otherValue } = kind;
  const [one, two, three] = kind.values;

  async function twoForms(): Promise<{
    readonly first: Database;
    readonly second: Database;
    readonly shown: Row;
  }> {
    const browser = aBrowser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    return { first, second, shown: await kind.add(first) };
  }

  /** Saves the whole form, as a form does, with these values in it. */
  async function save(db: Database, shown: Row, values: Record<string, unknown>): Promise<void> {
    valueOf(await kind.change(db, shown, { ...shown, ...values }));
  }

  it("keep what each of them changed, though each form holds all fields", async () => {
    const { first, second, shown } = await twoForms();
    await save(first, shown, { [field]: one });
    await save(second, shown, { [otherField]: otherValue });
    expect(await kind.load(first, shown)).toMatchObject({ [field]: one, [otherField]: otherValue });
    expect(await loadConflicts(first)).toEqual([]);
  });

  it("write nothing where nothing was changed, whatever the other has changed", async () => {
    const { first, second, shown } = await twoForms();
    await save(first, shown, { [field]: one });
    const before = await second.tables.revisions.count();
    await save(second, shown, {});
    expect(await second.tables.revisions.count()).toBe(before);
    expect(await kind.load(second, shown)).toMatchObject({ [field]: one });
  });

  it("keep both values of a field that both changed, the later one shown, for a person to decide", async () => {
    const { first, second, shown } = await twoForms();
    await save(first, shown, { [field]: one });
    await save(second, shown, { [field]: two });
    const [conflict, ...others] = await loadConflicts(second, { recordId: shown.id });
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ recordId: shown.id, field });
    expect(conflict?.revisions.map(({ value }) => value)).toEqual([one, two]);
    const later = await kind.load(first, shown);
    expect(later).toMatchObject({ [field]: two });
    // Who goes on from what is shown has not decided about the other.
    await save(first, later!, { [field]: three });
    const [still] = await loadConflicts(first, { recordId: shown.id });
    expect(still?.revisions.map(({ value }) => value)).toEqual([one, three]);

    valueOf(await decideConflicts(first, [{ conflict: still!, value: one }]));
    expect(await kind.load(second, shown)).toMatchObject({ [field]: one });
    expect(await loadConflicts(second)).toEqual([]);
  });

  it("have nothing to decide where both say the same, or the second has seen the first", async () => {
    const { first, second, shown } = await twoForms();
    await save(first, shown, { [field]: one });
    await save(second, shown, { [field]: one });
    await save(second, (await kind.load(second, shown))!, { [field]: two });
    expect(await loadConflicts(first)).toEqual([]);
    expect(await kind.load(first, shown)).toMatchObject({ [field]: two });
  });
});
