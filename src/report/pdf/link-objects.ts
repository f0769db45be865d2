import type { ByteWriter } from "./byte-writer";
import type { Layout } from "./layout";
import { isWebAddress } from "./operations";
import { destination } from "./outline-objects";
import { pdfAscii, pdfText, writeReference } from "./pdf-syntax";
import type { PageLink } from "./structure-kids";

/** The links of all pages, in the order of the pages. The layout holds none that leads nowhere. */
export function findLinks(layout: Layout): readonly PageLink[] {
  const links: PageLink[] = [];
  for (const [page, { operations }] of layout.pages.entries()) {
    for (const operation of operations) if (operation.kind === "link") links.push({ ...operation, page });
  }
  return links;
}

/** Writes a link annotation; `parentKey` is its place in the structure's parent tree. */
export function writeLink(
  link: PageLink,
  parentKey: number,
  layout: Layout,
  pageObject: (page: number) => number,
  out: ByteWriter,
): void {
  const { x, y, width, height, target } = link;
  const foot = layout.page.height - y;
  out.latin("<</Type/Annot/Subtype/Link/Rect[");
  for (const edge of [x, foot - height, x + width, foot]) {
    out.number(edge);
    out.latin(" ");
  }
  out.latin("]/Border[0 0 0]/F 4/P ");
  writeReference(pageObject(link.page), out);
  out.latin(`/StructParent ${parentKey}/Contents ${pdfText(link.contents)}`);
  out.latin(
    isWebAddress(target)
      ? `/A<</S/URI/URI ${pdfAscii(encodeURI(decodeSafely(target)))}>>`
      : `/Dest${destination(layout.landings[target]!, layout, pageObject)}`,
  );
  out.latin(">>");
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
