import { describe, expect, it } from "vitest";
import { compressBeside, serveCompression } from "../../../src/report/pdf/compress-beside";
import type { Layout } from "../../../src/report/pdf/layout";
import type { Operation } from "../../../src/report/pdf/operations";
import { loadFonts } from "../../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../../src/report/pdf/report-metrics";
import { writePdf, writePdfBeside } from "../../../src/report/pdf/write-pdf";
import { buildReport } from "../../../src/report/report-model";
import { layoutReport } from "../lay-out-report";
import { aSampleInput, aTinyInput, PRIVATE_WORDS, reportInputs } from "../sample-input";
import { checkTags } from "./check-tags";
import { readPdf, readText, refOf, refsOf, textOf, type Pdf } from "./read-pdf";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);

function layoutOf(input = aSampleInput()): Layout {
  return layoutReport(buildReport(input), metrics, { paper: "letter" });
}

const layout = layoutOf();
const bytes = writePdf(layout, fonts);
const pdf = readPdf(bytes);

function outlineTitles(from: Pdf, number: number | null): readonly string[] {
  if (number === null) return [];
  const { text } = from.object(number);
  const title = textOf(text, "Title");
  return [
    ...(title === null ? [] : [title]),
    ...outlineTitles(from, refOf(text, "First")),
    ...outlineTitles(from, refOf(text, "Next")),
  ];
}

