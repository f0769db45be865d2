import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { untilSaved } from "../browser/support/open-assessment";
import { giveFile } from "./give-file";
import type { WorkFiles } from "./work-files";

/** Something that the app has told the person is stored. */
export type Told =
  | { readonly kind: "value"; readonly slot: string; readonly value: unknown }
  | { readonly kind: "evidence"; readonly title: string; readonly isThere: boolean }
  | { readonly kind: "action"; readonly title: string }
  | { readonly kind: "signed off"; readonly id: string }
  /** What was there before is replaced. */
  | { readonly kind: "replaced" };

/** What a told thing is about: the place of a value, a title, an id. */
export function subjectOf(told: Told): string {
  if (told.kind === "value") return told.slot;
  if (told.kind === "evidence" || told.kind === "action") return told.title;
  return told.kind === "replaced" ? "" : told.id;
}

/** What a person at this page needs to work. */
export type Desk = {
  readonly page: Page;
  readonly files: WorkFiles;
  readonly folder: string;
  /** A number that is different each time. */
  readonly next: () => number;
  /** Called as soon as the app says that something is stored. */
  readonly tell: (told: Told) => void;
  /** Called before something is changed again: until the app says so, it may be as it was or as it will be. */
  readonly touch: (subject: string) => void;
};

type Work = (desk: Desk) => Promise<void>;

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

async function openCriterion({ page, files, next }: Desk): Promise<string> {
  const id = files.criterionIds[next() % files.criterionIds.length]!;
  await show(page, `#/assessments/${files.draftId}/checklist/${id}`);
  await page.getByRole("article").getByText(id, { exact: true }).first().waitFor();
  return id;
}

async function rate(desk: Desk): Promise<void> {
  const { page, files, next, tell, touch } = desk;
  for (let count = 0; count < 4; count += 1) {
    const id = await openCriterion(desk);
    const value = next() % 4;
    const slot = `${files.draftId}/${id}/answer`;
    touch(slot);
    await page.keyboard.press(String(value));
    await untilSaved(page);
    tell({ kind: "value", slot, value });
  }
}

async function typeNote(desk: Desk): Promise<void> {
  const { page, files, next, tell, touch } = desk;
  const id = await openCriterion(desk);
  const slot = `${files.draftId}/${id}/note`;
  touch(slot);
  const field = page.getByRole("textbox", { name: "Note for the report" });
  await field.fill("");
  for (let count = 0; count < 4; count += 1) {
    await field.pressSequentially(`Sentence ${String(next())} of this note. `, { delay: 4 });
    const value = await field.inputValue();
    await untilSaved(page);
    tell({ kind: "value", slot, value });
    touch(slot);
  }
}

async function openLibrary({ page, files }: Desk): Promise<void> {
  await show(page, `#/assessments/${files.draftId}/evidence`);
  await page.getByRole("region", { name: "Library" }).waitFor();
}

async function addFile(desk: Desk): Promise<void> {
  const { page, folder, next, tell } = desk;
  await openLibrary(desk);
  const title = `scan ${String(next())}`;
  const path = join(folder, `${title}.bin`);
  await writeFile(path, randomBytes(5 * 1024 * 1024));
  await giveFile(page, "Add evidence files", path);
  await page.getByText(`${title}.bin: stored.`).waitFor();
  tell({ kind: "evidence", title, isThere: true });
}

async function planAction({ page, files, next, tell }: Desk): Promise<void> {
  await show(page, `#/assessments/${files.draftId}/plan`);
  await page.getByRole("button", { name: "Add action" }).click();
  const dialog = page.getByRole("dialog", { name: "Add action" });
  const title = `Agree on step ${String(next())}`;
  await dialog.getByRole("textbox", { name: "What will be done" }).pressSequentially(title, { delay: 4 });
  await dialog.locator("[role='status'][data-state='saved']").waitFor();
  tell({ kind: "action", title });
  await page.keyboard.press("Escape");
}

async function removeAndBringBack(desk: Desk): Promise<void> {
  const { page, tell, touch } = desk;
  const title = "First file";
  touch(title);
  await openLibrary(desk);
  const library = page.getByRole("region", { name: "Library" });
  const remove = page.getByRole("button", { name: `Remove ${title}`, exact: true });
  if ((await remove.count()) > 0) {
    await remove.click();
    const dialog = page.getByRole("dialog", { name: "Remove evidence" });
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await library.getByText(`“${title}” was removed.`).waitFor();
    tell({ kind: "evidence", title, isThere: false });
    touch(title);
  }
  const removed = page.getByText("Recently removed", { exact: true });
  await removed.click();
  await page.getByRole("button", { name: `Bring back ${title}`, exact: true }).click();
  await remove.waitFor();
  tell({ kind: "evidence", title, isThere: true });
}

async function openFile({ page }: Desk, path: string): Promise<void> {
  await show(page, "#/handoff");
  await giveFile(page, "Open hand-off file", path);
}

async function replaceAll(desk: Desk): Promise<void> {
  const { page, files, tell } = desk;
  await openFile(desk, files.base);
  const restore = page.getByRole("button", { name: "Restore this file" });
  const replace = page.getByRole("button", { name: "Replace everything here" });
  await restore.or(replace).waitFor();
  if ((await replace.count()) > 0) {
    await replace.click();
    const dialog = page.getByRole("dialog", { name: "Replace everything in this browser?" });
    await dialog.getByRole("button", { name: "Replace everything" }).click();
  } else await restore.click();
  await page.getByText("Restored: 1 site").waitFor();
  tell({ kind: "replaced" });
}

async function merge(desk: Desk): Promise<void> {
  const { page, files, next } = desk;
  await openFile(desk, files.theirs[next() % files.theirs.length]!);
  const forecast = page.getByText(/^Merging would bring /);
  await forecast.waitFor();
  if ((await forecast.textContent())?.includes("nothing that is not here already") === true) return;
  await page.getByRole("button", { name: "Merge with what is here" }).click();
  await page.getByText(/^Merged: /).waitFor();
}

async function signOff({ page, files, next, tell }: Desk): Promise<void> {
  const id = files.readyIds[next() % files.readyIds.length]!;
  await show(page, `#/assessments/${id}`);
  await page.getByRole("region", { name: "Level" }).waitFor();
  const button = page.getByRole("button", { name: "Sign off" });
  if ((await button.count()) === 0) return;
  await button.click();
  const dialog = page.getByRole("dialog", { name: "Sign off this assessment" });
  await dialog.getByRole("textbox", { name: "Your role" }).fill("Medical director");
  await dialog.getByRole("button", { name: "Sign off" }).click();
  await page.getByText(/Signed off on .* by Medical director\./).waitFor();
  tell({ kind: "signed off", id });
}

/** All kinds of work, by name. */
export const kindsOfWork: Readonly<Record<string, Work>> = {
  rating: rate,
  "typing notes": typeNote,
  "adding 5 MB files": addFile,
  "planning actions": planAction,
  "removing and bringing back": removeAndBringBack,
  "replacing all by a file": replaceAll,
  "merging a file": merge,
  "signing off": signOff,
};
