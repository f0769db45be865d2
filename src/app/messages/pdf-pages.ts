import type { PdfViewError } from "../../storage/pdf-pages/pdf-view-messages";

const plain = new Intl.NumberFormat("en-US");

export const pdfPagesMessages = {
  opening: "Opening the PDF…",
  drawing: "Drawing the page…",
  region: (title: string) => `Pages of ${title}`,
  tools: "Page and size",
  previous: "Previous page",
  previousShort: "Previous",
  next: "Next page",
  nextShort: "Next",
  number: "Go to page",
  where: (number: number, count: number) => `Page ${plain.format(number)} of ${plain.format(count)}`,
  smaller: "Zoom out",
  smallerShort: "−",
  larger: "Zoom in",
  largerShort: "+",
  width: "Fit width",
  whole: "Whole page",
  keys: "Page Up and Page Down turn the page; + and − change its size.",
  text: (number: number) => `Text of page ${plain.format(number)}`,
  noText: "This page holds no text that can be read aloud: it is a picture.",
} as const;

/** Why a PDF or a page of it cannot be shown, and what to do. */
export function pdfSentence(code: PdfViewError["code"]): string {
  switch (code) {
    case "pdf.locked":
      return "This PDF is locked with a password, so it cannot be shown here. Download it and open it with a program you trust.";
    case "pdf.damaged":
      return "This PDF is damaged, so it cannot be shown here. The stored file is what was added. Download it and try another program.";
    case "pdf.too-slow":
      return "This PDF takes too long to draw, so it is not shown here. Download it and open it with a program you trust.";
  }
}

/** The same for one page of a PDF of which others can be shown. */
export function pdfPageSentence(code: PdfViewError["code"]): string {
  return code === "pdf.too-slow"
    ? "This page takes too long to draw, so it is not shown here. Other pages may work; the download has all of them."
    : "This page is damaged, so it cannot be shown here. Other pages may work; the download has all of them.";
}
