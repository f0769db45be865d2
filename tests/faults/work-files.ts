import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCatalogueFolder } from "../../scripts/read-catalogue.mjs";
import { root } from "../../scripts/set-up.mjs";
import type { Assessment } from "../../src/assessment/assessment";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue";
import { saveNewAssessment } from "../../src/storage/assessments";
import type { Database } from "../../src/storage/database";
import { mergeBackup } from "../../src/storage/merge/merge-backup";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { saveResponseFields } from "../../src/storage/responses";
import { anAssessment } from "../builders";
import { aBrowser, addAction, addEvidence, addSite, someBytes, valueOf } from "../storage/a-workspace";

/** Files to work with: a workspace, and copies of it in which somebody else went on. */
export type WorkFiles = {
  /** A draft to work in, drafts that only wait for their sign-off, a few files, some actions. */
  readonly base: string;
  /** Copies of `base`, each with more changes than the one before. */
  readonly theirs: readonly string[];
  /** The draft to work in. */
  readonly draftId: string;
  /** Drafts with an answer to everything. */
  readonly readyIds: readonly string[];
  /** Core criteria, in catalogue order. */
  readonly criterionIds: readonly string[];
};

/** How many drafts wait for their sign-off, and how many copies there are to merge. */
export type HowMany = { readonly ready: number; readonly theirs: number; readonly siteName?: string };

async function addReadyDraft(
  db: Database,
  start: Assessment,
  criterionIds: readonly string[],
): Promise<void> {
  for (const [index, id] of criterionIds.entries()) {
    valueOf(await saveResponseFields(db, start.id, id, { answer: ([1, 2, 3] as const)[index % 3]! }));
  }
}

/** Makes the files in `folder`, with the catalogue of the app. */
export async function makeWorkFiles(folder: string, many: HowMany): Promise<WorkFiles> {
  const { catalogueData, contentHash } = await readCatalogueFolder(join(root, "criteria", "msh-core"));
  const parsed = parseCatalogue(catalogueData);
  if (!parsed.ok) throw new Error("The catalogue does not parse");
  const criterionIds = parsed.value.domains.flatMap((domain) =>
    domain.criteria.filter(({ core }) => core).map(({ id }) => id),
  );
  const db = await aBrowser(11).openTab();
  const { id: siteId } = await addSite(db, { name: many.siteName ?? "Harbor Street Clinic" });
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...blank } = anAssessment().assessment;
  const fresh = {
    ...blank,
    siteId,
    scope: "core" as const,
    catalogueId: catalogueData.id,
    catalogueVersion: catalogueData.version,
    catalogueHash: contentHash,
  };
  const addOne = async (): Promise<Assessment> => valueOf(await saveNewAssessment(db, fresh, catalogueData));
  const draft = await addOne();
  await addEvidence(
    db,
    draft.id,
    { title: "First file" },
    { name: "first.bin", bytes: someBytes(900_000, 1) },
  );
  await addAction(db, draft.id, { title: "First action" });
  const readyIds: string[] = [];
  for (let number = 0; number < many.ready; number += 1) {
    const ready = await addOne();
    await addReadyDraft(db, ready, criterionIds);
    readyIds.push(ready.id);
  }
  const save = async (from: Database, name: string): Promise<string> => {
    const path = join(folder, `${name}.havenmark`);
    const { bytes } = valueOf(await saveBackup(from, { app: "Havenmark" }));
    await writeFile(path, new Uint8Array(await bytes.arrayBuffer()));
    return path;
  };
  const base = await save(db, "base");
  const other = await aBrowser(12).openTab();
  const { bytes } = valueOf(await saveBackup(db, { app: "Havenmark" }));
  valueOf(await mergeBackup(other, bytes));
  const theirs: string[] = [];
  for (let number = 0; number < many.theirs; number += 1) {
    for (const [index, id] of criterionIds.entries()) {
      if (index % 4 !== number % 4) continue;
      const note = `Seen by a colleague, time ${String(number)}`;
      valueOf(await saveResponseFields(other, draft.id, id, { privateNote: note }));
    }
    const title = `Their file ${String(number)}`;
    const content = { name: "theirs.bin", bytes: someBytes(1_500_000, 100 + number) };
    await addEvidence(other, draft.id, { title }, content);
    theirs.push(await save(other, `theirs-${String(number)}`));
  }
  return { base, theirs, draftId: draft.id, readyIds, criterionIds };
}
