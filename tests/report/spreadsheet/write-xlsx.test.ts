import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../src/report/spreadsheet/build-workbook";
import { textCell } from "../../../src/report/spreadsheet/cell-text";
import type { Sheet, Workbook } from "../../../src/report/spreadsheet/sheet";
import { writeWorkbook } from "../../../src/report/spreadsheet/write-xlsx";
import { anAction, anEvidenceItem, TODAY } from "../../builders";
import { aSampleInput, aTinyInput, PRIVATE_WORDS, reportInputs } from "../sample-input";
import { expectedValue, openWithExcelJs } from "./read-back";
import { formulaCorpus } from "./formula-corpus";

const INSIDE = { version: "inside", alias: "" } as const;

function sheetOf(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

function allValues(workbook: ExcelJS.Workbook): readonly unknown[] {
  const values: unknown[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.value))));
  return values;
}

describe("the spreadsheet", () => {
  it("gives every cell of every sheet to an independent reader, with its type", async () => {
    for (const input of Object.values(reportInputs())) {
      const wanted = buildWorkbook(input, INSIDE);
      const read = await openWithExcelJs(await writeWorkbook(wanted));
      expect(read.worksheets.map(({ name }) => name)).toEqual([
        "Read me",
        "Summary",
        "Criteria",
        "Evidence",
        "Actions",
      ]);
      for (const sheet of wanted.sheets) {
        const found = read.getWorksheet(sheet.name)!;
        sheet.columns.forEach(({ header, width }, at) => {
          expect(found.getCell(1, at + 1).value).toBe(header);
          expect(found.getColumn(at + 1).width).toBe(width);
        });
        const values = sheet.rows.map((row, rowAt) =>
          row.map((_, at) => found.getCell(rowAt + 2, at + 1).value),
        );
        expect(values).toEqual(sheet.rows.map((row) => row.map(expectedValue)));
        expect(found.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      }
    }
  });

  it("offers the ratings and the statuses as lists, also below the last action", async () => {
    const workbook = buildWorkbook(aSampleInput(), INSIDE);
    const read = await openWithExcelJs(await writeWorkbook(workbook));
    const listOf = (name: string, header: string, row: number): unknown => {
      const at = sheetOf(workbook, name).columns.findIndex((column) => column.header === header);
      return read.getWorksheet(name)!.getCell(row, at + 1).dataValidation;
    };
    const ratings = '"0 Not in place,1 Started,2 In place,3 Embedded,Not applicable,Don\'t know"';
    for (const row of [2, 69]) {
      expect(listOf("Criteria", "Rating", row)).toMatchObject({ type: "list", formulae: [ratings] });
    }
    const statuses = '"Open,Planned,Doing,Proof in,Verified,Closed,Reopened,Accepted risk"';
    for (const row of [2, 100]) {
      expect(listOf("Actions", "Status", row)).toMatchObject({ type: "list", formulae: [statuses] });
      expect(listOf("Actions", "Effort", row)).toMatchObject({ type: "list" });
      expect(listOf("Actions", "Due", row)).toMatchObject({ type: "date" });
    }
  });

  it("is the same to the last byte when nothing has changed", async () => {
    const hash = async (): Promise<string> =>
      createHash("sha256")
        .update(await writeWorkbook(buildWorkbook(aSampleInput(), INSIDE)))
        .digest("hex");
    const first = await hash();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await hash()).toBe(first);
  });

  it("holds no private note, and to share neither names and hashes of files nor keys", async () => {
    const base = aSampleInput();
    const hash = "ab".repeat(32);
    const file = {
      name: "named-by-a-person.pdf",
      mediaType: "application/pdf",
      sizeBytes: 9,
      sha: hash,
      removed: [],
    };
    const input = { ...base, evidence: [...base.evidence, anEvidenceItem({ file })] };
    const textOf = async (version: "inside" | "shareable"): Promise<string> =>
      JSON.stringify(
        allValues(await openWithExcelJs(await writeWorkbook(buildWorkbook(input, { version, alias: "" })))),
      );
    const inside = await textOf("inside");
    const shared = await textOf("shareable");
    for (const held of [file.name, hash, input.actions[0]!.id]) {
      expect(inside).toContain(held);
      expect(shared).not.toContain(held);
    }
    expect(`${inside}${shared}`).not.toContain(PRIVATE_WORDS);
  });

  it("to share stands under another name when the clinic wishes, in every cell", async () => {
    const base = aSampleInput();
    const note = `What ${base.site.name} does on Fridays`;
    const actions = [anAction({ title: `Tell ${base.site.name.toUpperCase()}` })];
    const responses = { ...base.responses, "COO-01": { ...base.responses["COO-01"]!, note } };
    const options = { version: "shareable", alias: "Clinic 7" } as const;
    const workbook = buildWorkbook({ ...base, responses, actions }, options);
    const text = JSON.stringify(allValues(await openWithExcelJs(await writeWorkbook(workbook))));
    expect(text.toLowerCase()).not.toContain(base.site.name.toLowerCase());
    expect(text).toContain("What Clinic 7 does on Fridays");
    expect(text).not.toMatch(new RegExp(base.assessment.roles.slice(4).join("|")));
  });

  it.each(formulaCorpus)("keeps %j as a text that nothing computes", async (text) => {
    const base = aTinyInput(text);
    const input = { ...base, actions: [anAction({ title: text, ownerRole: text })] };
    const workbook = await openWithExcelJs(await writeWorkbook(buildWorkbook(input, INSIDE)));
    const cells = ["Criteria", "Actions"].flatMap((name) => {
      const found: ExcelJS.Cell[] = [];
      workbook.getWorksheet(name)!.eachRow((row) => row.eachCell((cell) => found.push(cell)));
      return found;
    });
    const held = cells.filter(({ value }) => value === textCell(text));
    expect(held.length).toBeGreaterThanOrEqual(3);
    for (const cell of held) {
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.numFmt).toBe("@");
    }
    expect(cells.every((cell) => cell.formula === undefined)).toBe(true);
  });

  it("keeps every text whatever characters it has", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("_x0041_", "\t<&>\"' ", "a\r\nb")), {
          minLength: 1,
          maxLength: 8,
        }),
        async (texts) => {
          const sheet: Sheet = {
            name: "Texts",
            columns: [{ header: "Text", kind: "text", width: 10 }],
            rows: texts.map((text) => [textCell(text)]),
            spareRows: 0,
          };
          const bytes = await writeWorkbook({ title: "T", preparedOn: TODAY, sheets: [sheet] });
          const read = (await openWithExcelJs(bytes)).getWorksheet("Texts")!;
          expect(sheet.rows.map((_, at) => read.getCell(at + 2, 1).value)).toEqual(
            sheet.rows.map(([cell]) => cell),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
