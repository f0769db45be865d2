import type { Layout } from "./layout";
import { isWebAddress } from "./operations";
import { destination } from "./outline-objects";
import { pdfAscii, pdfNumber, pdfText, reference } from "./pdf-syntax";
import type { PageLink } from "./structure-kids";
import type { ObjectWriter } from "./structure-objects";

/** The links of all pages. The layout holds none that leads nowhere. */
export function findLinks(layout: Layout): readonly PageLink[] {
  return layout.pages.flatMap(({ operations }, page) =>
    operations.flatMap((operation) => (operation.kind === "link" ? [{ ...operation, page }] : [])),
  );
}

/** A link annotation; `parentKey` is its place in the structure's parent tree. */
export function linkToPdf(link: PageLink, parentKey: number, layout: Layout, writer: ObjectWriter): string {
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
