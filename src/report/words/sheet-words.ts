import { commonWords } from "./common-words";

const { count, formatDay } = commonWords;

/** Words of the short documents: what goes to a board, onto a wall, or on a clipboard. */
export const boardWords = {
  title: "Board summary",
  note: "Judged by the clinic’s own team against one catalogue on one day. Not an accreditation, not validated, not for comparing clinics.",
  noteExternal:
    "Judged by an outside assessor against one catalogue on one day. Not an accreditation, not validated, not for comparing clinics.",
  askMore: (more: number): string => `And ${count(more, "more point", "more points")}, in the gap analysis.`,
  askElsewhere: "What we ask of leadership stands in the gap analysis.",
} as const;

export const closingWords = {
  title: "Closing sheet",
  intro: "What was seen today, before anybody leaves. Preliminary: ratings may still change.",
  introFinal: "What was seen, for those who took part.",
  seenTitle: "What was seen",
  rated: (rated: number, of: number): string => `${rated} of ${count(of, "criterion", "criteria")} rated.`,
  critical: (inPlace: number, of: number): string =>
    `${inPlace} of ${count(of, "critical criterion", "critical criteria")} in place.`,
  looked: (parts: readonly string[]): string => `Looked at: ${commonWords.listWords(parts)}.`,
  lookedNone: "No evidence is recorded yet.",
  evidenceKind: (kind: string, number: number): string => `${kind.toLowerCase()} (${number})`,
  standsTitle: "Where it stands",
  score: (score: string): string => `Score ${score}`,
  nextTitle: "What happens next",
  findOut: (open: number): string =>
    open === 1
      ? "One criterion is open: find out who knows."
      : `${open} criteria are open: find out who knows.`,
  fixNow: (ids: readonly string[]): string => `Fix now, before anything else: ${ids.join(", ")}.`,
  plan: (open: number): string =>
    open === 0
      ? "Agree an owner and a day for each of the first gaps."
      : `${count(open, "action is", "actions are")} planned; confirm owners and days.`,
  evidence: (claims: number): string =>
    claims === 1
      ? "One rating still lacks evidence that shows it."
      : `${claims} ratings still lack evidence that shows them.`,
  report: "The full gap analysis follows; nobody outside gets it without the clinic’s word.",
  by: "Next step, by whom and when:",
  signTitle: "Talked over with",
  sign: { role: "Role", name: "Name and signature", date: "Date" },
  signRoles: ["Clinic lead", "Assessor"],
} as const;

export const wallWords = {
  title: "Improvement plan",
  intro: (open: number): string =>
    `${count(open, "open action", "open actions")}, by the quarter in which each is due.`,
  none: "No action is planned yet.",
  quarter: (year: number, quarter: number): string =>
    `${["January to March", "April to June", "July to September", "October to December"][quarter - 1]} ${year}`,
  undated: "No due date yet",
  done: "Done",
  columns: { number: "No.", action: "Action", owner: "Owner", due: "Due", status: "Status" },
  hidden: (number: number): string => `Action ${number}: see the owner’s sheet`,
  hiddenOwner: "see the owner’s sheet",
  hiddenNote: (number: number): string =>
    number === 1
      ? "One action is named by its number only, because this sheet hangs where everybody can read it."
      : `${number} actions are named by their numbers only, because this sheet hangs where everybody can read it.`,
  overdue: "Overdue",
  noOwner: "No owner yet",
  noDue: "–",
  foot: "For staff areas",
  head: "Improvement plan",
} as const;

export const ownerWords = {
  title: "Owner sheets",
  head: "Owner sheet",
  noOwner: "No owner yet",
  none: "No action is open.",
  line: (open: number, overdue: number): string =>
    `${count(open, "open action", "open actions")}${overdue === 0 ? "" : `, ${overdue} overdue`}.`,
  nextTitle: "My next three",
  nextTitleFew: "My next",
  restTitle: "After that",
  due: (day: string | null): string => (day === null ? "No due date yet" : `Due ${formatDay(day)}`),
  steps: "Steps: ",
  step: (text: string, due: string | null): string =>
    due === null ? text : `${text} (by ${formatDay(due)})`,
  stepsDone: (done: number, of: number): string => `${done} of ${of} steps done`,
  moreRest: (more: number): string =>
    `And ${count(more, "more action", "more actions")}, in the improvement plan.`,
  columns: { number: "No.", action: "Action", due: "Due", status: "Status" },
} as const;

export const actionSheetWords = {
  title: "Action sheets",
  head: (number: number): string => `Action ${number}`,
  none: "No action is open.",
  labels: {
    closes: "Closes",
    owner: "Owner",
    start: "Starts",
    due: "Due",
    effort: "Effort",
    status: "Status",
  },
  noDay: "Not set",
  stepsTitle: "Steps",
  stepColumns: { done: "Done", step: "Step", due: "By", initials: "Initials" },
  boxAlt: (isDone: boolean): string => (isDone ? "Done" : "To do"),
  measureTitle: "Measure",
  measureLabels: { count: "Count", outOf: "Out of", today: "Today", target: "Target" },
  noMeasure: "No measure yet: what number would show that it works?",
  proofTitle: "Proof that closes it",
  noProof: "No proof named yet: what will show somebody from outside that it is done?",
  evidence: "Evidence in the index: ",
  notesTitle: "What we tried, what we saw",
  signTitle: "Signatures",
  sign: { step: "What", role: "Role and signature", date: "Date" },
  signRows: ["Done (owner)", "Proof seen (another role)", "Still holds, 90 days on"],
} as const;

export const requestWords = {
  title: "Evidence request list",
  intro:
    "What to have ready, by the place where it is looked at. Show what exists; write nothing new for the visit. Never patient data: no names, numbers, dates of birth, charts or photos of people.",
  placeTitle: (place: string, number: number): string =>
    `${capitalize(place)}: ${count(number, "criterion", "criteria")}`,
  columns: { criterion: "Criterion", how: "How it is looked at", ready: "Have ready" },
  minutes: (number: number): string => count(number, "minute", "minutes"),
  recorded: "Recorded already: evidence ",
  never: "Not in it: ",
} as const;

export const checklistWords = {
  title: "Checklist",
  intro: (number: number): string =>
    `${count(number, "criterion", "criteria")}, in the order of a walk through the clinic. Tick one box each; in doubt between two, take the lower.`,
  nothingIdentifying: "Write down no patient’s name, number or story.",
  legend: " marks a critical criterion.",
  placeTitle: (place: string): string => capitalize(place),
  placeLine: (number: number, minutes: number): string =>
    `${count(number, "criterion", "criteria")}, about ${count(minutes, "minute", "minutes")}.`,
  name: (id: string): string => `Ratings of ${id}`,
  box: (sign: string): string => `Box for ${sign}`,
  columns: { box: "Box", rating: "Rating", means: "What it looks like" },
  na: "N/A",
  naName: "Not applicable",
  unknown: "?",
  unknownName: "Don’t know",
  unknownMeans: "Nobody in the room knows: find out who does.",
  how: "How to check: ",
  also: (places: readonly string[]): string => `Also in: ${places.join(", ")}`,
  note: "Note:",
} as const;

export const standaloneMatrixWords = {
  listTitle: "The gaps by name",
  columns: { id: "Criterion", gap: "Gap", band: "Band" },
} as const;

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
