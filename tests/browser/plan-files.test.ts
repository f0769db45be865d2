import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import ICAL from "ical.js";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { longestTask } from "./support/main-thread-work";
import { goToCriterion, goToScreen, openSample, untilSaved } from "./support/open-assessment";

async function openPlan(page: Page): Promise<void> {
  await openSample(page, "Draft");
  await goToScreen(page, "/plan");
  await page.getByRole("button", { name: "Calendar file" }).waitFor();
}

async function download(page: Page, button: string, name: RegExp): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toMatch(name);
  await page.getByText(/^Made improvement-plan-/).waitFor();
  return readFile(await saved.path());
}

async function openFile(page: Page, name: string, content: Buffer): Promise<void> {
  await page
    .getByLabel("Open spreadsheet")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: content });
}

type Edit = readonly [sheet: string, row: string, column: string, value: ExcelJS.CellValue];

/** The bytes of a spreadsheet with cells changed by another program; `row` stands in its first columns. */
async function edit(
  bytes: Buffer,
  edits: readonly Edit[],
  added: readonly ExcelJS.CellValue[] = [],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  for (const [name, row, column, value] of edits) {
    const sheet = workbook.getWorksheet(name)!;
    const headers = sheet.getRow(1).values as unknown[];
    const texts = ["Id", "Action"].map((header) => headers.indexOf(header)).find((at) => at > 0)!;
    for (let at = 2; at <= sheet.rowCount; at += 1) {
      if (sheet.getCell(at, texts).value === row) sheet.getCell(at, headers.indexOf(column)).value = value;
    }
  }
  const actions = workbook.getWorksheet("Actions")!;
  let free = 2;
  while (actions.getCell(free, 2).value !== null) free += 1;
  added.forEach((value, at) => {
    actions.getCell(free, at + 2).value = value;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The titles of the actions in a spreadsheet. */
async function titlesIn(bytes: Buffer): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const titles: string[] = [];
  workbook.getWorksheet("Actions")!.eachRow((row, at) => {
    const { value } = row.getCell(2);
    if (at > 1 && typeof value === "string") titles.push(value);
  });
  return titles;
}

describe("the spreadsheet of a plan", () => {
  browserTest(
    "is edited in another program, shows every change, applies what is ticked and takes it back",
    async ({ page }) => {
      await openPlan(page);
      let bytes: Buffer = Buffer.alloc(0);
      const longest = await longestTask(page, async () => {
        bytes = await download(page, "Spreadsheet", /^improvement-plan-\d{4}-\d\d-\d\d\.xlsx$/);
      });
      expect(longest, "the longest task on the main thread, in milliseconds").toBeLessThan(100);
      const [first, second] = (await titlesIn(bytes)) as [string, string];

      await openFile(page, "plan.xlsx", bytes);
      const dialog = page.getByRole("dialog", { name: "Changes in this spreadsheet" });
      await dialog.getByText("There is nothing to change.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Close" }).click();

      const edited = await edit(
        bytes,
        [
          ["Criteria", "COO-01", "Note for the report", "=HYPERLINK is only a text here"],
          ["Criteria", "COO-02", "Rating", "0 Not in place"],
          ["Criteria", "COO-03", "Rating", "splendid"],
          ["Actions", first, "Target", "9 of 10"],
          ["Actions", second, "Due", new Date("2030-01-15T00:00:00.000Z")],
        ],
        ["Post the card at every desk", "COO-01", "Nurse lead"],
      );
      await openFile(page, "plan.xlsx", edited);
      await dialog.getByText("Nothing is changed yet.").waitFor();
      await expect.poll(() => dialog.getByRole("checkbox").count()).toBe(5);
      await dialog.getByText("1 row that cannot be taken over").waitFor();
      await dialog.getByText("“splendid” is no rating.").waitFor();
      const dueRow = dialog.getByRole("listitem").filter({ hasText: second });
      await expect.poll(() => dueRow.innerText()).toContain("2030-01-15");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("checkbox", { name: /^COO-02/ }).uncheck();
      await dialog.getByRole("button", { name: "Apply 4 rows" }).click();
      await page.getByText("4 rows of the spreadsheet taken over.").waitFor();
      await untilSaved(page);

      const after = await download(page, "Spreadsheet", /\.xlsx$/);
      expect(await titlesIn(after)).toContain("Post the card at every desk");
      await openFile(page, "plan.xlsx", edited);
      // What was taken over is no change any more; the new row still has no key of its own.
      await dialog.getByText("Nothing is changed yet.").waitFor();
      await expect.poll(() => dialog.getByRole("checkbox").count()).toBe(2);
      await page.keyboard.press("Escape");
      await goToCriterion(page, "COO-01");
      await expect
        .poll(() => page.getByLabel("Note for the report").inputValue())
        .toBe("=HYPERLINK is only a text here");

      await goToScreen(page, "/plan");
      await openFile(page, "plan.xlsx", edited);
      await dialog.getByRole("checkbox", { name: /Post the card/ }).uncheck();
      await dialog.getByRole("button", { name: "Apply 1 row" }).click();
      await page.getByText("1 row of the spreadsheet taken over.").waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByText("Everything is as it was before the spreadsheet.").waitFor();
      await untilSaved(page);
      await openFile(page, "plan.xlsx", after);
      await dialog.getByText("There is nothing to change.").waitFor();
    },
  );

  browserTest("comes as CSV and to share, and hostile or foreign files are refused", async ({ page }) => {
    await openPlan(page);
    await page.getByText("What goes into the files").click();
    await page.getByLabel("Format").selectOption("CSV: Actions");
    const csv = await download(page, "Spreadsheet", /-actions\.csv$/);
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.toString("utf8")).toMatch(/^\ufeffNo\.,Action,Closes,[^\n]*\r\n1,/);
    await openFile(page, "actions.csv", csv);
    const dialog = page.getByRole("dialog", { name: "Changes in this spreadsheet" });
    await dialog.getByText("There is nothing to change.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();

    await page.getByLabel("Format").selectOption("Excel (all sheets)");
    await page.getByRole("radio", { name: "Sharing" }).check();
    const shared = await download(page, "Spreadsheet", /\.xlsx$/);
    await openFile(page, "shared.xlsx", shared);
    await page.getByText(/The hidden columns are gone/).waitFor();
    for (const [content, sentence] of [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /has a password or is of the old \.xls format/],
      [Buffer.from("name,city\r\na,b\r\n"), /has neither the criteria nor the actions/],
      [Buffer.from("PK\u0003\u0004 and no more"), /is damaged or no spreadsheet/],
      [Buffer.alloc(9_000_000, 65), /larger than any spreadsheet/],
    ] as const) {
      await openFile(page, "other", content);
      await page.getByText(sentence).waitFor();
    }
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe("the calendar file of a plan", () => {
  browserTest("has an entry for each open action and lets go of one that was removed", async ({ page }) => {
    await openPlan(page);
    const read = (bytes: Buffer): ReadonlyMap<string, string> => {
      const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8")) as unknown[]);
      return new Map(
        calendar
          .getAllSubcomponents("vevent")
          .map((event) => [
            String(event.getFirstPropertyValue("uid")),
            String(event.getFirstPropertyValue("status")),
          ]),
      );
    };
    const bytes = await download(page, "Calendar file", /^improvement-plan-\d{4}-\d\d-\d\d\.ics$/);
    expect(bytes.toString("utf8")).not.toMatch(/survivor|traffick/i);
    const before = read(bytes);
    const open = [...before].filter(([, status]) => status === "CONFIRMED");
    expect(open.length).toBeGreaterThan(3);

    await page.getByRole("table").getByRole("button").first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Remove action" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText(/^Removed/).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Calendar file" }).waitFor();
    const after = read(await download(page, "Calendar file", /\.ics$/));
    const gone = open.filter(([uid]) => after.get(uid) === "CANCELLED");
    expect(gone).toHaveLength(1);
  });
});
