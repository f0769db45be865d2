import type { Layout } from "./layout";
import type { LinkOperation } from "./operations";

/** A link that leads somewhere, and its page. */
export type PageLink = { readonly page: number; readonly operation: LinkOperation };

/**
 * What the nodes of the structure hold, in reading order. A report has tens of thousands of kids, so
 * they are numbers in rows, not objects: kid `k` is node `k`; the contents of all pages follow behind
 * the nodes, and the links behind the contents. `NONE` ends a list.
 */
export type Kids = {
  readonly nodeCount: number;
  readonly contentCount: number;
  /** By node: its first kid. A node that holds nothing has `NONE`, and is the kid of nobody. */
  readonly first: Int32Array;
  /** By kid: the kid of the same node that follows. */
  readonly next: Int32Array;
  /** By content: its page, and its number there (MCID). */
  readonly pages: Int32Array;
  readonly mcids: Int32Array;
};

export const NONE = -1;

/**
 * Gathers the kids of each structure node from what the pages hold. A node is put into its parent
 * where its first content stands, so the order is the order in which things were drawn.
 */
export function gatherKids(
  { structure }: Layout,
  nodesByMcid: readonly (readonly number[])[],
  links: readonly PageLink[],
): Kids {
  const nodeCount = structure.length;
  const contentCount = nodesByMcid.reduce((sum, nodes) => sum + nodes.length, 0);
  const first = new Int32Array(nodeCount).fill(NONE);
  const last = new Int32Array(nodeCount).fill(NONE);
  const next = new Int32Array(nodeCount + contentCount + links.length).fill(NONE);
  const pages = new Int32Array(contentCount);
  const mcids = new Int32Array(contentCount);
  const add = (node: number, kid: number): void => {
    // The first kid of a node also brings the node itself to its parent.
    if (first[node] === NONE) {
      const { parent } = structure[node]!;
      if (parent !== null) add(parent, node);
      first[node] = kid;
    } else next[last[node]!] = kid;
    last[node] = kid;
  };
  let content = 0;
  let link = 0;
  for (let page = 0; page < nodesByMcid.length; page += 1) {
    const nodes = nodesByMcid[page]!;
    for (let mcid = 0; mcid < nodes.length; mcid += 1) {
      pages[content] = page;
      mcids[content] = mcid;
      add(nodes[mcid]!, nodeCount + content);
      content += 1;
    }
    for (; links[link]?.page === page; link += 1) {
      add(links[link]!.operation.node, nodeCount + contentCount + link);
    }
  }
  return { nodeCount, contentCount, first, next, pages, mcids };
}
