import { readFonts, refOf, refsOf, shownTexts, textOf, type Pdf } from "./read-pdf";
import { kidsOf, roleOf, type Kid } from "./read-tags";

/**
 * The rules of PDF/UA-1 (ISO 14289-1) that can apply to a report, checked on the written objects.
 * Returns one sentence a fault; none means that the file conforms as far as this checker sees.
 */
export function checkTags(pdf: Pdf): readonly string[] {
  return [
    ...checkCatalog(pdf),
    ...checkStructure(pdf),
    ...checkPages(pdf),
    ...checkOwners(pdf),
    ...checkFonts(pdf),
    ...checkFiles(pdf),
  ];
}

function checkCatalog(pdf: Pdf): readonly string[] {
  const { catalog } = pdf;
  const metadata = refOf(catalog, "Metadata");
  const xmp = metadata === null ? "" : pdf.object(metadata).stream!.toString("utf8");
  const rules: readonly (readonly [boolean, string])[] = [
    [/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(textOf(catalog, "Lang") ?? ""), "The document names no language"],
    [!catalog.includes("/Suspects true"), "The tags are marked as suspect"],
    [catalog.includes("/Marked true"), "The document is not marked as tagged"],
    [catalog.includes("/DisplayDocTitle true"), "The title is not shown in the window"],
    [refOf(catalog, "StructTreeRoot") !== null, "There is no structure tree"],
    [/<dc:title>.*<rdf:li[^>]*>[^<]+</.test(xmp), "The metadata holds no title"],
    [xmp.includes("<pdfuaid:part>1</pdfuaid:part>"), "The metadata does not name PDF/UA"],
  ];
  return rules.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

const ROLES = new Set(
  "Document Sect TOC TOCI H1 H2 H3 P L LI Lbl LBody Table TR TH TD Figure Link Span".split(" "),
);
/** What an element may hold, where that is not open. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ["LI"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOCI"],
  Table: ["TR"],
  TR: ["TH", "TD"],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  TR: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
};

function checkStructure(pdf: Pdf): readonly string[] {
  const faults: string[] = [];
  let level = 0;
  const visit = (number: number, parent: number, parentRole: string): void => {
    const { text } = pdf.object(number);
    const role = roleOf(text);
    if (!ROLES.has(role)) faults.push(`${role} is no standard type`);
    if (refOf(text, "P") !== parent) faults.push(`${role} ${number} does not know its parent`);
    if (!(PARENTS[role] ?? [parentRole]).includes(parentRole)) faults.push(`${role} stands in ${parentRole}`);
    if (role === "Figure" && (textOf(text, "Alt") ?? "") === "")
      faults.push(`Figure ${number} has no alternative text`);
    if (role === "Figure" && !text.includes("/BBox[")) faults.push(`Figure ${number} has no bounding box`);
    if (role === "TH" && !text.includes("/Scope/")) faults.push(`TH ${number} has no scope`);
    const kids = kidsOf(text);
    if (role === "Link" && !kids.some(({ kind }) => kind === "link"))
      faults.push(`Link ${number} has no annotation`);
    if (role === "Link" && !kids.some(({ kind }) => kind === "content"))
      faults.push(`Link ${number} shows nothing`);
    const held = kids.map((kid) => (kid.kind === "node" ? roleOf(pdf.object(kid.number).text) : kid.kind));
    const allowed = KIDS[role];
    if (allowed !== undefined && held.some((one) => !allowed.includes(one)))
      faults.push(`${role} ${number} holds ${held.join(", ")}`);
    if (role === "LI" && !held.includes("LBody")) faults.push(`LI ${number} has no body`);
    if (kids.length === 0) faults.push(`${role} ${number} is empty`);
    const depth = /^H(\d)$/.exec(role)?.[1];
    if (depth !== undefined) {
      if (Number(depth) > level + 1) faults.push(`A heading of level ${depth} follows one of level ${level}`);
      level = Number(depth);
    }
    if (role === "Table") faults.push(...checkTable(pdf, number, kids));
    for (const kid of kids) if (kid.kind === "node") visit(kid.number, number, role);
  };
  const root = refOf(pdf.catalog, "StructTreeRoot");
  if (root === null) return faults;
  visit(refOf(pdf.object(root).text, "K")!, root, "");
  return faults;
}

function checkTable(pdf: Pdf, number: number, kids: readonly Kid[]): readonly string[] {
  const widths = new Set(kids.map((kid) => kidsOf(pdf.object(kid.number).text).length));
  return widths.size === 1 ? [] : [`Table ${number} has rows of ${[...widths].join(" and ")} cells`];
}

function parentTree(pdf: Pdf): ReadonlyMap<number, readonly number[]> {
  const root = pdf.object(refOf(pdf.catalog, "StructTreeRoot")!).text;
  const leaves = refsOf(pdf.object(refOf(root, "ParentTree")!).text, "Kids");
  return new Map(
    leaves.flatMap((leaf) => {
      const [, first = "", last = "", inside = ""] = /^<<\/Limits\[(\d+) (\d+)\]\/Nums\[(.*)\]>>$/s.exec(
        pdf.object(leaf).text,
      )!;
      return [...inside.matchAll(/(?:^|\n)(\d+) ?(\[[^\]]*\]|\d+ 0 R)/g)]
        .filter(([, key]) => Number(key) >= Number(first) && Number(key) <= Number(last))
        .map(([, key, value = ""]): [number, number[]] => [
          Number(key),
          [...value.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1])),
        ]);
    }),
  );
}

/** Every piece of content and every link belongs to exactly one element, and the page knows which. */
function checkOwners(pdf: Pdf): readonly string[] {
  const root = refOf(pdf.catalog, "StructTreeRoot");
  if (root === null) return [];
  const faults: string[] = [];
  const owners = parentTree(pdf);
  const keys = new Map(
    pdf.pages.map(({ number, text }) => [number, Number(/\/StructParents (\d+)/.exec(text)?.[1] ?? "-1")]),
  );
  const seen = new Set<string>();
  const visit = (number: number): void => {
    for (const kid of kidsOf(pdf.object(number).text)) {
      if (kid.kind === "node") {
        visit(kid.number);
        continue;
      }
      const name = `${kid.kind} ${kid.number} of page object ${kid.page}`;
      if (seen.has(name)) faults.push(`${name} belongs to two elements`);
      seen.add(name);
      const key =
        kid.kind === "link"
          ? Number(/\/StructParent (\d+)/.exec(pdf.objects.get(kid.number)?.text ?? "")?.[1] ?? "-1")
          : (keys.get(kid.page!) ?? -1);
      const owner = kid.kind === "link" ? owners.get(key)?.[0] : owners.get(key)?.[kid.number];
      if (owner !== number) faults.push(`${name} is not in the parent tree under its element`);
    }
  };
  visit(refOf(pdf.object(root).text, "K")!);
  return faults;
}

/** A file inside tells its name, what it is, and how it belongs to the document. */
function checkFiles(pdf: Pdf): readonly string[] {
  return [...pdf.objects].flatMap(([number, { text }]) =>
    text.includes("/Type/Filespec") &&
    !(
      text.includes("/AFRelationship/") &&
      (textOf(text, "UF") ?? "") !== "" &&
      (textOf(text, "Desc") ?? "") !== ""
    )
      ? [`File ${number} does not say what it is`]
      : [],
  );
}

const PAINTING = /(^|[\s\]])(TJ|Tj|Do Q|f|S|B|re f|re S)(\s|$)/;

