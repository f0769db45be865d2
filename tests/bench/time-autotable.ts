import { jsPDF } from "jspdf";
import { autoTable } from "jspdf-autotable";
import { composeReport } from "../../src/report/document/compose-report";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import type { Face } from "../../src/report/pdf/font-metrics";
import { reportWords } from "../../src/report/report-words";
import { documentToPlain, type PlainPart } from "./report-content";

const [LEFT, TOP, BOTTOM, WIDTH] = [54, 70, 730, 504];
const [RIGHT, FOOT] = [LEFT + WIDTH, 758];

/** Font files in base64. */
export type Fonts = Readonly<Record<Face, string>>;

/**
 * The same texts and tables, with running head and foot, as the manual of jspdf-autotable shows it.
 * Without tags, links, outline, charts and the attached record.
 */
export function timeAutotable(input: ReportInput, fonts: Fonts): number {
  const start = performance.now();
  const document = composeReport(buildReport(input));
  const parts = documentToPlain(document);
  const doc = new jsPDF({ unit: "pt", format: "letter", compress: true, putOnlyUsedFonts: true });
  for (const [face, style] of [
    ["regular", "normal"],
    ["semibold", "bold"],
  ] as const) {
    doc.addFileToVFS(`${face}.ttf`, fonts[face]);
    doc.addFont(`${face}.ttf`, "Inter", style);
  }
  let y = TOP;
  const write = (part: PlainPart): void => {
    if (part.kind === "table") {
      autoTable(doc, {
        head: part.head.length === 0 ? [] : [[...part.head]],
        body: part.rows.map((row) => [...row]),
        startY: y,
        margin: { left: LEFT, right: LEFT, top: TOP, bottom: 62 },
        styles: { font: "Inter", fontSize: 8, overflow: "linebreak" },
      });
      y = (doc as unknown as { lastAutoTable: { finalY: number } }).lastAutoTable.finalY + 12;
      return;
    }
    doc.setFont("Inter", part.isStrong ? "bold" : "normal").setFontSize(part.size);
    for (const line of doc.splitTextToSize(part.text, WIDTH) as string[]) {
      if (y > BOTTOM) {
        doc.addPage();
        y = TOP;
      }
      doc.text(line, LEFT, y);
      y += part.size * 1.4;
    }
    y += 5;
  };
  for (const part of parts) write(part);
  const { running, fingerprint } = document;
  doc.setFont("Inter", "normal").setFontSize(7.25);
  const pageCount = doc.getNumberOfPages();
  for (let page = 1; page <= pageCount; page += 1) {
    doc.setPage(page);
    doc.text(running.head, LEFT, 40);
    doc.text(running.foot, LEFT, FOOT);
    doc.text(reportWords.furniture.data(fingerprint), RIGHT - 80, FOOT, { align: "right" });
    doc.text(reportWords.furniture.page(page, pageCount), RIGHT, FOOT, { align: "right" });
  }
  if (doc.output("arraybuffer").byteLength < 10_000) throw new Error("The other report is nearly empty");
  return performance.now() - start;
}
