import { composeReport } from "../../src/report/document/compose-report";
import { compressBeside } from "../../src/report/pdf/compress-beside";
import { layoutDocument, type Layout } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf, writePdfBeside } from "../../src/report/pdf/write-pdf";
import { buildReport, type ReportInput } from "../../src/report/report-model";

const metrics = loadMetrics();

/** The fonts of the report, in base64. */
export const reportFonts = loadFonts(metrics);

/** From loaded data to the bytes of a tagged PDF, in one thread; the time in milliseconds. */
export function timeReport(input: ReportInput): number {
  const start = performance.now();
  const bytes = writePdf(layOut(input), reportFonts);
  return told(bytes, start);
}

/** The same as the app does it: behind `port` a second thread helps to compress. */
export async function timeReportBeside(input: ReportInput, port: MessagePort): Promise<number> {
  const start = performance.now();
  const bytes = await writePdfBeside(layOut(input), reportFonts, compressBeside(port));
  return told(bytes, start);
}

function layOut(input: ReportInput): Layout {
  return layoutDocument(composeReport(buildReport(input)), metrics, { paper: "letter" });
}

function told(bytes: Uint8Array, start: number): number {
  const time = performance.now() - start;
  if (bytes.length < 10_000) throw new Error("The report is nearly empty");
  return time;
}
