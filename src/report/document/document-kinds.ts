/** What a person can choose to print, in the order in which it is offered. */
export const documentKinds = [
  "gap analysis",
  "board summary",
  "closing sheet",
  "action plan",
  "owner sheets",
  "action sheets",
  "evidence requests",
  "blank checklist",
  "findings matrix",
] as const;
export type DocumentKind = (typeof documentKinds)[number];
