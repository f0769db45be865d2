import { describe, expect, it } from "vitest";
import { nameForType, nameToTitle } from "../../src/app/evidence-intake/file-title";
import type { EvidenceItem } from "../../src/assessment/evidence";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentToHtml } from "../../src/report/html/document-to-html";
import { shareReport } from "../../src/report/model/share";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { buildWorkbook } from "../../src/report/spreadsheet/build-workbook";
import { sheetToCsv } from "../../src/report/spreadsheet/sheet-to-csv";
import { anEvidenceItem, anId } from "../builders";
import { documentTexts } from "./document-text";
import { aTinyInput } from "./sample-input";

const SHARE = { version: "shareable", alias: "" } as const;

/** An item as the way in makes it of a file of this name. */
function takenIn(picked: string, mediaType = "application/pdf", changes: Partial<EvidenceItem> = {}) {
  const name = nameForType(picked, mediaType);
  const file = { name, mediaType, sizeBytes: 52_000, sha: "ab".repeat(32), removed: [] };
  return anEvidenceItem({ id: anId(900), kind: "document", title: nameToTitle(name), file, ...changes });
}

function anInputOf(item: EvidenceItem, note: string): ReportInput {
  const input = aTinyInput(note);
  const [first] = input.evidence[0]!.criterionIds;
  return { ...input, evidence: [{ ...item, criterionIds: [first!] }] };
}

function sharedNote(item: EvidenceItem, note: string): string {
  const [domain] = shareReport(anInputOf(item, note), SHARE).domains;
  return domain!.criteria[0]!.note.join("\n");
}

describe("the names of evidence in a shareable report", () => {
  it.each([
    ["Roster-Miller-2026.pdf", "see Roster-Miller-2026.pdf.", "see (a file)."],
    [
      "Roster-Miller-2026.pdf",
      "see roster miller 2026 and ROSTER_MILLER_2026’s end",
      "see (a file) and (a file)’s end",
    ],
    ["Roster-Miller.pdf", "see Roster-Miller, Roster Miller", "see (a file), (a file)"],
    ["roster_miller.pdf", "see roster_miller", "see (a file)"],
    ["policy.pdf", "our “policy.pdf”", "our “(a file)”"],
    ["Clínica-Müller-2.pdf", "see Cli\u0301nica\u2011Muller\u00a02", "see (a file)"],
  ])("of %s are left out of “%s”", (name, note, expected) => {
    expect(sharedNote(takenIn(name), note)).toBe(expected);
  });

  it.each([
    ["policy.pdf", "Our policy says so. Policy.PDFs are old."],
    ["hand-hygiene.pdf", "All know of hand hygiene and hand-hygiene training."],
    ["Hand-Hygiene.pdf", "All know of hand hygiene."],
    ["training policy of staff.pdf", "The training policy of staff is new."],
    ["training_policy.pdf", "The training policy is new."],
    ["2026-11-20.pdf", "Agreed on 2026-11-20."],
    ["COVID-19.pdf", "Since COVID-19 the desk is closed."],
    ["a.md", "The data.md is long."],
    ["Plan-Miller-26.pdf", "Explan-Miller-260"],
  ])("of %s garble no words as in “%s”", (name, note) => {
    expect(sharedNote(takenIn(name), note)).toBe(note);
  });

  it("are left out where a picture was given another ending, and where a file was replaced", () => {
    const photo = takenIn("Desk Miller.heic", "image/jpeg");
    expect(photo.file?.name).toBe("Desk Miller.jpg");
    expect(sharedNote(photo, "see desk miller.HEIC")).toBe("see (a file)");
    const [earlier] = [takenIn("Miller old.docx").file!];
    const replaced = takenIn("Fresh.pdf", "application/pdf", { earlierFiles: [earlier] });
    expect(sharedNote(replaced, "was Miller old.docx")).toBe("was (a file)");
    expect(sharedNote({ ...replaced, file: null }, "was Miller old.docx")).toBe("was (a file)");
  });

  it("are left out as somebody called it later", () => {
    const named = takenIn("scan.pdf", "application/pdf", { title: "Roster of Ann Miller" });
    expect(sharedNote(named, "see Roster of Ann Miller or scan.pdf")).toBe("see (a file) or (a file)");
  });

  it("stand in no output, and change nothing in the one for inside", () => {
    const name = "Roster-Miller-2026.pdf";
    const input = anInputOf(takenIn(name), `see ${name}`);
    const document = composeDocument(shareReport(input, SHARE), "gap analysis");
    const sheets = buildWorkbook(input, SHARE).sheets.map(sheetToCsv);
    for (const text of [
      ...documentTexts(document),
      documentToHtml(document),
      JSON.stringify(document),
      ...sheets,
    ])
      expect(text).not.toContain("Miller");
    expect(JSON.stringify(buildReport(input))).not.toContain("earlierFiles");
    expect(buildReport(input).domains[0]!.criteria[0]!.note).toEqual([`see ${name}`]);
  });

  it("never take the words of the catalogue away, of which titles are often made", () => {
    const words = "Section 1557 notices";
    const input = anInputOf(takenIn(`${words}.pdf`), `See ${words}`);
    expect(sharedNote(input.evidence[0]!, `See ${words}`)).toBe("See (a file)");
    const domains = input.catalogue.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map((criterion) => ({ ...criterion, title: words })),
    }));
    const saying = { ...input, catalogue: { ...input.catalogue, domains } };
    expect(shareReport(saying, SHARE).domains).toEqual(buildReport(saying).domains);
  });
});
