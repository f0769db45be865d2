import { jsPDF } from "jspdf";
import { writeContent } from "./content-stream";
import type { UsedGlyphs } from "./encode-text";
import { faces, type Face, type FontMetrics } from "./font-metrics";
import type { Layout } from "./layout";
import { destination, writeOutline } from "./outline-objects";
import { pdfAscii, pdfNumber, pdfText, reference, toByteString } from "./pdf-syntax";
import type { PageLink } from "./structure-kids";
import { writeStructure, type ObjectWriter } from "./structure-objects";
import { writeXmp } from "./xmp";

/** The faces with their subset fonts, in base64. */
export type ReportFonts = Readonly<Record<Face, { readonly metrics: FontMetrics; readonly base64: string }>>;

/** What this module uses of jsPDF beyond its public types; checked by the tests that read the PDF back. */
type Internals = {
  readonly pages: string[][];
  readonly events: { subscribe(topic: string, run: (data: { pageNumber: number }) => void): void };
  out(line: string): void;
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(objectNumber: number, writesHead: boolean): void;
  putStream(options: {
    data: string;
    filters: readonly string[];
    additionalKeyValues: { key: string; value: string }[];
    objectId: number;
  }): void;
  getPageInfo(page: number): { readonly objId: number };
  getFont(
    name: string,
    style: string,
  ): {
    readonly id: string;
    readonly metadata: {
      readonly glyIdsUsed: number[];
      readonly toUnicode: Record<number, number>;
      readonly Unicode: { widths: (number | number[])[] };
    };
  };
};

/** jsPDF writes a date in the zone of the machine; the report's bytes must not depend on it. */
class UtcDate extends Date {
  override getTimezoneOffset = (): number => 0;
  override getFullYear = (): number => this.getUTCFullYear();
  override getMonth = (): number => this.getUTCMonth();
  override getDate = (): number => this.getUTCDate();
  override getHours = (): number => this.getUTCHours();
  override getMinutes = (): number => this.getUTCMinutes();
  override getSeconds = (): number => this.getUTCSeconds();
}

/**
 * Writes a layout as a tagged PDF 1.7. The same layout gives the same bytes, in Node and in a
 * browser. The only module that knows jsPDF, and through it the file format's bookkeeping.
 */
export function writePdf(layout: Layout, fonts: ReportFonts): Uint8Array {
  const { width, height } = layout.page;
  const doc = new jsPDF({
    unit: "pt",
    format: [width, height],
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  });
  const internal = doc.internal as unknown as Internals;
  (doc as unknown as { __private__: { setPdfVersion(version: string): void } }).__private__.setPdfVersion(
    "1.7",
  );
  doc.setFileId(layout.fileId);
  doc.setCreationDate(new UtcDate(`${layout.preparedOn}T00:00:00.000Z`));
  doc.setDisplayMode("fullwidth", "continuous", "UseOutlines");
  doc.setProperties({ title: layout.title, creator: "Havenmark" });
  const fontNames = addFonts(doc, internal, fonts);
  const used = perFace((): UsedGlyphs => new Map());
  const metrics = perFace((face) => fonts[face].metrics);
  const context = { pageHeight: height, structure: layout.structure, metrics, fontNames, used };
  const contents = layout.pages.map(({ operations }) => writeContent(operations, context));
  for (const [page, { stream }] of contents.entries()) {
    if (page > 0) doc.addPage([width, height]);
    // jsPDF opens each page with operators of its own, which no structure would hold.
    internal.pages[page + 1]!.splice(0);
    internal.out(stream);
  }
  for (const face of faces) tellUsedGlyphs(internal, face, used[face]);
  const finish = addObjects(layout, contents, internal);
  const bytes = doc.output("arraybuffer") as ArrayBuffer | undefined;
  finish();
  if (bytes === undefined) throw new Error("jsPDF gave no document");
  return new Uint8Array(bytes);
}

function perFace<T>(make: (face: Face) => T): Record<Face, T> {
  return Object.fromEntries(faces.map((face) => [face, make(face)])) as Record<Face, T>;
}

const fontName = (face: Face): string => `HAVENM+Inter-${face === "regular" ? "Regular" : "SemiBold"}`;

function addFonts(doc: jsPDF, internal: Internals, fonts: ReportFonts): Record<Face, string> {
  return perFace((face) => {
    const file = `${face}.ttf`;
    doc.addFileToVFS(file, fonts[face].base64);
    doc.addFont(file, fontName(face), "normal", undefined, "Identity-H");
    doc.setFont(fontName(face), "normal");
    // Only a font that has drawn something is written; what it draws is taken away again.
    doc.text(" ", 0, 0);
    return internal.getFont(fontName(face), "normal").id;
  });
}

