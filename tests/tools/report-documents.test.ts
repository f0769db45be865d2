import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentKinds } from "../../src/report/document/document-kinds";
import { layoutDocument } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { readPictures } from "../../src/report/read-pictures";
import { buildReport } from "../../src/report/report-model";
import { checkTags } from "../report/pdf/check-tags";
import { readPdf } from "../report/pdf/read-pdf";
import { aSampleInput } from "../report/sample-input";
import { aStressInput } from "../report/stress-input";
import { aJpeg, withPictures } from "../report/with-pictures";

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

  it("shows photos that other programs find as they are: JPEG, in color, each once", async () => {
    const input = withPictures(aSampleInput(), { photos: 7, firstPages: 1 });
    const document = composeDocument(buildReport(input), "gap analysis");
    const files = await readPictures(input.pictures, document.pictures);
    const path = join(folder, "photos.pdf");
    const layout = layoutDocument(document, metrics, { paper: "letter" });
    writeFileSync(path, writePdf(layout, fonts, { pictures: files }));
    const [, , ...rows] = run("pdfimages", "-list", path).trim().split("\n");
    const columns = rows.map((row) => row.trim().split(/\s+/));
    expect(columns.map(([, , type, width, height]) => [type, width, height].join(" "))).toEqual(
      Array.from({ length: 8 }, () => "image 24 16"),
    );
    expect(columns.every((row) => row[5] === "rgb" && row[8] === "jpeg")).toBe(true);
    expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
    expect(run("mutool", "info", path)).toContain("[ DCT ] 24x16 8bpc DevRGB");
    run("pdfimages", "-all", path, join(folder, "photo"));
    expect(readFileSync(join(folder, "photo-000.jpg")).equals(Buffer.from(aJpeg(0)))).toBe(true);
    expect(run("pdfinfo", "-struct-text", path)).toContain("Figure");
  });
});
