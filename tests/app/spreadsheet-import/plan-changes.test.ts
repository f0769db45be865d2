import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportPlan } from "../../../src/app/spreadsheet-import/import-plan";
import { planImport } from "../../../src/app/spreadsheet-import/plan-changes";
import type { ReportInput } from "../../../src/report/report-model";
import { sheetToCsv } from "../../../src/report/spreadsheet/sheet-to-csv";
import { buildWorkbook } from "../../../src/report/spreadsheet/build-workbook";
import { writeWorkbook } from "../../../src/report/spreadsheet/write-xlsx";
import { readSpreadsheet, type ReadSheet } from "../../../src/storage/spreadsheet/read-spreadsheet";
import { anAction, anId } from "../../builders";
import { formulaCorpus } from "../../report/spreadsheet/formula-corpus";
import { aSampleInput, aTinyInput, reportInputs } from "../../report/sample-input";
import { aWorkbook } from "./edited-workbook";

const INSIDE = { version: "inside", alias: "" } as const;

function planOf(sheets: readonly ReadSheet[], input: ReportInput): ImportPlan {
  const planned = planImport(sheets, input);
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

async function readBack(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function roundTrip(input: ReportInput): Promise<readonly ImportPlan[]> {
  const workbook = buildWorkbook(input, INSIDE);
  const csvs = workbook.sheets
    .filter(({ name }) => name === "Criteria" || name === "Actions")
    .map((sheet) => new TextEncoder().encode(sheetToCsv(sheet)));
  const files = [await writeWorkbook(workbook), ...csvs];
  return Promise.all(files.map(async (bytes) => planOf(await readBack(bytes), input)));
}

function changesOf(plan: ImportPlan): readonly unknown[] {
  return plan.rows.map(({ name, changes }) => [
    name,
    ...changes.map(({ label, from, to }) => [label, from, to]),
  ]);
}

function faultsOf(plan: ImportPlan): readonly string[] {
  return plan.refused.map(({ fault }) => fault.code);
}

describe("a spreadsheet that comes back", () => {
  it("unchanged changes nothing, as XLSX and as CSV, for every kind of clinic", async () => {
    for (const input of Object.values(reportInputs())) {
      for (const plan of await roundTrip(input)) {
        expect(changesOf(plan)).toEqual([]);
        expect(plan.refused).toEqual([]);
      }
    }
  });

  it("unchanged changes nothing, whatever texts stand in it", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(...formulaCorpus, "_x000D_", "a\r\nb\n", '"', "1/2/2026", "2026-11-24", "TRUE", "1e5"),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(text, text, text), async ([note, title, role]) => {
        const base = aTinyInput(note);
        const action = anAction({ title: title.trim() === "" ? "x" : title, ownerRole: role, proof: note });
        for (const plan of await roundTrip({ ...base, actions: [action] })) {
          expect(changesOf(plan)).toEqual([]);
          expect(plan.refused).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("changes nothing when it went from CSV to XLSX in another program, apostrophes and all", () => {
    const input = { ...aTinyInput("=1+1"), actions: [anAction({ title: "-2 beds", ownerRole: "@desk" })] };
    const sheets = aWorkbook(input)
      .set("Criteria", "COO-01", "Note for the report", "'=1+1")
      .set("Actions", "@desk", "Action", "'-2 beds")
      .set("Actions", "@desk", "Owner role", "'@desk")
      .sheets();
    expect(planOf(sheets, input)).toMatchObject({ rows: [], refused: [] });
  });

  it("shows exactly the cells that were edited, old and new", () => {
    const input = aSampleInput();
    const [action] = input.actions;
    const plan = planOf(
      aWorkbook(input)
        .set("Criteria", "COO-01", "Rating", 1)
        .set("Criteria", "COO-02", "Note for the report", "A new note")
        .set("Actions", action!.id, "Due", "3/1/2027")
        .set("Actions", action!.id, "Owner role", "Nurse lead")
        .sheets(),
      input,
    );
    expect(plan.refused).toEqual([]);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["rating", "rating", "action"]);
    expect(plan.rows[0]).toMatchObject({ patch: { answer: 1 } });
    expect(plan.rows[1]).toMatchObject({ patch: { note: "A new note" } });
    expect(plan.rows[2]).toMatchObject({ patch: { dueDate: "2027-03-01", ownerRole: "Nurse lead" } });
    expect(plan.rows[0]?.changes).toEqual([
      { label: "Rating", from: "2 In place", to: "1 Started", isAlsoChangedHere: false },
    ]);
    expect(plan.rows[2]?.changes.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["Owner role", action!.ownerRole, "Nurse lead"],
      ["Due", action!.dueDate, "2027-03-01"],
    ]);
  });

  it("does not undo what was done in the app meanwhile, and marks what both have changed", () => {
    const before = aSampleInput();
    const workbook = aWorkbook(before).set("Criteria", "COO-02", "Note for the report", "From the sheet");
    const now = {
      ...before,
      responses: {
        ...before.responses,
        "COO-01": { state: "rated", rating: 0, note: "Newer" },
        "COO-02": { ...before.responses["COO-02"]!, note: "Newer too" },
      },
    } as const;
    const plan = planOf(workbook.sheets(), now);
    expect(plan.rows).toHaveLength(1);
    expect(plan.rows[0]?.changes).toEqual([
      { label: "Note for the report", from: "Newer too", to: "From the sheet", isAlsoChangedHere: true },
    ]);
  });

  it("takes new rows as new actions and moves statuses only as the plan allows", () => {
    const planned = anAction({ id: anId(70), status: "planned" });
    const proven = anAction({ id: anId(71), status: "proof in", proofNote: "In the binder" });
    const input = { ...aTinyInput(), actions: [planned, proven] };
    const plan = planOf(
      aWorkbook(input)
        .set("Actions", planned.id, "Status", "Doing")
        .set("Actions", proven.id, "Status", "verified")
        .set("Actions", proven.id, "Verified by", "Medical director")
        .addRow("Actions", { Action: "Post the card", Closes: "coo-01", "Owner role": "Nurse", Due: 46_400 })
        .sheets(),
      input,
    );
    expect(plan.refused).toEqual([]);
    expect(plan.rows).toMatchObject([
      { kind: "action", patch: { status: "doing" } },
      { kind: "action", patch: { status: "verified", verifiedBy: "Medical director" } },
      {
        kind: "new-action",
        action: { title: "Post the card", criterionIds: ["COO-01"], dueDate: "2027-01-13" },
      },
    ]);
  });

  it("refuses row by row what it cannot take, and says why", () => {
    const input = aSampleInput();
    const [first, second, third, fourth, fifth] = input.actions.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const plan = planOf(
      aWorkbook(input)
        .set("Criteria", "COO-01", "Rating", "7")
        .set("Criteria", "COO-06", "Rating", "Not applicable")
        .set("Criteria", "EVL-05", "Why it does not apply", "too short")
        .set("Criteria", "COO-03", "Id", "XYZ-99")
        .copyRow("Criteria", "COO-02")
        .set("Actions", first, "Due", "31.12.2026")
        .set("Actions", second, "Status", "finished")
        .set("Actions", third, "Closes", "COO-01, NOPE-1")
        .set("Actions", fourth, "Status", "Verified")
        .set("Actions", fifth, "Verified by", "Nurse")
        .copyRow("Actions", input.actions[6]!.id)
        .set("Actions", input.actions[7]!.id, "Key", anId(9999))
        .addRow("Actions", { "Owner role": "Nurse" })
        .sheets(),
      input,
    );
    expect(plan.rows).toEqual([]);
    expect(faultsOf(plan).toSorted()).toEqual(
      [
        "row.invalid-rating",
        "row.not-applicable-barred",
        "row.reason-too-short",
        "row.unknown-criterion",
        "row.twice",
        "row.invalid-day",
        "row.invalid-status",
        "row.unknown-criterion",
        "row.only-with-status",
        "row.twice",
        "row.unknown-action",
        "row.no-title",
        "row.status",
      ].toSorted(),
    );
    expect(plan.refused.find(({ fault }) => fault.code === "row.invalid-rating")).toMatchObject({ line: 2 });
  });

  it("leaves the ratings of a signed-off assessment alone and takes its actions", () => {
    const input = aSampleInput({
      state: "signed off",
      signedOffAt: "2026-11-20T10:00:00.000Z",
      signedOffBy: "Lead",
    });
    const plan = planOf(
      aWorkbook(input)
        .set("Criteria", "COO-01", "Rating", "0 Not in place")
        .set("Actions", input.actions[0]!.id, "Target", "all")
        .sheets(),
      input,
    );
    expect(faultsOf(plan)).toEqual(["row.signed-off"]);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["action"]);
  });

  it("is refused as a whole when it is another's, the version to share, or something else", () => {
    const input = aSampleInput();
    const other = aSampleInput({ id: anId(77) });
    const codeOf = (sheets: readonly ReadSheet[]): unknown => {
      const planned = planImport(sheets, input);
      return planned.ok ? "planned" : planned.error.code;
    };
    expect(codeOf(aWorkbook(other).sheets())).toBe("spreadsheet.other-assessment");
    expect(codeOf(aWorkbook(input, "shareable").sheets())).toBe("spreadsheet.no-keys");
    expect(
      codeOf([
        {
          name: "Sheet1",
          rows: [
            ["a", "b"],
            [1, 2],
          ],
        },
      ]),
    ).toBe("spreadsheet.no-tables");
  });
});
