/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that the report uses. */
export type Role =
  | "Document"
  | "Sect"
  | "TOC"
  | "TOCI"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Link"
  | "Span";

/** One element of the logical structure; the parent stands before its children in the list. */
export type StructureNode = {
  readonly role: Role;
  /** Place of the parent in the list; null for the Document. */
  readonly parent: number | null;
  /** What a Figure says in words. */
  readonly alt?: string;
  /** What a drawn sign stands for when text is read or copied. */
  readonly actualText?: string;
  /** Which cells a TH heads. */
  readonly scope?: "Column" | "Row";
  /** What a table is about. */
  readonly summary?: string;
  /** The labels of a list. */
  readonly numbering?: "Disc" | "Decimal";
};

/** Gathers the structure in reading order. The first node is the Document. */
export function createStructure() {
  const nodes: StructureNode[] = [{ role: "Document", parent: null }];
  return {
    nodes: nodes as readonly StructureNode[],
    /** Returns the place of the new node, which ops and children name. */
    add(role: Role, parent: number, extras?: Omit<StructureNode, "role" | "parent">): number {
      return nodes.push(extras === undefined ? { role, parent } : { role, parent, ...extras }) - 1;
    },
  };
}
export type Structure = ReturnType<typeof createStructure>;