describe("the PDF of a report", () => {
  it("has the pages of its layout, in the size of its paper", () => {
    expect(pdf.pages).toHaveLength(layout.pages.length);
    for (const { text } of pdf.pages) expect(text).toContain("/MediaBox [0 0 612. 792.]");
    const a4 = readPdf(writePdf(layoutReport(buildReport(aTinyInput()), metrics, { paper: "a4" }), fonts));
    expect(a4.pages[0]!.text).toContain("595.28 841.89");
  });

  it("has an outline of sections, characteristics and criteria that leads to their pages", () => {
    const root = refOf(pdf.catalog, "Outlines")!;
    const titles = outlineTitles(pdf, refOf(pdf.object(root).text, "First"));
    expect(titles).toEqual(layout.outline.map(({ title }) => title));
    expect(titles).toContain("Improvement plan");
    expect(titles).toContain("COO-01 Vetted, current local directory");
  });

  it("shows names in every alphabet it promises, and the notes of the team", () => {
    const text = readText(pdf);
    expect(text).toContain("Łódź Street");
    expect(text.replaceAll(/\s/g, "")).toContain("ŁucjaNguyễnŽižek—Ольга");
  });

  it("holds no private note, neither on its pages nor anywhere in the file", () => {
    expect(readText(pdf)).not.toContain("geheim");
    for (const { text, stream } of pdf.objects.values()) {
      const hex = [...text.matchAll(/<FEFF([0-9A-F]*)>/g)].map((match) =>
        Buffer.from(match[1]!, "hex").swap16().toString("utf16le"),
      );
      expect(hex.join(" ")).not.toContain(PRIVATE_WORDS);
      expect(stream?.toString("utf8") ?? "").not.toContain(PRIVATE_WORDS);
    }
  });

  it("has a title, the day of the report and neither a person's nor the clinic's name in its metadata", () => {
    const xmp = pdf.object(refOf(pdf.catalog, "Metadata")!).stream!.toString("utf8");
    expect(xmp).toContain(">Gap analysis and improvement plan, Nov 24, 2026<");
    expect(xmp).not.toContain("Riverside");
    expect(xmp).toContain("<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>");
    expect(pdf.info).toContain("/CreationDate (D:20261124000000");
    expect(pdf.info).not.toContain("/Author");
  });

  it("is dated right in any century", () => {
    const late = layoutOf({ ...aTinyInput(), preparedOn: "2104-02-29", today: "2104-02-29" });
    expect(readPdf(writePdf(late, fonts)).info).toContain("/CreationDate (D:21040229000000");
  });

  it("is the same file, byte for byte, when made again", () => {
    expect(Buffer.from(writePdf(layoutOf(), loadFonts(loadMetrics()))).equals(Buffer.from(bytes))).toBe(true);
  });

  it("is the same file, byte for byte, when a second thread helps to compress it", async () => {
    const { port1, port2 } = new MessageChannel();
    serveCompression(port2);
    const beside = await writePdfBeside(layout, fonts, compressBeside(port1));
    port1.close();
    expect(Buffer.from(beside).equals(Buffer.from(bytes))).toBe(true);
  });

  it("is another file on another day and on other paper", () => {
    const id = (one: Uint8Array): string => /\/ID \[ <(\w+)>/.exec(Buffer.from(one).toString("latin1"))![1]!;
    const first = writePdf(layoutOf(aTinyInput()), fonts);
    const later = writePdf(layoutOf({ ...aTinyInput(), preparedOn: "2026-12-01" }), fonts);
    const a4 = writePdf(layoutReport(buildReport(aTinyInput()), metrics, { paper: "a4" }), fonts);
    expect(new Set([first, later, a4].map(id)).size).toBe(3);
  });

  it("tells its progress from page to page", () => {
    const shares: number[] = [];
    const small = layoutOf(aTinyInput());
    writePdf(small, fonts, { onProgress: (share) => shares.push(share) });
    expect(shares).toHaveLength(small.pages.length);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

describe("the tags of a PDF", () => {
  it.each(Object.entries(reportInputs()))("of %s keep every rule of the checker", (_name, input) => {
    expect(checkTags(readPdf(writePdf(layoutOf(input), fonts)))).toEqual([]);
  });

  const tiny = layoutOf(aTinyInput());
  const withNodes = (change: (node: Layout["structure"][number]) => Layout["structure"][number]): Layout => ({
    ...tiny,
    structure: tiny.structure.map(change),
  });
  const withPages = (
    change: (operations: readonly Operation[], page: number) => readonly Operation[],
  ): Layout => ({
    ...tiny,
    pages: tiny.pages.map(({ operations }, page) => ({ operations: change(operations, page) })),
  });
  const faults: readonly (readonly [string, Layout, RegExp])[] = [
    ["a picture without words", withNodes(({ alt: _alt, ...node }) => node), /no alternative text/],
    ["a head cell without scope", withNodes(({ scope: _scope, ...node }) => node), /has no scope/],
    ["no language", { ...tiny, language: "" }, /names no language/],
    ["no title", { ...tiny, title: "" }, /holds no title/],
    [
      "a link without its annotation",
      withPages((operations) => operations.filter(({ kind }) => kind !== "link")),
      /has no annotation/,
    ],
    [
      "text outside of the structure",
      withPages((operations, page) =>
        page === 1 ? operations.filter(({ kind }) => kind !== "begin" && kind !== "end") : operations,
      ),
      /drawn outside of marked content/,
    ],
    [
      "a heading that skips a level",
      withNodes((node) => (node.role === "H2" ? { ...node, role: "H3" } : node)),
      /heading of level 3/,
    ],
  ];
  it.each(faults)("the checker finds %s", (_name, planted, fault) => {
    expect(checkTags(readPdf(writePdf(planted, fonts))).join("\n")).toMatch(fault);
  });

  /** The written file with one object changed by hand. */
  const spoilt = (isMeant: (text: string) => boolean, change: (text: string) => string): Pdf => {
    const whole = readPdf(writePdf(tiny, fonts));
    const [number = 0, meant = { text: "", stream: null }] =
      [...whole.objects].find(([, { text }]) => isMeant(text)) ?? [];
    const objects = new Map(whole.objects).set(number, { ...meant, text: change(meant.text) });
    return { ...whole, objects, object: (one) => objects.get(one)! };
  };
  const spoils: readonly (readonly [string, Pdf, RegExp])[] = [
    [
      "content that the parent tree does not know",
      spoilt(
        (text) => text.includes("/Nums[0["),
        (text) => text.replace(/\[0\[\d+ 0 R/, "[0[1 0 R"),
      ),
      /belongs to no node/,
    ],
    [
      "content that no element claims",
      spoilt(
        (text) => /\/S\/P\/.*\/K \d+>>/.test(text),
        (text) => text.replace(/\/K \d+>>/, "/K 9999>>"),
      ),
      /not in the parent tree/,
    ],
    [
      "a link that says nothing",
      spoilt(
        (text) => text.includes("/Subtype/Link"),
        (text) => text.replace(/\/Contents (\([^)]*\)|<[0-9A-F]*>)/, "/Contents ()"),
      ),
      /says nothing/,
    ],
    [
      "a list item without a body",
      spoilt(
        (text) => text.includes("/S/LBody"),
        (text) => text.replace("/S/LBody", "/S/Lbl"),
      ),
      /has no body/,
    ],
    [
      "a picture without its place",
      spoilt(
        (text) => text.includes("/S/Figure"),
        (text) => text.replace("/BBox[", "/Box["),
      ),
      /no bounding box/,
    ],
    [
      "a page without tab order",
      { ...pdf, pages: pdf.pages.map((page) => ({ ...page, text: page.text.replace("/Tabs /S", "") })) },
      /no tab order/,
    ],
    [
      "a text object that ends inside marked content",
      {
        ...pdf,
        pages: pdf.pages.map((page) => ({ ...page, content: page.content.replace("EMC\nET", "ET\nEMC") })),
      },
      /text object ends inside/,
    ],
    [
      "a window that shows the file's name",
      { ...pdf, catalog: pdf.catalog.replace("/DisplayDocTitle true", "") },
      /title is not shown/,
    ],
    [
      "a file inside that does not say what it is",
      spoilt(
        (text) => text.includes("/Type/Filespec"),
        (text) => text.replace("/AFRelationship/Data", ""),
      ),
      /does not say what it is/,
    ],
  ];
  it.each(spoils)("the checker finds %s", (_name, planted, fault) => {
    expect(checkTags(planted).join("\n")).toMatch(fault);
  });

  it("kids of a page hold as many links as the layout", () => {
    const annotations = pdf.pages.flatMap(({ text }) => refsOf(text, "Annots"));
    const links = layout.pages.flatMap(({ operations }) => operations.filter(({ kind }) => kind === "link"));
    expect(annotations).toHaveLength(links.length);
  });
});
