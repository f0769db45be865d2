import { describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { embedPictures } from "../../src/report/html/embed-pictures";
import { documentToHtml } from "../../src/report/html/document-to-html";
import { shareReport, type ShareOptions } from "../../src/report/model/share";
import { layoutDocument } from "../../src/report/pdf/layout";
import type { Paper } from "../../src/report/pdf/paper";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { readPictures } from "../../src/report/read-pictures";
import type { ReportInput } from "../../src/report/report-model";
import { documentTexts } from "./document-text";
import { readHtmlText } from "./html/read-html";
import { checkTags } from "./pdf/check-tags";
import { readPdf } from "./pdf/read-pdf";
import { readStructureTexts } from "./pdf/read-structure";
import { aSampleInput } from "./sample-input";
import { aJpeg, withPictures } from "./with-pictures";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);
const INSIDE: ShareOptions = { version: "inside", alias: "" };

async function make(input: ReportInput, share = INSIDE, paper: Paper = "letter") {
  const document = composeDocument(shareReport(input, share), "gap analysis");
  const files = await readPictures(input.pictures, document.pictures);
  const layout = layoutDocument(document, metrics, { paper });
  const bytes = writePdf(layout, fonts, { pictures: files });
  const html = await new Blob([...(await embedPictures(documentToHtml(document), input.pictures))]).text();
  return { document, layout, bytes, html };
}

const imagesOf = ({ operations }: { readonly operations: readonly { readonly kind: string }[] }): number =>
  operations.filter(({ kind }) => kind === "image").length;
const squeeze = (text: string): string => text.normalize("NFC").replaceAll(/\s/g, "");
const some = withPictures(aSampleInput(), { photos: 8, firstPages: 2, missing: 2 });

describe("photos in the report", () => {
  it.each(["letter", "a4"] as const)("stand two by three on a page of %s", async (paper) => {
    const title = (number: number): string =>
      `The quiet room and the way to it, as seen from the waiting area, view ${number}`;
    const { layout } = await make(withPictures(aSampleInput(), { photos: 14, title }), INSIDE, paper);
    expect(layout.pages.map(imagesOf).filter((count) => count > 0)).toEqual([6, 6, 2]);
  });

  it("have the number and title of their evidence under them, and say what is a first page", async () => {
    const { document } = await make(some);
    const section = document.sections.find(({ title }) => title === "Photos")!;
    const text = documentTexts({ ...document, cover: null, sections: [section] }).join("\n");
    for (const number of [1, 8]) expect(text).toContain(`${22 + number} The quiet room, view ${number}`);
    expect(text.match(/First page/g)).toHaveLength(2);
    expect(text).toContain(
      "No copy that could be printed: evidence 1, 2, 3, 10, 11, 12, 19, 20, 21, 33, 34.",
    );
  });

  it("are tagged as figures that say what they are, and pass the checker of tags", async () => {
    const pdf = readPdf((await make(some)).bytes);
    expect(checkTags(pdf)).toEqual([]);
    const texts = readStructureTexts(pdf);
    expect(texts).toContain("Photo: evidence 23, The quiet room, view 1");
    expect(texts).toContain("First page of evidence 31, The quiet room, view 9");
  });

  it("say the same in PDF and HTML", async () => {
    const { bytes, html } = await make(some, INSIDE, "a4");
    expect(readStructureTexts(readPdf(bytes)).map(squeeze).join("")).toBe(squeeze(readHtmlText(html)));
  });

  it("go into the PDF byte for byte, each once, and nothing of the original does", async () => {
    const { bytes } = await make(some);
    const file = Buffer.from(bytes);
    for (const number of [0, 9]) expect(file.includes(Buffer.from(aJpeg(number)))).toBe(true);
    expect(file.toString("latin1").match(/\/Subtype\/Image/g)).toHaveLength(10);
  });

  it("lie inside the one HTML file", async () => {
    const { html } = await make(some);
    expect(html.match(/<img [^>]*src="data:image\/jpeg;base64,[A-Za-z0-9+/=]+">/g)).toHaveLength(10);
    expect(html).toContain(Buffer.from(aJpeg(3)).toString("base64"));
    expect(html).toContain("img-src data:");
  });

  it("give the same bytes when made again", async () => {
    const [first, second] = [await make(some), await make(some)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.html).toBe(second.html);
  });

  it("give the file another identity than the same report without them", async () => {
    const without = { ...some, pictures: [] };
    const [first, second] = [await make(some), await make(without)];
    expect(first.layout.fileId).not.toBe(second.layout.fileId);
    expect(second.document.sections.map(({ title }) => title)).not.toContain("Photos");
    expect(second.layout.pages.map(imagesOf).every((count) => count === 0)).toBe(true);
  });

  it("keep a title of 1,000 words in full", async () => {
    const long = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(" ");
    const input = withPictures(aSampleInput(), {
      photos: 3,
      title: (number) => (number === 2 ? long : "Short"),
    });
    const texts = readStructureTexts(readPdf((await make(input)).bytes)).join("\n");
    expect(texts.match(/word999/g)!.length).toBeGreaterThanOrEqual(2);
  });

  it("are in the record for machines by no word", async () => {
    const { document } = await make(some);
    for (const { hash } of some.pictures) expect(document.attachment!.text).not.toContain(hash);
  });
});

describe("photos in a shareable report", () => {
  const share: ShareOptions = { version: "shareable", alias: "Clinic B" };

  it("are left out, also where they were read already", async () => {
    const { layout, document, html } = await make(some, share);
    expect(layout.pages.map(imagesOf).every((count) => count === 0)).toBe(true);
    expect(document.pictures).toEqual([]);
    expect(html).not.toContain("<img");
  });

  it("are kept where a person says so apart, without first pages, and the cover says it", async () => {
    const { layout, document } = await make(some, { ...share, keepsPhotos: true });
    expect(layout.pages.map(imagesOf).reduce((sum, count) => sum + count, 0)).toBe(8);
    const text = documentTexts(document).join("\n");
    expect(text).toContain(
      "It includes 8 photos of evidence, which can show names, faces and places; no first pages of documents.",
    );
    expect(text).not.toContain("quiet room");
  });
});
