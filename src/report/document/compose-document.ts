import type { ReportModel } from "../report-model";
import type { ReportDocument } from "./blocks";
import { composeActionSheets } from "./compose-action-sheets";
import { composeBoard } from "./compose-board";
import { composeChecklist } from "./compose-checklist";
import { composeClosing } from "./compose-closing";
import { composeMatrixAlone } from "./compose-matrix-alone";
import { composeOwners } from "./compose-owners";
import { composeReport } from "./compose-report";
import { composeRequests } from "./compose-requests";
import { composeWall } from "./compose-wall";
import type { DocumentKind } from "./document-kinds";

const composers: Readonly<Record<DocumentKind, (model: ReportModel) => ReportDocument>> = {
  "gap analysis": composeReport,
  "board summary": composeBoard,
  "closing sheet": composeClosing,
  "action plan": composeWall,
  "owner sheets": composeOwners,
  "action sheets": composeActionSheets,
  "evidence requests": composeRequests,
  "blank checklist": composeChecklist,
  "findings matrix": composeMatrixAlone,
};

/** The document of a kind; every writer (PDF, HTML) sets it, so that their texts agree. */
export function composeDocument(model: ReportModel, kind: DocumentKind): ReportDocument {
  return composers[kind](model);
}
