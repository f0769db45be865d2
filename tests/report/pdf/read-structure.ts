import { readFonts, refOf, shownTexts, textOf, type Pdf } from "./read-pdf";
import { kidsOf, roleOf } from "./read-tags";

/**
 * The texts of a PDF in the order of its tags, as a screen reader meets them: one entry for each
 * element that holds text itself. Pictures say their alternative text; labels of lists and the page
 * numbers of contents are left out, since other formats have none.
 */
export function readStructureTexts(pdf: Pdf): readonly string[] {
  const contents = new Map(pdf.pages.map((page) => [page.number, textsByMcid(pdf, page.content)]));
  const texts: string[] = [];
  const textOfNode = (number: number): string => {
    const { text } = pdf.object(number);
    const actual = textOf(text, "ActualText");
    if (actual !== null) return actual;
    return kidsOf(text)
      .map((kid) => {
        if (kid.kind === "node") return textOfNode(kid.number);
        return kid.kind === "content" ? (contents.get(kid.page!)?.get(kid.number) ?? "") : "";
      })
      .join("");
  };
  const visit = (number: number): void => {
    const { text } = pdf.object(number);
    const role = roleOf(text);
    if (role === "Lbl") return;
    if (role === "Figure") {
      texts.push(textOf(text, "Alt") ?? "");
      return;
    }
    const kids = kidsOf(text);
    const ofNodes = kids.filter(({ kind }) => kind === "node");
    if (role === "TOCI") texts.push(ofNodes.map((kid) => textOfNode(kid.number)).join(""));
    else if (kids.some(({ kind }) => kind === "content") || ofNodes.some((kid) => isInline(pdf, kid.number)))
      texts.push(textOfNode(number));
    else for (const kid of ofNodes) visit(kid.number);
  };
  visit(refOf(pdf.object(refOf(pdf.catalog, "StructTreeRoot")!).text, "K")!);
  return texts;
}

function isInline(pdf: Pdf, number: number): boolean {
  return ["Link", "Span"].includes(roleOf(pdf.object(number).text));
}

function textsByMcid(pdf: Pdf, content: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { text, mcid } of shownTexts(content, readFonts(pdf))) {
    if (mcid !== null) texts.set(mcid, (texts.get(mcid) ?? "") + text);
  }
  return texts;
}
