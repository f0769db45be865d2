import { composeReport } from "../../src/report/document/compose-report";
import type { Metrics } from "../../src/report/pdf/font-metrics";
import { layoutDocument, type Layout, type LayoutOptions } from "../../src/report/pdf/layout";
import type { ReportModel } from "../../src/report/report-model";

/** The gap analysis laid out. */
export function layoutReport(model: ReportModel, metrics: Metrics, options: LayoutOptions): Layout {
  return layoutDocument(composeReport(model), metrics, options);
}
