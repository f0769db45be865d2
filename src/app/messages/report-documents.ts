import type { DocumentKind } from "../../report/document/document-kinds";

/** The documents that can be chosen: what each is called, and whom it is for. */
export const reportDocuments = {
  "gap analysis": {
    name: "Full gap analysis",
    about:
      "Score and level, gaps in order, the plan, every criterion with rating and note for the report, and an index of the evidence. Holds its own data for machines.",
  },
  "board summary": {
    name: "Board summary",
    about: "One page: level, score, what holds it back, first gaps.",
  },
  "closing sheet": {
    name: "Closing sheet",
    about: "One page to leave behind on the day: what was seen, first gaps, what happens next, signatures.",
  },
  "action plan": {
    name: "Action plan",
    about:
      "All actions by quarter, for a wall: no scores. An action whose words tell what the program is about stands there by its number only.",
  },
  "owner sheets": {
    name: "Owner sheets",
    about: "One page for each owner role: my next three, then the rest.",
  },
  "action sheets": {
    name: "Action sheets",
    about: "One page for each open action: steps, measure, proof, signatures.",
  },
  "evidence requests": {
    name: "Evidence request list",
    about: "What to have ready before a visit, by place and criterion.",
  },
  "blank checklist": {
    name: "Blank checklist",
    about: "All criteria with their four anchors, for pen and clipboard, in the order of a walk.",
  },
  "findings matrix": { name: "Findings matrix", about: "Gaps by harm and spread." },
} as const satisfies Record<DocumentKind, { readonly name: string; readonly about: string }>;
