import fc from "fast-check";
import { changeAction, deleteAction, loadActions } from "../../../src/storage/actions";
import type { Database } from "../../../src/storage/database";
import { changeEvidence, loadEvidence } from "../../../src/storage/evidence";
import type { BackupRows } from "../../../src/storage/hand-off/backup-rows";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { readSnapshot } from "../../../src/storage/hand-off/snapshot";
import { saveResponseFields, undoLast } from "../../../src/storage/responses";
import { changeSite, loadSites } from "../../../src/storage/sites";
import { removeEvidence } from "../../../src/storage/trash";
import { loadAssessments } from "../../../src/storage/assessments";
import { aBrowser, addAction, addDraft, addEvidence, someBytes, valueOf } from "../a-workspace";

/** Something that one person does in one copy. */
export type Deed = {
  readonly kind: "rate" | "note" | "undo" | "site" | "evidence" | "action" | "new" | "remove";
  readonly criterion: string;
  readonly number: 0 | 1 | 2 | 3;
  readonly text: string;
};

const deed = fc.record<Deed>({
  kind: fc.constantFrom("rate", "note", "undo", "site", "evidence", "action", "new", "remove"),
  criterion: fc.constantFrom("COO-01", "COO-02", "IDS-01"),
  number: fc.constantFrom(0, 1, 2, 3),
  text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
});

/** What three people do apart from each other, and how far their clocks are wrong, in years. */
export const threeWorkers = fc.record({
  deeds: fc.tuple(
    fc.array(deed, { maxLength: 7 }),
    fc.array(deed, { maxLength: 7 }),
    fc.array(deed, { maxLength: 7 }),
  ),
  years: fc.tuple(...([0, 0, 0] as const).map(() => fc.integer({ min: -30, max: 30 }))),
});

async function doDeeds(db: Database, deeds: readonly Deed[]): Promise<void> {
  const [assessment] = await loadAssessments(db);
  const [site] = await loadSites(db);
  const id = assessment?.id ?? "";
  for (const { kind, criterion, number, text } of deeds) {
    const pick = (rows: readonly { readonly id: string }[]): string =>
      rows.toSorted((a, b) => a.id.localeCompare(b.id))[number % Math.max(1, rows.length)]?.id ?? "";
    if (kind === "rate") await saveResponseFields(db, id, criterion, { answer: number });
    if (kind === "note") await saveResponseFields(db, id, criterion, { note: text });
    if (kind === "undo") await undoLast(db, id);
    if (kind === "site") await changeSite(db, site?.id ?? "", { notes: text });
    if (kind === "evidence") await changeEvidence(db, pick(await loadEvidence(db, id)), { title: text });
    if (kind === "action") await changeAction(db, pick(await loadActions(db, id)), { note: text });
    if (kind === "new") {
      await addAction(db, id, { title: text });
      const content = { name: "a", bytes: someBytes(900, number) };
      await addEvidence(db, id, { title: text, criterionIds: [criterion] }, content);
    }
    if (kind === "remove") {
      await deleteAction(db, pick(await loadActions(db, id)));
      await removeEvidence(db, [pick(await loadEvidence(db, id))]);
    }
  }
}

/** A workspace that three people take home, each with a clock of their own. */
export async function makeCopies(
  deeds: readonly (readonly Deed[])[],
  years: readonly number[],
): Promise<readonly Database[]> {
  const first = await aBrowser(1).openTab();
  const { id } = await addDraft(first);
  await saveResponseFields(first, id, "COO-01", { answer: 1, note: "Base" });
  await addEvidence(first, id, { title: "One" });
  await addEvidence(first, id, { title: "Two" }, { name: "two", bytes: someBytes(700, 9) });
  await addAction(first, id, { title: "Plan" });
  await addAction(first, id, { title: "Train" });
  const { bytes } = valueOf(await saveBackup(first, { app: "Havenmark" }));
  const copies: Database[] = [];
  for (const [index, own] of deeds.entries()) {
    let ticks = 0;
    const start = Date.parse("2026-11-25T09:00:00.000Z") + (years[index] ?? 0) * 365 * 86_400_000;
    const clock = (): Date => new Date(start + (ticks += 1) * 1000);
    const db = await aBrowser(index + 2).openTab({ clock });
    valueOf(await restoreBackup(db, bytes, { replace: false }));
    await doDeeds(db, own);
    copies.push(db);
  }
  return copies;
}

/** The rows of a copy, in an order that does not depend on how they came there. */
export function sorted(rows: BackupRows): unknown {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => a.id.localeCompare(b.id));
  const [sites, assessments, evidence, actions] = [
    rows.sites,
    rows.assessments,
    rows.evidence,
    rows.actions,
  ].map((list) => byId<{ readonly id: string }>(list));
  const revisions = byId(rows.revisions).map((revision) => ({ ...revision, seq: 0 }));
  return { sites, assessments, evidence, actions, revisions };
}

export async function rowsOf(db: Database): Promise<BackupRows> {
  return (await readSnapshot(db)).rows;
}
