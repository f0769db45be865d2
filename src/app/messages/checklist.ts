import type { Band, Catalogue, Criterion, Rating } from "../../catalogue/catalogue";
import type { Toggle } from "../checklist/criterion-filter";
import type { ResponseMark } from "../checklist/response-mark";
import { commonMessages } from "./common";
import { gapsMessages } from "./gaps";

const { count } = commonMessages;

function left(open: number, unknown: number): string {
  const parts = [
    open === 0
      ? "No criterion is left without an answer."
      : `${count(open, "criterion is", "criteria are")} not rated yet.`,
    unknown === 0 ? "" : `${count(unknown, "answer is", "answers are")} “Don’t know”.`,
  ];
  return parts.filter(Boolean).join(" ");
}

const markWords = {
  0: "rated 0",
  1: "rated 1",
  2: "rated 2",
  3: "rated 3",
  unknown: "don’t know",
  na: "not applicable",
  open: "not rated yet",
} satisfies Record<ResponseMark, string>;

export const checklistMessages = {
  title: "Checklist",
  views: { label: "View", one: "One at a time", list: "List" },
  progress: (answered: number, total: number) => `${String(answered)}/${String(total)}`,
  progressLong: (answered: number, total: number) => `${String(answered)} of ${String(total)} answered`,
  placeInDomain: (place: number, of: number) => `${String(place)} of ${String(of)}`,
  signedOff: (day: string, by: string) =>
    `Signed off on ${day} by ${by}. Ratings, notes and files can be read here, not changed.`,
  railToggle: (characteristics: string) => `${characteristics}, search and filters`,
  marks: { 0: "0", 1: "1", 2: "2", 3: "3", unknown: "?", na: "n/a", open: "·" } satisfies Record<
    ResponseMark,
    string
  >,
  pip: (id: string, mark: ResponseMark) => `${id}, ${markWords[mark]}`,
  markWords,
  notInScope: "This assessment does not ask that criterion. It may belong to the full set only.",
  empty: "No criterion matches. Change the search or the filters.",
  startOver: "Go to the first criterion",

  find: {
    search: "Search",
    searchHint: "Search",
    filters: "Filters",
    filtersSet: (number: number) => (number === 0 ? "none set" : `${String(number)} set`),
    place: "Place of the visit",
    anyPlace: "Any place",
    method: "Method",
    anyMethod: "Any method",
    placeName: upperFirst,
    toggles: {
      open: "Not rated yet",
      unknown: "Don’t know",
      critical: "Critical",
      core: "Core set",
      flagged: "Flagged",
      withoutEvidence: "Without evidence",
    } satisfies Record<Toggle, string>,
    toggleLabel: "Only show",
    matches: (number: number) => `${count(number, "criterion matches", "criteria match")}.`,
    enter: "Enter opens the first.",
    allMatches: "Show all of them",
    clear: "Clear search and filters",
    matching: (shown: number, total: number) =>
      `Showing ${String(shown)} of ${count(total, "criterion", "criteria")}. Next and previous stay within these.`,
    notMatching: "This criterion itself no longer matches.",
  },

  critical: "Critical",
  core: "Core set",
  weight: (criterion: Criterion) => commonMessages.weight(criterion.weight),
  why: "Why it matters:",
  scopeNote: "What may be skipped:",
  counsel: {
    label: "Have counsel check",
    text: "This criterion rests on law, which differs by state and changes. The app gives no legal advice.",
    field: "Checked by counsel on",
  },

  rating: {
    group: "Rating",
    question: "How far is this in place today?",
    option: (value: Rating, name: string) => `${String(value)} ${name}`,
    notApplicable: "Not applicable",
    notApplicableNeedsReason: "Needs a reason.",
    notApplicableWhen: (when: string) => `May be chosen: ${lowerFirst(when)}.`,
    notApplicableNever:
      "Cannot be chosen here: this applies to every clinic. If someone else does it for you, rate what patients really get.",
    unknown: "Don't know",
    unknownHint: "Stays on your list to find out. Counts 0 once the assessment is signed off.",
    lower: "In doubt between two, take the lower.",
    scale: "What the four steps mean",
    clearHint: "To take an answer back, use Undo.",
    reason: "Reason",
    reasonMissing: (characters: number) =>
      `Until the reason is clear, the criterion counts as not rated yet: ${count(characters, "more character", "more characters")} needed, spaces not counted.`,
    reasonEnough: "Long enough: this counts.",
  },
  notes: {
    note: "Note for the report",
    noteHint: "Printed in every report. No patient details, no names of people.",
    privateNote: "Private note",
    privateNoteHint: "For your team. Never printed in any report.",
  },

  bar: {
    label: "Move and mark",
    previous: ["Previous", " criterion"],
    next: ["Next", " criterion"],
    flag: ["Flag", " for discussion"],
    undo: "Undo",
  },
  end: {
    title: "That was the last one",
    titleFiltered: "That was the last one in this selection",
    left,
    toOpen: "Go to the first one not rated yet",
    toSummary: "See where you stand",
    toList: "Show them all as a list",
    clear: "Go on without search and filters",
  },
  announce: {
    rated: (id: string, name: string) => `${id}: ${name}`,
    naRefused: (id: string) => `${id} always applies, so “Not applicable” cannot be chosen.`,
    flagged: (id: string) => `${id} flagged for discussion`,
    unflagged: (id: string) => `${id} no longer flagged`,
    ratingBack: (id: string, name: string) => `Rating of ${id} is back to ${name}`,
    undone: (id: string, field: string) => `Took back the latest change to ${id}: ${field}`,
    fields: {
      flagged: "flag",
      note: "note for the report",
      privateNote: "private note",
      naReason: "reason",
    } as Readonly<Record<string, string | undefined>>,
    otherField: "details",
    open: "not rated yet",
    nothingToUndo: "There is nothing to undo",
    first: "This is the first criterion",
    firstFiltered: "This is the first criterion of the selection",
    readOnly: "Signed off: nothing can be changed",
  },

  proof: {
    title: "What proves it",
    never: "Never:",
    neverAnywhere: "What no evidence may contain",
    describe:
      "When in doubt, write down that it exists, where it is kept and its date, instead of attaching it.",
  },
  onSite: {
    title: "How to check on site",
    methods: "By",
    places: "Where",
    minutes: "Time",
    aboutMinutes: (minutes: number) => `about ${count(minutes, "minute", "minutes")}`,
    tally:
      "Clinic-run tally: a member of the clinic’s own staff looks at 20 recent records and hands over only a band. The assessor never opens a record.",
  },
  sources: {
    title: (number: number) => `Sources (${String(number)})`,
    grade: (grade: string) => `Grade ${grade}`,
    grades: {
      A: "Rests on a Medical Safe Haven source, or on two or more sources about health care for people who have been trafficked.",
      B: "Rests on one such source, or on strong guidance from a neighboring field.",
      C: "Mostly our own reasoning.",
    } satisfies Record<Criterion["sourceGrade"], string>,
    read: (basis: string) => `What was read: ${basis}`,
    noYear: "year not known",
    line: (parts: {
      id: string;
      rev: number;
      title: string;
      version: string;
      jurisdiction: string;
      language: string;
    }) =>
      `${parts.id}, revision ${String(parts.rev)}. ${parts.title}, version ${parts.version}, jurisdiction ${parts.jurisdiction}, language ${parts.language}.`,
    offline: "The app itself never opens these addresses. A link opens only when you choose it.",
  },
  domain: {
    about: "About this characteristic",
    trace: "Traces to the founding article:",
    weight: (weight: number) => `Counts ${String(weight)} in the overall score.`,
    id: (id: string) => `Ids begin with ${id}.`,
  },

  suggestions: {
    title: "If this is a gap: wording and actions",
    wording: "Wording for the report",
    actions: "Suggested actions",
    fits: "Fits the present rating",
    forRating: { "below-2": "from 0 or 1", "2-to-3": "from 2 to 3" },
    meta: (owner: string, effort: string, forRating: string) => `${owner} · ${effort} · ${forRating}`,
  },
  priority: {
    title: "Priority of this gap",
    intro:
      "Rated below 3, this becomes a gap. Harm and spread decide its place; gain and effort order it there.",
    band: (band: Band) => (band === "O" ? "Now an opportunity, no gap" : `Now in band ${band}`),
    none: "No gap at present",
    harm: "Harm if this fails",
    harms: gapsMessages.harms,
    spread: "How widespread",
    spreads: gapsMessages.spreads,
    effort: "Effort to close it",
    byCatalogue: (name: string) => `${name} (as the catalogue says)`,
    byRating: (name: string) => `${name} (from the rating)`,
    byActions: (name: string) => `${name} (from the suggested actions)`,
    harmReason: "Why harm differs here",
    harmReasonHint: "Printed beside the gap.",
    stopAndFix: "Someone is being harmed now",
    stopAndFixHint: "Puts this gap before all others, due within days.",
  },
  evidence: {
    title: "Evidence",
    items: (number: number) => count(number, "item", "items"),
    none: "Nothing is linked to this criterion yet.",
    grade: (grade: number) => `Evidence grade ${String(grade)} of 3`,
    grades: {
      0: "No item yet.",
      1: "Only notes, described items or interviews, or everything is past its review date.",
      2: "At least one current item that shows the thing itself.",
      3: "Two kinds of current evidence that agree, one of them about practice.",
    },
    agree: "These agree",
    agreeHint: "Tick when the kinds of evidence tell the same story. It makes the grade 3.",
    unlink: "Unlink",
    overridden: (grade: number) => `Evidence grade ${String(grade)} of 3, overridden`,
    overriddenFrom: (grade: number, reason: string) =>
      `A reviewer set it; by the evidence alone it is ${String(grade)}. Reason: ${reason}`,
    override: "Override the grade",
    overrideHint:
      "For a reviewer who knows more than the kinds of evidence tell. It counts with a reason, and every report prints both.",
    gradeField: "Evidence grade",
    asComputed: (grade: number) => `As computed (${String(grade)})`,
    gradeChoice: (grade: number) => `${String(grade)} of 3`,
    gradeReason: "Reason for this grade",
    gradeReasonMissing: (characters: number) =>
      `Until the reason is clear, the computed grade counts: ${count(characters, "more character", "more characters")} needed, spaces not counted.`,
    gradeReasonEnough: "Long enough: this counts.",
    linkExisting: "Link an item that is already here",
    findItem: "Find an item",
    noItem: "No other item matches.",
    moreItems: (number: number) =>
      `${count(number, "more item matches", "more items match")}. Type to find it.`,
    linkIt: "Link",
    linkOne: (title: string) => `Link ${title}`,
    linked: (title: string) => `“${title}” is linked here.`,
    unlinkOne: (title: string) => `Unlink ${title}`,
    openOne: (title: string) => `Open ${title}`,
    unlinked: (title: string) => `“${title}” is no longer linked here. It stays in the library.`,
  },

  list: {
    mark: (catalogue: Catalogue, mark: ResponseMark, state: string | undefined) => {
      const step = catalogue.scoringProfile.scale.find(({ value }) => String(value) === mark);
      if (step !== undefined) return `${mark} ${step.name}`;
      if (mark === "open") return state === "na" ? "Not applicable, reason missing" : "Not rated yet";
      return mark === "na" ? "Not applicable" : "Don’t know";
    },
    marks: { flagged: "Flagged", note: "Note", privateNote: "Private note" },
    items: (number: number) => count(number, "item of evidence", "items of evidence"),
  },

  keys: {
    open: "Keyboard help",
    title: "Keyboard",
    intro: "These keys work while you are not typing in a field. Settings can switch them off, all but Esc.",
    rows: [
      ["0 1 2 3", "Rate this criterion"],
      ["N", "Not applicable (asks a reason)"],
      ["U", "Don’t know"],
      ["J", "Next criterion"],
      ["K", "Previous criterion"],
      ["F", "Flag for discussion, or take the flag back"],
      ["/", "Search"],
      ["?", "This help"],
      ["Esc", "Close this help; clear and leave the search"],
    ],
  },
} as const;

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
