import { describe, expect, it } from "vitest";
import { signOff } from "../../../src/storage/assessments";
import { decideConflicts, loadConflicts } from "../../../src/storage/conflicts";
import { catchRefusal } from "../../../src/storage/hand-off/backup-error";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { mergeBackup, rehearseMerge } from "../../../src/storage/merge/merge-backup";
import { someFrozen } from "../../builders";
import { aBrowser, addDraft, codeOf, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";
import { forgeZip, setText, takeApart, textOf, toEntries } from "../hand-off/forge";

type Row = Record<string, unknown>;
const path = "data/revisions.ndjson";
const forgedValues = [
  ["frozen", someFrozen({ level: { low: 4, high: 4 } })],
  ["frozen", null],
  ["state", "draft"],
  ["signedOffBy", "Somebody else"],
  ["signedOffAt", "2026-01-01T00:00:00.000Z"],
] as const;

async function aSignedWorkspace() {
  const db = await aBrowser(1).openTab();
  const { id } = await addDraft(db);
  valueOf(await signOff(db, id, { by: "Director", frozen: someFrozen() }));
  return { db, id, file: valueOf(await saveBackup(db, { app: "Havenmark" })).bytes };
}

/** The file with a further change of one field, which names the sign-off as what it saw. */
async function forge(file: Blob, field: string, value: unknown, keepsOld: boolean): Promise<Blob> {
  const parts = await takeApart(file);
  const rows = textOf(parts, path)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const old = rows.findLast((row) => String(row["slot"]).endsWith(`//${field}`))!;
  const forged = { ...old, id: aBrowser(9).options().makeId(), value, parents: [old["id"]] };
  const others = keepsOld ? rows : rows.filter((row) => row !== old);
  setText(parts, path, [...others, forged].map((row) => `${JSON.stringify(row)}\n`).join(""));
  return forgeZip(toEntries(parts));
}

describe("what was signed off", () => {
  it.each(forgedValues)("is not changed by a file: %s to %j", async (field, value) => {
    const { db, file } = await aSignedWorkspace();
    const before = await contentsOf(db);
    const whole = await forge(file, field, value, true);
    expect(codeOf(await restoreBackup(db, whole, { replace: true }))).toBe("backup.signed-off-changed");
    for (const forged of [whole, await forge(file, field, value, false)]) {
      expect(codeOf(await catchRefusal(() => rehearseMerge(db, forged)))).toBe("backup.signed-off-changed");
      expect(codeOf(await mergeBackup(db, forged))).toBe("backup.signed-off-changed");
    }
    expect(await contentsOf(db)).toEqual(before);
  });

  it("apart on two copies is decided by a person, and the decision travels", async () => {
    const [here, there] = [await aBrowser(1).openTab(), await aBrowser(2).openTab()];
    const { id } = await addDraft(here);
    const draft = valueOf(await saveBackup(here, { app: "Havenmark" })).bytes;
    valueOf(await restoreBackup(there, draft, { replace: false }));
    valueOf(await signOff(here, id, { by: "Director", frozen: someFrozen() }));
    valueOf(await signOff(there, id, { by: "Nurse", frozen: someFrozen({ pooled: "1/3" }) }));
    valueOf(await mergeBackup(here, valueOf(await saveBackup(there, { app: "Havenmark" })).bytes));
    const conflicts = await loadConflicts(here);
    expect(conflicts.length).toBeGreaterThan(0);
    const decisions = conflicts.map((conflict) => ({ conflict, value: conflict.revisions[0]?.value }));
    valueOf(await decideConflicts(here, decisions));
    valueOf(await mergeBackup(there, valueOf(await saveBackup(here, { app: "Havenmark" })).bytes));
    expect(await loadConflicts(there)).toEqual([]);
  });
});
