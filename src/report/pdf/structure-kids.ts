import type { Layout } from "./layout";
import type { PageContent } from "./content-stream";
import type { LinkOperation } from "./operations";

/** What an element of the structure holds: other elements, marked content, and links, in reading order. */
export type Kid =
  | { readonly kind: "node"; readonly node: number }
  | { readonly kind: "content"; readonly page: number; readonly mcid: number }
  | { readonly kind: "link"; readonly page: number; readonly link: number };

/** A link that leads somewhere, with its place among all links. */
export type PageLink = LinkOperation & { readonly page: number };

/**
 * Gathers the kids of each structure node from what the pages hold. A node is put into its parent
 * where its first content stands, so the order is the order in which things were drawn.
 */
export function gatherKids(
  layout: Layout,
  contents: readonly PageContent[],
  links: readonly PageLink[],
): readonly (readonly Kid[])[] {
  const kids: Kid[][] = layout.structure.map(() => []);
  const isAttached = layout.structure.map(({ parent }) => parent === null);
  const attach = (node: number): void => {
    const { parent } = layout.structure[node]!;
    if (isAttached[node] === true || parent === null) return;
    isAttached[node] = true;
    attach(parent);
    kids[parent]!.push({ kind: "node", node });
  };
  const linksByPage: number[][] = contents.map(() => []);
  for (const [link, { page }] of links.entries()) linksByPage[page]!.push(link);
  for (const [page, { nodesByMcid }] of contents.entries()) {
    for (const [mcid, node] of nodesByMcid.entries()) {
      attach(node);
      kids[node]!.push({ kind: "content", page, mcid });
    }
    for (const link of linksByPage[page]!) kids[links[link]!.node]!.push({ kind: "link", page, link });
  }
  return kids;
}
