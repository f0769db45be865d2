import type { Layout } from "./layout";
import type { LinkOperation } from "./operations";

/** What an element of the structure holds: other elements, marked content, and links, in reading order. */
export type Kid =
  | { readonly kind: "node"; readonly node: number; readonly page?: undefined }
  | { readonly kind: "content"; readonly page: number; readonly mcid: number }
  | { readonly kind: "link"; readonly page: number; readonly link: number };

/** A link that leads somewhere, with its place among all links. */
export type PageLink = LinkOperation & { readonly page: number };

/**
 * Gathers the kids of each structure node from what the pages hold. A node is put into its parent
 * where its first content stands, so the order is the order in which things were drawn. A node that
 * holds nothing has no entry: nobody meets it.
 */
export function gatherKids(
  layout: Layout,
  nodesByMcid: readonly (readonly number[])[],
  links: readonly PageLink[],
): readonly (readonly Kid[] | undefined)[] {
  const kids: (Kid[] | undefined)[] = layout.structure.map(() => undefined);
  const add = (node: number, kid: Kid): void => {
    const own = kids[node];
    if (own === undefined) kids[node] = [kid];
    else own.push(kid);
  };
  const isAttached = layout.structure.map(({ parent }) => parent === null);
  const attach = (node: number): void => {
    const { parent } = layout.structure[node]!;
    if (isAttached[node] === true || parent === null) return;
    isAttached[node] = true;
    attach(parent);
    add(parent, { kind: "node", node });
  };
  let link = 0;
  for (const [page, nodes] of nodesByMcid.entries()) {
    for (const [mcid, node] of nodes.entries()) {
      attach(node);
      add(node, { kind: "content", page, mcid });
    }
    for (; links[link]?.page === page; link += 1) add(links[link]!.node, { kind: "link", page, link });
  }
  return kids;
}
