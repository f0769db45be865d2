import type { PDFPageProxy } from "pdfjs-dist";

/** What a person typed into a form or wrote beside the text, as pdf.js tells it. */
type Annotation = {
  readonly fieldName?: unknown;
  readonly alternativeText?: unknown;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
};

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** A field as "label: value", so that "DOB" stands before the date as it does on the page. */
function toLines({ fieldName, alternativeText, fieldValue, contentsObj }: Annotation): readonly string[] {
  const values = (Array.isArray(fieldValue) ? (fieldValue as readonly unknown[]) : [fieldValue]).filter(
    isText,
  );
  const label = [alternativeText, fieldName].find(isText);
  const fields = values.map((value) => (label === undefined ? value : `${label}: ${value}`));
  return isText(contentsObj?.str) ? [...fields, contentsObj.str] : fields;
}

/** The words of a page in the order of the file; then what stands in its form fields and comments. */
export async function readPageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  return [text, ...annotations.flatMap(toLines)].filter((part) => part !== "").join("\n");
}
