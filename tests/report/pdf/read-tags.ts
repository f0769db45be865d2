/** What an element of the structure holds, in order. */
export type Kid = {
  readonly kind: "node" | "content" | "link";
  readonly number: number;
  readonly page: number | null;
};

/** The structure type of an element. */
export function roleOf(text: string): string {
  return /\/S\/(\w+)/.exec(text)?.[1] ?? "";
}

/** The kids of an element, whatever their kind; numbers alone are content of the element's own page. */
export function kidsOf(text: string): readonly Kid[] {
  const own = Number(/\/Pg (\d+) 0 R/.exec(text)?.[1]);
  const inside = /\/K(?:\[(.*)\]| (.*))>>$/s.exec(text);
  const kids = inside?.[1] ?? inside?.[2] ?? "";
  return [
    ...kids.matchAll(
      /<<\/Type\/(?:MCR|OBJR)(?:\/Pg (\d+) 0 R)?(?:\/MCID (\d+)|\/Obj (\d+) 0 R)>>|(\d+) 0 R|(\d+)/g,
    ),
  ].map(([, page, mcid, link, node, ownMcid]): Kid => {
    const place = page === undefined ? own : Number(page);
    if (node !== undefined) return { kind: "node", number: Number(node), page: null };
    if (link !== undefined) return { kind: "link", number: Number(link), page: place };
    return { kind: "content", number: Number(mcid ?? ownMcid), page: place };
  });
}
