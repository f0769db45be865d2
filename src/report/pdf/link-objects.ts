import type { Layout } from "./layout";
import { destination } from "./outline-objects";
import { pdfAscii, pdfNumber, pdfText, reference } from "./pdf-syntax";
import type { PageLink } from "./structure-kids";
import type { ObjectWriter } from "./structure-objects";

/** Links whose anchor is not in this document are left out; web addresses always lead somewhere. */
export function findLinks(layout: Layout): readonly PageLink[] {
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
