import type { ByteWriter } from "./byte-writer";
import { findFigureBoxes, type Box } from "./figure-boxes";
import type { FileObjects } from "./file-objects";
import type { Layout } from "./layout";
import { pdfNumber, pdfText, reference, writeReference } from "./pdf-syntax";
import { gatherKids, NONE, type Kids, type PageLink } from "./structure-kids";
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
  const numbers = Array.from(kids.first, (kid) => (kid === NONE ? 0 : objects.reserve()));
  for (let node = 0; node < numbers.length; node += 1) {
    if (kids.first[node] === NONE) continue;
    const element = layout.structure[node]!;
    const out = objects.open(numbers[node]!);
    out.latin("<</S/");
    out.latin(element.role);
    out.latin("/P ");
    writeReference(element.parent === null ? root : numbers[element.parent]!, out);
    out.latin(describe(element, boxes.get(node), layout.page.height));
    writeKids(node, kids, links, numbers, known, out);
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
  node: number,
  kids: Kids,
  links: readonly PageLink[],
  numbers: readonly number[],
  known: KnownObjects,
  out: ByteWriter,
): void {
  const { first, next, nodeCount } = kids;
  const main = mainPage(node, kids, links);
  if (main !== NONE) writePage(main, known, out);
  const start = first[node]!;
  const isMany = next[start] !== NONE;
  out.latin(isMany ? "/K[" : "/K ");
  for (let kid = start; kid !== NONE; kid = next[kid]!) {
    if (kid !== start) out.latin(" ");
    if (kid < nodeCount) {
      writeReference(numbers[kid]!, out);
      continue;
    }
    const content = kid - nodeCount;
    const link = content - kids.contentCount;
    const page = pageOf(kid, kids, links);
    if (link < 0 && page === main) {
      out.number(kids.mcids[content]!);
      continue;
    }
    out.latin(link < 0 ? "<</Type/MCR" : "<</Type/OBJR");
    if (page !== main) writePage(page, known, out);
    if (link < 0) {
      out.latin("/MCID ");
      out.number(kids.mcids[content]!);
    } else {
      out.latin("/Obj ");
      writeReference(known.linkObject(link), out);
    }
    out.latin(">>");
  }
  if (isMany) out.latin("]");
}

/** The page of the first content or link of a node, `NONE` where it holds only nodes. */
function mainPage(node: number, kids: Kids, links: readonly PageLink[]): number {
  for (let kid = kids.first[node]!; kid !== NONE; kid = kids.next[kid]!) {
    if (kid >= kids.nodeCount) return pageOf(kid, kids, links);
  }
  return NONE;
}

/** The page of a content or link. */
function pageOf(kid: number, { nodeCount, contentCount, pages }: Kids, links: readonly PageLink[]): number {
  const content = kid - nodeCount;
  return content < contentCount ? pages[content]! : links[content - contentCount]!.page;
}

function writePage(page: number, known: KnownObjects, out: ByteWriter): void {
  out.latin("/Pg ");
  writeReference(known.pageObject(page), out);
}

/** Pages, or links, in a leaf of the parent tree: no object of a long report is long. */
const [PAGES_TOGETHER, LINKS_TOGETHER] = [16, 1000];

/** Finds the element of each content and link: one entry per page, then one per link. */
function writeParentTree(
  nodesByMcid: readonly (readonly number[])[],
  links: readonly PageLink[],
  numbers: readonly number[],
  objects: FileObjects,
): number {
  const leaves: number[] = [];
  const writeLeaves = (
    first: number,
    count: number,
    together: number,
    writeEntry: (index: number, out: ByteWriter) => void,
  ): void => {
    for (let start = 0; start < count; start += together) {
      const end = Math.min(start + together, count);
      const leaf = objects.reserve();
      leaves.push(leaf);
      const out = objects.open(leaf);
      out.latin(`<</Limits[${first + start} ${first + end - 1}]/Nums[`);
      for (let index = start; index < end; index += 1) {
        out.number(first + index);
        writeEntry(index, out);
      }
      out.latin("]>>");
    }
  };
  writeLeaves(0, nodesByMcid.length, PAGES_TOGETHER, (page, out) => {
    out.latin("[");
    for (const node of nodesByMcid[page]!) {
      writeReference(numbers[node]!, out);
      out.latin(" ");
    }
    out.latin("]\n");
  });
  writeLeaves(nodesByMcid.length, links.length, LINKS_TOGETHER, (link, out) => {
    out.latin(" ");
    writeReference(numbers[links[link]!.operation.node]!, out);
    out.latin("\n");
  });
  const tree = objects.reserve();
  objects.open(tree).latin(`<</Kids[${leaves.map(reference).join(" ")}]>>`);
  return tree;
}
