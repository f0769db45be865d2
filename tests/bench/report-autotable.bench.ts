import { jsPDF } from "jspdf";
import { autoTable } from "jspdf-autotable";
import { composeReport } from "../../src/report/document/compose-report";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { aStressInput } from "../report/stress-input";
import { compareTimes, type Bench } from "./bench";
import { documentToPlain, type PlainPart } from "./report-content";
import { reportFonts, timeReport } from "./report-makers";

const [LEFT, TOP, BOTTOM, WIDTH] = [54, 70, 730, 504];

/** The same texts and tables, as the manual of jspdf-autotable shows it. Without tags, links and outline. */
function timeAutotable(input: ReportInput): number {
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

export const bench: Bench = {
  name: "the tagged report / the same content with jspdf-autotable, untagged (68 criteria; deflate 4 against 6)",
  measure() {
    const small = aStressInput({ words: 60, actions: 40, evidence: 200 });
    const large = aStressInput({ times: 10, words: 60, actions: 40, evidence: 200 });
    timeReport(small);
    timeAutotable(small);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      ours.push(timeReport(small));
      theirs.push(timeAutotable(small));
    }
    const ofLarge = compareTimes([timeReport(large)], [timeAutotable(large)]);
    const measured = compareTimes(ours, theirs);
    const detail = `${measured.detail}; 680 criteria: ${ofLarge.ratio.toFixed(2)} ×, ${ofLarge.detail}`;
    return Promise.resolve({ ratio: measured.ratio, detail });
  },
};
