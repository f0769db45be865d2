import type { ByteWriter } from "./byte-writer";
import { findFigureBoxes, type Box } from "./figure-boxes";
import type { FileObjects } from "./file-objects";
import type { Layout } from "./layout";
import { pdfNumber, pdfText, reference, writeReference } from "./pdf-syntax";
import { gatherKids, type Kid, type PageLink } from "./structure-kids";
import type { StructureNode } from "./structure";

/** Numbers of the objects that the structure refers to. */
export type KnownObjects = {
  pageObject(page: number): number;
  linkObject(link: number): number;
};

/**
 * Writes the structure tree with its parent tree (ISO 32000-1, 14.7) and returns the number of its
 * root. `nodesByMcid` tells for each page the nodes of its marked contents.
 */
export function writeStructure(
  layout: Layout,
  nodesByMcid: readonly (readonly number[])[],
  links: readonly PageLink[],
  known: KnownObjects,
  objects: FileObjects,
): number {
  const kids = gatherKids(layout, nodesByMcid, links);
  const boxes = findFigureBoxes(layout);
  const root = objects.reserve();
  const numbers = kids.map((held) => (held === undefined ? 0 : objects.reserve()));
  for (const [node, held] of kids.entries()) {
    if (held === undefined) continue;
    const element = layout.structure[node]!;
    const out = objects.open(numbers[node]!);
    out.latin("<</S/");
    out.latin(element.role);
    out.latin("/P ");
    writeReference(element.parent === null ? root : numbers[element.parent]!, out);
    out.latin(describe(element, boxes.get(node), layout.page.height));
    writeKids(held, numbers, known, out);
    out.latin(">>");
  }
  const parentTree = writeParentTree(nodesByMcid, links, numbers, objects);
  const next = nodesByMcid.length + links.length;
  const tree = `/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${next}`;
  objects.open(root).latin(`<</Type/StructTreeRoot/K ${reference(numbers[0]!)}${tree}>>`);
  return root;
}

/** What an element says about itself; most say nothing. */
function describe(element: StructureNode, box: Box | undefined, pageHeight: number): string {
  const { alt, actualText, scope, numbering, summary } = element;
  let attributes = "";
  if (scope !== undefined) attributes += `/A<</O/Table/Scope/${scope}>>`;
  if (summary !== undefined) attributes += `/A<</O/Table/Summary ${pdfText(summary)}>>`;
  if (numbering !== undefined) attributes += `/A<</O/List/ListNumbering/${numbering}>>`;
  if (box !== undefined) attributes += `/A<</O/Layout/BBox[${boxToPdf(box, pageHeight)}]>>`;
  if (alt !== undefined) attributes += `/Alt ${pdfText(alt)}`;
  if (actualText !== undefined) attributes += `/ActualText ${pdfText(actualText)}`;
  return attributes;
}

function boxToPdf([left, top, right, bottom]: Box, height: number): string {
  return [left, height - bottom, right, height - top].map(pdfNumber).join(" ");
}

/** The page of an element stands once in it; only what is on another page names its own. */
function writeKids(
  kids: readonly Kid[],
  numbers: readonly number[],
  known: KnownObjects,
  out: ByteWriter,
): void {
  const main = firstPage(kids);
  if (main !== undefined) writePage(main, known, out);
  const isMany = kids.length > 1;
  out.latin(isMany ? "/K[" : "/K ");
  let isFirst = true;
  for (const kid of kids) {
    if (!isFirst) out.latin(" ");
    isFirst = false;
    if (kid.kind === "node") {
      writeReference(numbers[kid.node]!, out);
      continue;
    }
    const isElsewhere = kid.page !== main;
    if (kid.kind === "content" && !isElsewhere) {
      out.number(kid.mcid);
      continue;
    }
    out.latin(kid.kind === "link" ? "<</Type/OBJR" : "<</Type/MCR");
    if (isElsewhere) writePage(kid.page, known, out);
    if (kid.kind === "link") {
      out.latin("/Obj ");
      writeReference(known.linkObject(kid.link), out);
    } else {
      out.latin("/MCID ");
      out.number(kid.mcid);
    }
    out.latin(">>");
  }
  if (isMany) out.latin("]");
}

function firstPage(kids: readonly Kid[]): number | undefined {
  for (const kid of kids) if (kid.kind !== "node") return kid.page;
  return undefined;
}

function writePage(page: number, known: KnownObjects, out: ByteWriter): void {
  out.latin("/Pg ");
  writeReference(known.pageObject(page), out);
}

/** Finds the element of each content and link: one entry per page, then one per link. */
function writeParentTree(
  nodesByMcid: readonly (readonly number[])[],
  links: readonly PageLink[],
  numbers: readonly number[],
  objects: FileObjects,
): number {
  const parentTree = objects.reserve();
  const out = objects.open(parentTree);
  out.latin("<</Nums[");
  for (const [page, nodes] of nodesByMcid.entries()) {
    out.latin(`${page}[`);
    for (const node of nodes) {
      writeReference(numbers[node]!, out);
      out.latin(" ");
    }
    out.latin("]\n");
  }
  for (const [link, { node }] of links.entries()) {
    out.latin(`${nodesByMcid.length + link} `);
    writeReference(numbers[node]!, out);
    out.latin("\n");
  }
  out.latin("]>>");
  return parentTree;
}
