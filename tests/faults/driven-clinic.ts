import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PASSPHRASE } from "../browser/support/lock-steps";
import type { DrivenPage } from "./driven-page";

/** A word for each kind of place, none of which is part of another: browsers compress what repeats. */
export const canaries = {
  site: "quillfeather",
  note: "marshlantern",
  private: "copperwillow",
  fileName: "thistledown",
  bytes: "saltmeadow",
} as const;

const EVIDENCE_NAME = `${canaries.fileName}.txt`;

/** Goes to a screen of the assessment that is open. */
export function goTo(page: DrivenPage, end: string): Promise<void> {
  return page.inPage((path) => {
    const base = /^#\/assessments\/[^/?]+/.exec(location.hash)?.[0] ?? "";
    location.hash = `${base}${path}`;
  }, end);
}

function untilSaved(page: DrivenPage): Promise<unknown> {
  return page.until("everything is saved", () =>
    page.inPage(() => document.querySelector("[role='status'][data-state='saved']") !== null),
  );
}

type EnterOptions = {
  readonly baseUrl: string;
  /** Where the file to add is made. */
  readonly folder: string;
  /** What is done while the notes stand in their fields. */
  readonly whileTyped: () => Promise<void>;
};

/** Adds a clinic, rates, writes notes and adds a file, as a person does. Gives back the address of what was rated. */
export async function enterClinic(
  page: DrivenPage,
  { baseUrl, folder, whileTyped }: EnterOptions,
): Promise<string> {
  await page.open(`${baseUrl}#/`);
  await page.click("button", "Add site");
  await page.fill("Site name", canaries.site);
  await page.click("button", "Save site");
  await page.waitFor({ role: "heading", name: canaries.site });
  await page.click("button", "Start assessment");
  await page.click("radio", "Core");
  await page.click("button", "Start");
  await page.click("radio", "2 In place");
  await page.fill("Note for the report", canaries.note);
  await page.fill("Private note", canaries.private);
  await untilSaved(page);
  await whileTyped();
  const place = await page.inPage(() => location.hash.split("?")[0] ?? "");
  const path = join(folder, EVIDENCE_NAME);
  await writeFile(path, `Minutes of the ${canaries.bytes} meeting\n`);
  await goTo(page, "/evidence");
  await page.giveFile("Add evidence files", path);
  await page.untilShown(`${EVIDENCE_NAME}: stored.`);
  await untilSaved(page);
  return place;
}

/** What of the clinic can be read again, from the screens that show it. */
export async function readClinic(page: DrivenPage, baseUrl: string, place: string): Promise<unknown> {
  await page.open(`${baseUrl}#/`);
  await page.waitFor({ role: "link", name: canaries.site });
  await page.inPage((hash) => {
    location.hash = hash;
  }, place);
  await page.waitFor({ role: "radio", name: "2 In place" });
  const isRated = await page.isChecked("radio", "2 In place");
  const note = await page.valueOf("Note for the report");
  const privateNote = await page.valueOf("Private note");
  await goTo(page, "/evidence");
  await page.click("button", `Open ${canaries.fileName}`);
  await page.untilShown(canaries.bytes);
  await page.click("button", "Close");
  return { isRated, note, privateNote };
}

/** What `readClinic` gives back when nothing is lost. */
export const wholeClinic = { isRated: true, note: canaries.note, privateNote: canaries.private };

export async function setPassphrase(page: DrivenPage, baseUrl: string): Promise<void> {
  await page.open(`${baseUrl}#/settings`);
  await page.click("button", "Set a passphrase");
  await page.fill("New passphrase", PASSPHRASE);
  await page.click("button", "Go on");
  const key = await page.until("the recovery key", () =>
    page.inPage(() => {
      const groups = document.querySelectorAll("dialog[open] [aria-label='Recovery key'] li");
      return groups.length === 8 ? [...groups].map((one) => one.textContent ?? "") : null;
    }),
  );
  await page.click("button", "Go on");
  await page.fill("Passphrase again", PASSPHRASE);
  const asked = await page.until("the groups that are asked for", () =>
    page.inPage(() => {
      const labels = [...document.querySelectorAll("dialog[open] label")].map((one) => one.textContent ?? "");
      const groups = labels.filter((one) => one.startsWith("Group "));
      return groups.length > 0 ? groups : null;
    }),
  );
  for (const label of asked) {
    const group = Number(/Group (\d)/.exec(label)?.[1]);
    await page.fill(label.trim(), (key[group - 1] ?? "").toLowerCase());
  }
  await page.click("checkbox", "I understand…");
  await page.click("button", "Encrypt everything");
  await page.waitFor({ role: "button", name: "Lock" });
}

export async function lock(page: DrivenPage): Promise<void> {
  await page.click("button", "Lock");
  await page.waitFor({ role: "heading", name: "Locked" });
}

export async function tryPassphrase(page: DrivenPage, passphrase: string): Promise<void> {
  await page.waitFor({ role: "heading", name: "Locked" });
  await page.fill("Passphrase", passphrase);
  await page.click("button", "Unlock");
}
