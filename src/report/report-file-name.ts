import type { IsoDate } from "../shared/iso-date";
import type { DocumentKind } from "./document/document-kinds";

const stems: Readonly<Record<DocumentKind, string>> = {
  "gap analysis": "gap-analysis",
  "board summary": "board-summary",
  "closing sheet": "closing-sheet",
  "action plan": "action-plan",
  "owner sheets": "owner-sheets",
  "action sheets": "action-sheets",
  "evidence requests": "evidence-requests",
  "blank checklist": "blank-checklist",
  "findings matrix": "findings-matrix",
};

/** `gap-analysis-2026-11-24.pdf`: says nothing about the clinic, since names of files are seen by many. */
export function reportFileName(kind: DocumentKind, preparedOn: IsoDate, ending: "pdf" | "html"): string {
  return `${stems[kind]}-${preparedOn}.${ending}`;
}
