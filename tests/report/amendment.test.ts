import { describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { buildDataRecord } from "../../src/report/model/data-record";
import { shareReport } from "../../src/report/model/share";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { summarySheet } from "../../src/report/spreadsheet/summary-sheet";
import { anId } from "../builders";
import { documentTexts } from "./document-text";
import { aSampleInput } from "./sample-input";

const ORIGINAL = anId(77);

function aCorrection(amends?: ReportInput["amends"]): ReportInput {
  return { ...aSampleInput({ amendsId: ORIGINAL }), amends };
}

const atHand = { id: ORIGINAL, date: "2026-10-01", signedOffOn: "2026-10-03" };

function coverOf(input: ReportInput): string {
  return documentTexts(composeDocument(buildReport(input), "gap analysis")).join("\n");
}

describe("the report of a correction", () => {
  it("says on its cover which assessment it amends, by date, sign-off and the report of that day", () => {
    const issued = aSampleInput({ id: ORIGINAL, date: "2026-10-01" });
    const { reportId } = buildReport({ ...issued, preparedOn: "2026-10-03" }).identity;
    expect(coverOf(aCorrection(atHand))).toContain(
      `Amends\nThe assessment of Oct 1, 2026, signed off on Oct 3, 2026 (report ${reportId} of that day)`,
    );
  });

  it("says so too where what it amends is not at hand", () => {
    expect(coverOf(aCorrection())).toContain("Amends\nAn earlier assessment, not at hand");
  });

  it("and no other report speaks of amending", () => {
    expect(coverOf(aSampleInput())).not.toContain("Amends");
  });

  it("says it in the data and in the spreadsheet as well", () => {
    const model = buildReport(aCorrection(atHand));
    expect(buildDataRecord(model)).toContain('"date": "2026-10-01"');
    expect(JSON.stringify(summarySheet(model).rows)).toContain("The assessment of Oct 1, 2026");
  });

  it("to share names the date alone: the id of an inside report would tie it to the clinic", () => {
    const input = aCorrection(atHand);
    const model = buildReport(input);
    const shared = shareReport(input, { version: "shareable", alias: "Clinic B" });
    expect(JSON.stringify(shared)).not.toContain(model.identity.amends?.reportId ?? "none");
    expect(documentTexts(composeDocument(shared, "gap analysis")).join("\n")).toContain(
      "The assessment of Oct 1, 2026, signed off on Oct 3, 2026",
    );
  });
});
