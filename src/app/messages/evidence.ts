import type { EvidenceKind } from "../../assessment/evidence";
import { commonMessages } from "./common";
import { evidenceFormMessages } from "./evidence-form";
import { evidenceLibraryMessages } from "./evidence-library";

const { count } = commonMessages;

const kinds = {
  document: "Document",
  photo: "Photo",
  link: "Link",
  roster: "Roster",
  tally: "Clinic-run tally",
  observation: "Observation",
  interview: "Interview",
  feedback: "Feedback",
  note: "Note",
  described: "Described, not attached",
} satisfies Record<EvidenceKind, string>;

export const evidenceMessages = {
  title: "Evidence",
  kinds,
  kindHints: {
    document: "A policy, form, minute or slide",
    photo: "An empty room, a sign, a shelf",
    link: "A page on the web or in your own network",
    roster: "A list of roles, shifts or trainings, without names",
    tally: "A band that the clinic’s own staff counted",
    observation: "What somebody saw",
    interview: "What somebody said, in general terms",
    feedback: "From patients or survivors, in totals",
    note: "Your own words",
    described: "It exists: where it is kept, and its date",
  } satisfies Record<EvidenceKind, string>,

  add: {
    title: "Add evidence",
    link: "Add link",
    note: "Add note",
    noteHint: "A note is your own words.",
    criterion: "Link the files to",
    noCriterion: "No criterion yet",
  },
  never: "What evidence must never contain",
  describe:
    "When in doubt, do not attach it: “Describe instead of attach” keeps that it exists, where it is kept and its date.",
  afterSignOff:
    "This assessment is signed off. What is linked to its criteria stays as it is. You can still add items, but they are linked to no criterion and change nothing that was issued.",

  list: {
    title: "Library",
    goTo: (number: number) => `Go to the library: ${count(number, "item", "items")}`,
    count: (number: number) => count(number, "item", "items"),
    empty: "No evidence yet. Add a file, a link or a note, or begin at a criterion of the checklist.",
    of: (day: string) => `of ${day}`,
    reviewBy: (day: string) => `review by ${day}`,
    pastReview: "Past its review date",
    unlinked: "Not linked",
    band: (band: string) => `Band: ${band}`,
    edit: (title: string) => `Edit ${title}`,
    remove: (title: string) => `Remove ${title}`,
    by: (role: string) => `collected by ${role}`,
    at: (place: string) => place,
    asked: (role: string) => `asked: ${role}`,
    answers: (answers: string) => `${answers} answers`,
    versions: (number: number) => `${String(number)} versions`,
    openShort: "Open",
    editShort: "Edit",
    removeShort: "Remove",
  },

  form: evidenceFormMessages,
  library: evidenceLibraryMessages,

  preview: {
    file: (name: string, size: string, type: string) => `${name} · ${size} · ${type}`,
    alt: (title: string) => `Preview of ${title}`,
    table: (title: string) => `Table: ${title}`,
    tableCut: (rows: number) =>
      `Only the first ${String(rows)} rows are shown. Download the file for the rest.`,
    asked: "What was asked",
    cut: "Only the beginning is shown. Download the file for the rest.",
    downloadOnly:
      "This kind of file is never opened inside the app, because it may contain something that runs. Save it and open it with a program you trust.",
    download: "Download",
    loading: "Reading the file…",
    missing: "File missing",
    removedBefore: (what: string) => `Taken out before storing: ${what}`,
    nothingRemoved: "Stored as it was: nothing was taken out of the file.",
    link: "This address is outside the app. It opens in a new tab, only when you choose it.",
  },
} as const;
