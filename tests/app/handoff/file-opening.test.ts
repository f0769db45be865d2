import { describe, expect, it } from "vitest";
import { createFileOpening, type FileOpening } from "../../../src/app/handoff/file-opening";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { aBrowser, addDraft, addEvidence, someBytes, valueOf } from "../../storage/a-workspace";
import { contentsOf } from "../../storage/contents";
import { fillDisk } from "../../storage/full-disk";
import { openAssessment } from "../an-open-assessment";

async function aFile(): Promise<File> {
  const db = await aBrowser(3).openTab();
  const { id } = await addDraft(db);
  await addEvidence(db, id, {}, { name: "a.pdf", bytes: someBytes(3000, 4) });
  const { bytes } = valueOf(await saveBackup(db, { app: "Havenmark" }));
  return new File([bytes], "other.havenmark");
}

function failureOf(opening: FileOpening): string {
  const step = opening.step();
  return step.kind === "failed" ? step.error.code : step.kind;
}

describe("putting a file in the place of everything", () => {
  it("is refused with its reason on screen when the disk is full, and nothing is changed", async () => {
    const desk = await openAssessment();
    const opening = createFileOpening(desk.session.workspace, () => undefined);
    const before = await contentsOf(desk.db);
    await opening.choose(await aFile(), false);
    const endFullDisk = fillDisk("pieces");
    await opening.restore();
    endFullDisk();
    expect(failureOf(opening)).toBe("backup.storage-full");
    expect(await contentsOf(desk.db)).toEqual(before);
    desk.close();
  });
});
