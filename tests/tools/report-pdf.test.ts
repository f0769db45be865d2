import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Layout } from "../../src/report/pdf/layout";
import type { Paper } from "../../src/report/pdf/paper";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { buildReport, type ReportInput, type ReportModel } from "../../src/report/report-model";
import { layoutReport } from "../report/lay-out-report";
import { PRIVATE_WORDS, reportInputs } from "../report/sample-input";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);
const papers: readonly Paper[] = ["letter", "a4"];
const folder = mkdtempSync(join(tmpdir(), "havenmark-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool prints, its errors included; throws when it finds fault. */
function run(tool: string, ...options: readonly string[]): string {
  return execFileSync(tool, options, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

type Made = { readonly path: string; readonly model: ReportModel; readonly layout: Layout };

function make(name: string, input: ReportInput, paper: Paper): Made {
  const model = buildReport(input);
  const layout = layoutReport(model, metrics, { paper });
  const path = join(folder, `${name}-${paper}.pdf`);
  writeFileSync(path, writePdf(layout, fonts));
  return { path, model, layout };
}

const cases = Object.entries(reportInputs()).flatMap(([name, input]) =>
  papers.map((paper) => ({ name: `${name} on ${paper}`, file: name, input, paper })),
);

/** Text without line ends and blanks, and without the hyphens at which lines were broken. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00a0]/g, "");
}

describe.each(cases)("the PDF of $name", ({ file, input, paper }) => {
  let made: Made;
  beforeAll(() => {
    made = make(file, input, paper);
  });

  it("is sound to qpdf, without a warning", () => {
    const said = run("qpdf", "--check", made.path);
    expect(said).toContain("No syntax or stream encoding errors found");
    expect(said).not.toMatch(/warning/i);
  });

  it("opens in MuPDF with the same number of pages", () => {
    expect(run("mutool", "info", made.path)).toContain(`Pages: ${made.layout.pages.length}`);
  });

  it("has every criterion's id as a heading once in the full list", () => {
    const text = run("pdftotext", "-raw", made.path, "-");
    for (const { criteria } of made.model.domains) {
      for (const { criterionId, title, statement } of criteria) {
        // In other lists the same id and title are followed by something else.
        const pattern = broken(`${criterionId} ${title} ${statement.slice(0, 45)}`);
        expect([...text.matchAll(new RegExp(pattern, "g"))], criterionId).toHaveLength(1);
      }
    }
  });

  it("holds every note for the report and every action with role and date, and no private note", () => {
    const text = squeeze(run("pdftotext", "-raw", made.path, "-"));
    for (const { note } of made.model.domains.flatMap(({ criteria }) => criteria)) {
      // A long note may go over a page, where head and foot stand between its parts.
      for (const paragraph of note)
        for (const part of paragraph.match(/.{1,60}(?: |$)/g) ?? []) {
          if (file !== "heavy") expect(text).toContain(squeeze(part));
        }
    }
    for (const action of made.model.plan.groups.flatMap(({ actions }) => actions)) {
      expect(text).toContain(squeeze(action.title));
      if (action.ownerRole !== null) expect(text).toContain(squeeze(action.ownerRole));
    }
    expect(text).not.toContain(PRIVATE_WORDS);
  });

  it("has all its fonts embedded, as subsets that tell their characters", () => {
    const rows = run("pdffonts", made.path)
      .split("\n")
      .slice(2)
      .filter((row) => row.trim() !== "");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatch(/HAVENM\+Inter-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it("is read by a screen reader in the order of its sections", () => {
    expect(run("pdfinfo", made.path)).toMatch(/Tagged:\s+yes/);
    const read = run("pdfinfo", "-struct-text", made.path);
    const headings = [...read.matchAll(/H1 \(block\)\s+"([^"]+)"/g)].map(([, title]) => title);
    expect(headings).toEqual(
      made.layout.outline.filter(({ level }) => level === 1).map(({ title }) => title),
    );
    expect(read.indexOf(`"${headings[0]}"`)).toBeGreaterThan(read.indexOf('"Havenmark"'));
  });

  it("leaves the margins of every page free of ink, but for the banner of the cover", () => {
    const prefix = join(folder, `ink-${file}-${paper}`);
    run("pdftoppm", "-r", "36", "-gray", "-f", "2", made.path, prefix);
    const pages = readdirSync(folder).filter((name) => name.startsWith(`ink-${file}-${paper}`));
    expect(pages).toHaveLength(made.layout.pages.length - 1);
    for (const page of pages) expect(inkInMargins(readFileSync(join(folder, page))), page).toBe(0);
    for (const page of pages) rmSync(join(folder, page));
  });
});

/** A pattern that finds a text wherever its lines may have been broken. */
function broken(text: string): string {
  return text
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(" ", "\\s+")
    .replaceAll(/([-/])/g, "$1\\s*");
}

/** Dark pixels in the outer 23 pixels (46 points at 36 dpi) at the left and right of a PGM picture. */
function inkInMargins(picture: Buffer): number {
  const [head = "", width = "", height = ""] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString("latin1", 0, 40)) ?? [];
  const pixels = picture.subarray(head.length);
  const [columns, rows] = [Number(width), Number(height)];
  let dark = 0;
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < 23; x += 1) {
      for (const place of [y * columns + x, y * columns + columns - 1 - x])
        if (pixels[place]! < 250) dark += 1;
    }
  }
  return dark;
}
