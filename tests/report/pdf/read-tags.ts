/** What an element of the structure holds, in order. */
export type Kid = {
  readonly kind: "node" | "content" | "link";
  readonly number: number;
  readonly page: number | null;
};

/** The structure type of an element. */
export function roleOf(text: string): string {
  return /\/S \/(\w+)/.exec(text)?.[1] ?? "";
}

/** The kids of an element, whatever their kind. */
export function kidsOf(text: string): readonly Kid[] {
  const inside = /\/K \[(.*)\]/s.exec(text)?.[1] ?? "";
  return [
    ...inside.matchAll(
      /<<\/Type \/MCR \/Pg (\d+) 0 R \/MCID (\d+)>>|<<\/Type \/OBJR \/Pg (\d+) 0 R \/Obj (\d+) 0 R>>|(\d+) 0 R/g,
    ),
  ].map(([, page, mcid, linkPage, link, node]): Kid => {
    if (mcid !== undefined) return { kind: "content", number: Number(mcid), page: Number(page) };
    if (link !== undefined) return { kind: "link", number: Number(link), page: Number(linkPage) };
    return { kind: "node", number: Number(node), page: null };
  });
}
