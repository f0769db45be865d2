import { composeReport } from "../../src/report/document/compose-report";
import { layoutDocument } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { buildReport, type ReportInput } from "../../src/report/report-model";

const metrics = loadMetrics();

/** The fonts of the report, in base64. */
export const reportFonts = loadFonts(metrics);

/** From loaded data to the bytes of a tagged PDF, as the app does it; the time in milliseconds. */
export function timeReport(input: ReportInput): number {
  const start = performance.now();
  const document = composeReport(buildReport(input));
  const bytes = writePdf(layoutDocument(document, metrics, { paper: "letter" }), reportFonts);
  if (bytes.length < 10_000) throw new Error("The report is nearly empty");
  return performance.now() - start;
}
