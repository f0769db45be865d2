import { jsPDF } from "jspdf";
import { autoTable } from "jspdf-autotable";
import { composeReport } from "../../src/report/document/compose-report";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { documentToPlain, type PlainPart } from "./report-content";
import { reportFonts } from "./report-makers";

const [LEFT, TOP, BOTTOM, WIDTH] = [54, 70, 730, 504];

/** The same texts and tables, as the manual of jspdf-autotable shows it. Without tags, links and outline. */
export function timeAutotable(input: ReportInput): number {
  const start = performance.now();
  const parts = documentToPlain(composeReport(buildReport(input)));
  const doc = new jsPDF({ unit: "pt", format: "letter", compress: true, putOnlyUsedFonts: true });
  for (const [face, style] of [
    ["regular", "normal"],
    ["semibold", "bold"],
  ] as const) {
    doc.addFileToVFS(`${face}.ttf`, reportFonts[face].base64);
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
  if (doc.output("arraybuffer").byteLength < 10_000) throw new Error("The other report is nearly empty");
  return performance.now() - start;
}
