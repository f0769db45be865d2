import { jsPDF } from "jspdf";
import { writeContent, type PageContent } from "./content-stream";
import type { UsedGlyphs } from "./encode-text";
import { faces, type Face, type FontMetrics } from "./font-metrics";
import { nameImages, writeImages, type PictureFiles } from "./image-objects";
import type { Internals } from "./jspdf-internals";
import type { Layout } from "./layout";
import { findLinks, linkToPdf } from "./link-objects";
import { writeOutline } from "./outline-objects";
import { pdfText, reference, toByteString } from "./pdf-syntax";
import { writeStructure, type ObjectWriter } from "./structure-objects";
import { UtcDate } from "./utc-date";
import { writeXmp } from "./xmp";
import { writeAttachment } from "./attachment-objects";

/** The faces with their subset fonts, in base64. */
export type ReportFonts = Readonly<Record<Face, { readonly metrics: FontMetrics; readonly base64: string }>>;

/**
 * Writes a layout as a tagged PDF 1.7. The same layout gives the same bytes, in Node and in a
 * browser. The only module that knows jsPDF, and through it the file format's bookkeeping.
 * `onProgress` is told the share of pages written. `pictures` holds every picture of the layout.
 */
export function writePdf(
  layout: Layout,
  fonts: ReportFonts,
  onProgress?: (share: number) => void,
  pictures: PictureFiles = new Map(),
): Uint8Array<ArrayBuffer> {
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
  const imageNames = nameImages(layout);
  const context = { pageHeight: height, structure: layout.structure, metrics, fontNames, used, imageNames };
  const contents = layout.pages.map(({ operations }) => writeContent(operations, context));
  for (const [page, { stream }] of contents.entries()) {
    if (page > 0) doc.addPage([width, height]);
    // jsPDF opens each page with operators of its own, which no structure would hold.
    internal.pages[page + 1]!.splice(0);
    internal.out(stream);
  }
  for (const face of faces) tellUsedGlyphs(internal, face, used[face]);
  const images = { names: imageNames, files: pictures };
  const finish = addObjects(layout, contents, images, internal, onProgress);
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
  contents: readonly PageContent[],
  images: { readonly names: ReadonlyMap<string, string>; readonly files: PictureFiles },
  internal: Internals,
  onProgress: ((share: number) => void) | undefined,
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
    onProgress?.(page / layout.pages.length);
    const own = [...links.entries()].filter(([, link]) => link.page === page);
    for (const [index] of own) linkObjects[index] = internal.newObjectDeferred();
    internal.out(`/StructParents ${page} /Tabs /S`);
    if (own.length > 0)
      internal.out(`/Annots [${own.map(([index]) => reference(linkObjects[index]!)).join(" ")}]`);
  });
  let imageResources = "";
  on("putResources", () => {
    imageResources = writeImages(images.names, images.files, internal);
  });
  on("putXobjectDict", () => internal.out(imageResources));
  on("postPutResources", () => {
    for (const [index, link] of links.entries()) {
      writer.write(linkObjects[index]!, linkToPdf(link, contents.length + index, layout, writer));
    }
    const root = writeStructure(layout, contents, links, writer);
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
    const attached = writeAttachment(layout, internal);
    catalog = [
      `/Lang ${pdfText(layout.language)} /MarkInfo <</Marked true>> /StructTreeRoot ${reference(root)}`,
      `/ViewerPreferences <</DisplayDocTitle true>> /Metadata ${reference(metadata)}`,
      `/PageLabels <</Nums [0 <</S /D>>]>>`,
      outline === null ? "" : `/Outlines ${reference(outline)}`,
      attached,
    ].join("\n");
  });
  on("putCatalog", () => internal.out(catalog));
  return () => {
    if (failures.length > 0) throw failures[0];
  };
}
