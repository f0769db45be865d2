import type { ByteWriter } from "./byte-writer";
import type { Layout } from "./layout";
import { isWebAddress, type LinkOperation } from "./operations";
import { destination } from "./outline-objects";
import { pdfAscii, pdfText } from "./pdf-syntax";
import type { PageLink } from "./structure-kids";

/** The links of all pages, in the order of the pages. The layout holds none that leads nowhere. */
export function findLinks(layout: Layout): readonly PageLink[] {
  const links: PageLink[] = [];
  for (const [page, { operations }] of layout.pages.entries()) {
    for (const operation of operations) if (operation.kind === "link") links.push({ page, operation });
  }
  return links;
}

/**
 * Writes a link annotation (ISO 32000-1, 12.5.6.5), without the entries that may be left out, since a
 * report has thousands; `parentKey` is its place in the structure's parent tree.
 */
export function writeLink(
  link: LinkOperation,
  parentKey: number,
  layout: Layout,
  pageObject: (page: number) => number,
  out: ByteWriter,
): void {
  const { x, y, width, height, target } = link;
  const foot = layout.page.height - y;
  out.latin("<</Subtype/Link/Rect[");
  out.number(x);
  out.latin(" ");
  out.number(foot - height);
  out.latin(" ");
  out.number(x + width);
  out.latin(" ");
  out.number(foot);
  out.latin(`]/Border[0 0 0]/F 4/StructParent ${parentKey}/Contents ${pdfText(link.contents)}`);
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
