import { writeAttachment } from "./attachment-objects";
import { ByteWriter } from "./byte-writer";
import { createCircleForms } from "./circle-forms";
import { writeContent } from "./content-stream";
import { deflate } from "./deflate";
import { createUsedGlyphs } from "./encode-text";
import { createFileObjects, type FileObjects, type UnjoinedFile } from "./file-objects";
import { faces, type Face, type FontMetrics } from "./font-metrics";
import { writeFont } from "./font-objects";
import { contentObject, firstFreeObject, openDocument, pageObject } from "./jspdf-document";
import { nameImages, writeImages, type PictureFiles } from "./image-objects";
import type { Layout } from "./layout";
import { findLinks, writeLink } from "./link-objects";
import { writeOutline } from "./outline-objects";
import { base64ToBytes, bytesToString, pdfText, reference, toBytes } from "./pdf-syntax";
import type { PageLink } from "./structure-kids";
import { writeStructure } from "./structure-objects";
import { writeXmp } from "./xmp";

/** The faces with their subset fonts, in base64. */
export type ReportFonts = Readonly<Record<Face, { readonly metrics: FontMetrics; readonly base64: string }>>;

const FONT_NAMES = { regular: "HAVENM+Inter-Regular", semibold: "HAVENM+Inter-SemiBold" } as const;

export type WritingOptions = {
  /** Told the share of pages written. */
  readonly onProgress?: (share: number) => void;
  /** Every picture of the layout. */
  readonly pictures?: PictureFiles;
};

/**
 * Writes a layout as a tagged PDF 1.7. The same layout gives the same bytes, in Node and in a
 * browser. jsPDF writes the pages and what holds them together; what they show, tags, links and fonts
 * are ours.
 */
export function writePdf(
  layout: Layout,
  fonts: ReportFonts,
  options: WritingOptions = {},
): Uint8Array<ArrayBuffer> {
  const { streams, join } = writeParts(layout, fonts, deflate, options);
  return join(streams);
}

/** The same bytes; what takes longest, the compression, is done elsewhere at the same time, as `compress` sees fit. */
export async function writePdfBeside(
  layout: Layout,
  fonts: ReportFonts,
  compress: (bytes: Uint8Array) => Promise<Uint8Array>,
  options: WritingOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { streams, join } = writeParts(layout, fonts, compress, options);
  return join(await Promise.all(streams));
}

function writeParts<T>(
  layout: Layout,
  fonts: ReportFonts,
  compress: (bytes: Uint8Array) => T,
  { onProgress, pictures = new Map() }: WritingOptions,
): UnjoinedFile<T> {
  const document = openDocument(layout);
  const objects = createFileObjects(firstFreeObject(layout.pages.length), compress);
  // The longest stream of all comes first: where two threads compress, the end must not wait for it.
  const attachment = writeAttachment(layout, objects);
  const links = findLinks(layout);
  const linkObjects = links.map(() => objects.reserve());
  const annotations = listAnnotations(links, linkObjects, layout.pages.length);
  const used = perFace(createUsedGlyphs);
  const imageNames = nameImages(layout);
  const circles = createCircleForms(objects);
  const context = {
    pageHeight: layout.page.height,
    structure: layout.structure,
    metrics: perFace((face) => fonts[face].metrics),
    fontNames: perFace((face) => document.addFont(FONT_NAMES[face])),
    used,
    imageNames,
    circles,
  };
  const content = new ByteWriter();
  const nodesByMcid = layout.pages.map(({ operations }, page) => {
    onProgress?.(page / layout.pages.length);
    const nodes = writeContent(operations, context, content);
    objects.writeStream("", content.take(), contentObject(page));
    document.addPage(`/StructParents ${page} /Tabs /S${annotations[page]!}`);
    return nodes;
  });
  for (const [index, link] of links.entries()) {
    const out = objects.open(linkObjects[index]!);
    writeLink(link.operation, layout.pages.length + index, layout, pageObject, out);
  }
  const known = { pageObject, linkObject: (link: number) => linkObjects[link]! };
  const root = writeStructure(layout, nodesByMcid, links, known, objects);
  const fontObjects = faces.map((face): [string, number] => {
    const { metrics, base64 } = fonts[face];
    const number = writeFont(FONT_NAMES[face], metrics, base64ToBytes(base64), used[face], objects);
    return [context.fontNames[face], number];
  });
  const xObjects = `${circles.entries} ${writeImages(imageNames, pictures, objects)}`;
  const catalog = `${writeCatalog(layout, root, objects)}\n${attachment}`;
  return objects.finish(document.finish({ fonts: new Map(fontObjects), xObjects, catalog }));
}

function perFace<T>(make: (face: Face) => T): Record<Face, T> {
  return Object.fromEntries(faces.map((face) => [face, make(face)])) as Record<Face, T>;
}

/** What the dictionary of each page says of its links. */
function listAnnotations(
  links: readonly PageLink[],
  linkObjects: readonly number[],
  pageCount: number,
): readonly string[] {
  const byPage = Array.from({ length: pageCount }, (): string[] => []);
  for (const [index, { page }] of links.entries()) byPage[page]!.push(reference(linkObjects[index]!));
  return byPage.map((own) => (own.length === 0 ? "" : `\n/Annots [${own.join(" ")}]`));
}

/** Writes what only the catalog refers to, and returns its entries. */
function writeCatalog(layout: Layout, structureRoot: number, objects: FileObjects): string {
  const outline = writeOutline(layout, pageObject, objects);
  // Not compressed, so that programs that know no PDF find it.
  const metadata = objects.writeStored(
    "/Type/Metadata/Subtype/XML",
    bytesToString(toBytes(writeXmp(layout))),
  );
  return [
    `/Lang ${pdfText(layout.language)} /MarkInfo <</Marked true>> /StructTreeRoot ${reference(structureRoot)}`,
    `/ViewerPreferences <</DisplayDocTitle true>> /Metadata ${reference(metadata)}`,
    `/PageLabels <</Nums [0 <</S /D>>]>>`,
    outline === null ? "" : `/Outlines ${reference(outline)}`,
  ].join("\n");
}
