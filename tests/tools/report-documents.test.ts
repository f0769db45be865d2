import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentKinds } from "../../src/report/document/document-kinds";
import { layoutDocument } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { buildReport } from "../../src/report/report-model";
import { checkTags } from "../report/pdf/check-tags";
import { readPdf } from "../report/pdf/read-pdf";
import { aSampleInput } from "../report/sample-input";
import { aStressInput } from "../report/stress-input";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);
const folder = mkdtempSync(join(tmpdir(), "havenmark-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, ...options: readonly string[]): string {
  return execFileSync(tool, options, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const clinics = { sample: buildReport(aSampleInput()), stress: buildReport(aStressInput()) };
const cases = Object.entries(clinics).flatMap(([clinic, model]) =>
  documentKinds.map((kind) => ({ clinic, kind, model })),
);

describe("every document", () => {
  it.each(cases)("opens in other programs: the $kind of the $clinic clinic", ({ clinic, kind, model }) => {
    const layout = layoutDocument(composeDocument(model, kind), metrics, { paper: "letter" });
    const bytes = writePdf(layout, fonts);
    const path = join(folder, `${clinic}-${kind.replaceAll(" ", "-")}.pdf`);
    writeFileSync(path, bytes);
    expect(layout.warnings).toEqual([]);
    expect(checkTags(readPdf(bytes))).toEqual([]);
    const said = run("qpdf", "--check", path);
    expect(said).toContain("No syntax or stream encoding errors found");
    expect(said).not.toMatch(/warning/i);
    expect(run("mutool", "info", path)).toContain(`Pages: ${layout.pages.length}`);
    expect(run("pdfinfo", "-struct-text", path)).toContain("H1 (block)");
    expect(run("pdftotext", path, "-").length).toBeGreaterThan(100);
  });

  it("of the full report carries its data, which other programs take out", () => {
    const layout = layoutDocument(composeDocument(clinics.sample, "gap analysis"), metrics, { paper: "a4" });
    const path = join(folder, "data.pdf");
    writeFileSync(path, writePdf(layout, fonts));
    expect(run("pdfdetach", "-list", path)).toContain("data.json");
    expect(run("qpdf", "--show-attachment=data.json", path)).toContain('"format": "havenmark-report"');
  });
});