function tellUsedGlyphs(internal: Internals, face: Face, used: UsedGlyphs): void {
  const { metadata } = internal.getFont(fontName(face), "normal");
  const glyphs = [...used].toSorted(([a], [b]) => a - b);
  for (const [glyph, { codePoint }] of glyphs) {
    metadata.glyIdsUsed.push(glyph);
    metadata.toUnicode[glyph] = codePoint;
  }
  metadata.Unicode.widths = glyphs.flatMap(([glyph, { width }]) => [glyph, [width]]);
}

/** Hooks into the writing of the document; the returned function throws what a hook threw. */
function addObjects(
  layout: Layout,
  contents: readonly { readonly nodesByMcid: readonly number[] }[],
  internal: Internals,
): () => void {
  const links = findLinks(layout);
  const linkObjects: number[] = [];
  let catalog = "";
  const writer: ObjectWriter = {
    reserve: () => internal.newObjectDeferred(),
    write(objectNumber, body) {
      internal.newObjectDeferredBegin(objectNumber, true);
      internal.out(body);
      internal.out("endobj");
    },
    pageObject: (page) => internal.getPageInfo(page + 1).objId,
    linkObject: (link) => linkObjects[link]!,
  };
  const failures: unknown[] = [];
  // jsPDF only logs what a listener throws.
  const on = (topic: string, run: (data: { pageNumber: number }) => void): void => {
    internal.events.subscribe(topic, (data) => {
      try {
        run(data);
      } catch (error) {
        failures.push(error);
      }
    });
  };
  on("putPage", ({ pageNumber }) => {
    const page = pageNumber - 1;
    const own = [...links.entries()].filter(([, link]) => link.page === page);
    for (const [index] of own) linkObjects[index] = internal.newObjectDeferred();
    internal.out(`/StructParents ${page} /Tabs /S`);
    if (own.length > 0)
      internal.out(`/Annots [${own.map(([index]) => reference(linkObjects[index]!)).join(" ")}]`);
  });
  on("postPutResources", () => {
    for (const [index, link] of links.entries()) {
      writer.write(linkObjects[index]!, linkToPdf(link, contents.length + index, layout, writer));
    }
    const root = writeStructure(layout, contents as Parameters<typeof writeStructure>[1], links, writer);
    const outline = writeOutline(layout, writer);
    const metadata = internal.newObject();
    const xmp = { data: toByteString(writeXmp(layout)), filters: [], objectId: metadata };
    internal.putStream({
      ...xmp,
      additionalKeyValues: [
        { key: "Type", value: "/Metadata" },
        { key: "Subtype", value: "/XML" },
      ],
    });
    internal.out("endobj");
    catalog = [
      `/Lang ${pdfText(layout.language)} /MarkInfo <</Marked true>> /StructTreeRoot ${reference(root)}`,
      `/ViewerPreferences <</DisplayDocTitle true>> /Metadata ${reference(metadata)}`,
      `/PageLabels <</Nums [0 <</S /D>>]>>`,
      outline === null ? "" : `/Outlines ${reference(outline)}`,
    ].join("\n");
  });
  on("putCatalog", () => internal.out(catalog));
  return () => {
    if (failures.length > 0) throw failures[0];
  };
}

/** Links whose anchor is not in this document are left out; web addresses always lead somewhere. */
function findLinks(layout: Layout): readonly PageLink[] {
  return layout.pages.flatMap(({ operations }, page) =>
    operations.flatMap((operation) => {
      if (operation.kind !== "link") return [];
      const leads = isWebAddress(operation.target) || Object.hasOwn(layout.landings, operation.target);
      return leads ? [{ ...operation, page }] : [];
    }),
  );
}

function isWebAddress(target: string): boolean {
  return /^https?:/.test(target);
}

function linkToPdf(link: PageLink, parentKey: number, layout: Layout, writer: ObjectWriter): string {
  const { x, y, width, height, target } = link;
  const pageHeight = layout.page.height;
  const area = [x, pageHeight - y - height, x + width, pageHeight - y].map(pdfNumber).join(" ");
  const goal = isWebAddress(target)
    ? `/A <</S /URI /URI ${pdfAscii(encodeURI(decodeSafely(target)))}>>`
    : `/Dest ${destination(layout.landings[target]!, layout, writer)}`;
  const page = reference(writer.pageObject(link.page));
  return `<</Type /Annot /Subtype /Link /Rect [${area}] /Border [0 0 0] /F 4 /P ${page} /StructParent ${parentKey} /Contents ${pdfText(link.contents)} ${goal}>>`;
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
