import type { PageContent } from "./content-stream";
import { findFigureBoxes } from "./figure-boxes";
import type { Layout } from "./layout";
import { pdfNumber, pdfText, reference } from "./pdf-syntax";
import { gatherKids, type Kid, type PageLink } from "./structure-kids";

/** Object numbers that the structure refers to, and a way to write its own. */
export type ObjectWriter = {
  /** Reserves a number. */
  reserve(): number;
  write(objectNumber: number, body: string): void;
  pageObject(page: number): number;
  linkObject(link: number): number;
};

/**
 * Writes the structure tree with its parent tree (ISO 32000-1, 14.7) and returns the number of its
 * root. The parent tree has one entry per page, then one per link.
 */
export function writeStructure(
  layout: Layout,
  contents: readonly PageContent[],
  links: readonly PageLink[],
  writer: ObjectWriter,
): number {
  const kids = gatherKids(layout, contents, links);
  const boxes = findFigureBoxes(layout);
  const root = writer.reserve();
  const isUsed = (node: number): boolean => kids[node]!.length > 0;
  const objects = layout.structure.map((_, node) => (isUsed(node) ? writer.reserve() : 0));
  const kidToPdf = (kid: Kid): string => {
    if (kid.kind === "node") return reference(objects[kid.node]!);
    const page = reference(writer.pageObject(kid.page));
    if (kid.kind === "content") return `<</Type /MCR /Pg ${page} /MCID ${kid.mcid}>>`;
    return `<</Type /OBJR /Pg ${page} /Obj ${reference(writer.linkObject(kid.link))}>>`;
  };
  for (const [
    node,
    { role, parent, alt, actualText, scope, numbering, summary },
  ] of layout.structure.entries()) {
    if (!isUsed(node)) continue;
    const box = boxes.get(node);
    const attributes = [
      scope === undefined ? "" : `/A <</O /Table /Scope /${scope}>>`,
      summary === undefined ? "" : `/A <</O /Table /Summary ${pdfText(summary)}>>`,
      numbering === undefined ? "" : `/A <</O /List /ListNumbering /${numbering}>>`,
      box === undefined ? "" : `/A <</O /Layout /BBox [${boxToPdf(box, layout.page.height)}]>>`,
      alt === undefined ? "" : `/Alt ${pdfText(alt)}`,
      actualText === undefined ? "" : `/ActualText ${pdfText(actualText)}`,
    ].filter((text) => text !== "");
    const above = reference(parent === null ? root : objects[parent]!);
    const inside = kids[node]!.map(kidToPdf).join(" ");
    const body = [`/Type /StructElem /S /${role} /P ${above}`, ...attributes, `/K [${inside}]`].join(" ");
    writer.write(objects[node]!, `<<${body}>>`);
  }
  const parentTree = writer.reserve();
  const pageEntries = contents.map(({ nodesByMcid }, page) => {
    const owners = nodesByMcid.map((node) => reference(objects[node]!)).join(" ");
    return `${page} [${owners}]`;
  });
  const linkEntries = links.map(({ node }, link) => `${contents.length + link} ${reference(objects[node]!)}`);
  writer.write(parentTree, `<</Nums [${[...pageEntries, ...linkEntries].join("\n")}]>>`);
  const next = contents.length + links.length;
  const tree = `/ParentTree ${reference(parentTree)} /ParentTreeNextKey ${next}`;
  writer.write(root, `<</Type /StructTreeRoot /K ${reference(objects[0]!)} ${tree}>>`);
  return root;
}

function boxToPdf(
  [left, top, right, bottom]: readonly [number, number, number, number],
  height: number,
): string {
  return [left, height - bottom, right, height - top].map(pdfNumber).join(" ");
}