function checkPages(pdf: Pdf): readonly string[] {
  if (refOf(pdf.catalog, "StructTreeRoot") === null) return [];
  const owners = parentTree(pdf);
  return pdf.pages.flatMap(({ number, text, content }, index) => {
    const faults: string[] = [];
    if (!text.includes("/Tabs /S")) faults.push(`Page ${index + 1} has no tab order`);
    const key = Number(/\/StructParents (\d+)/.exec(text)?.[1] ?? "-1");
    const nodes = owners.get(key) ?? [];
    let isOpen = false;
    let isText = false;
    let wasText = false;
    for (const line of content.split("\n")) {
      if (line === "BT" || line === "ET") isText = line === "BT";
      if (line.endsWith("BDC") || line.endsWith("BMC")) {
        if (isOpen) faults.push(`Page ${index + 1}: marked content inside marked content`);
        isOpen = true;
        wasText = isText;
      } else if (line === "EMC") {
        isOpen = false;
        if (isText !== wasText) faults.push(`Page ${index + 1}: a text object ends inside marked content`);
      } else if (!isOpen && PAINTING.test(line))
        faults.push(`Page ${index + 1}: drawn outside of marked content`);
      const mcid = /^\/(\w+)<<\/MCID (\d+)>>BDC$/.exec(line);
      if (mcid === null) continue;
      const owner = nodes[Number(mcid[2])];
      const holds =
        owner !== undefined &&
        roleOf(pdf.object(owner).text) === mcid[1] &&
        kidsOf(pdf.object(owner).text).some(
          (kid) => kid.kind === "content" && kid.page === number && kid.number === Number(mcid[2]),
        );
      if (!holds) faults.push(`Page ${index + 1}: content ${mcid[2]} belongs to no node`);
    }
    return [...faults, ...checkLinks(pdf, text, index, owners)];
  });
}

function checkLinks(
  pdf: Pdf,
  page: string,
  index: number,
  owners: ReadonlyMap<number, readonly number[]>,
): readonly string[] {
  return refsOf(page, "Annots").flatMap((number) => {
    const { text } = pdf.object(number);
    const [owner] = owners.get(Number(/\/StructParent (\d+)/.exec(text)?.[1] ?? "-1")) ?? [];
    const isHeld =
      owner !== undefined &&
      kidsOf(pdf.object(owner).text).some((kid) => kid.kind === "link" && kid.number === number);
    const faults = [
      isHeld && roleOf(pdf.object(owner).text) === "Link"
        ? ""
        : `Page ${index + 1}: link ${number} belongs to no Link`,
      (textOf(text, "Contents") ?? "") === "" ? `Page ${index + 1}: link ${number} says nothing` : "",
    ];
    return faults.filter((fault) => fault !== "");
  });
}

function checkFonts(pdf: Pdf): readonly string[] {
  const faults: string[] = [];
  const fonts = readFonts(pdf);
  if (pdf.pages.some(({ content }) => shownTexts(content, fonts).some(({ glyphs }) => glyphs.includes(0))))
    faults.push("A glyph that is not there is drawn");
  for (const [name, codes] of fonts) if (codes.size === 0) faults.push(`Font ${name} tells no characters`);
  const files = [...pdf.objects.values()].filter(({ text }) => text.includes("/FontFile2"));
  if (files.length !== fonts.size) faults.push("A font is not embedded");
  return faults;
}
