import type { SignOffBlocker } from "../../assessment/sign-off";
import { commonMessages } from "./common";

const { count } = commonMessages;

export const overviewMessages = {
  title: "Overview",
  signedOff: (day: string, by: string) =>
    `Signed off on ${day} by ${by}. The results are frozen as they were issued, with the catalogue of that day.`,
  next: {
    title: "Next thing to do",
    rate: (isFirst: boolean) => (isFirst ? "Begin with the first criterion" : "Go on rating"),
    findOut: "Find out what nobody in the room knew",
    discuss: "Talk about what was flagged",
    signOff: "Everything is answered. Read it through once more, then sign off.",
    seeGaps: "See what to work on first",
    toGaps: "What stands between here and the next level",
  },
  progress: {
    title: (characteristics: string) => `${characteristics} so far`,
    answered: (answered: number, total: number) => `${commonMessages.xOfY(answered, total)} answered`,
    short: (answered: number, total: number) => `${String(answered)}/${String(total)}`,
  },
  left: {
    title: "What is left",
    open: "Not rated yet",
    unknown: "Don’t know",
    flagged: "Flagged for discussion",
    time: "Time on site",
    minutes: (minutes: number) => (minutes === 0 ? "none" : commonMessages.aboutMinutes(minutes)),
    timeHint:
      "If all of these are checked on site (an estimate). A first pass through the core set takes 60 to 90 minutes around the table.",
  },
  flagged: {
    title: "Flagged for discussion",
    none: "Nothing is flagged. Flag a criterion when the room does not agree yet.",
  },
  details: {
    title: "This assessment",
    kind: "Kind",
    scope: "Scope",
    date: "Date",
    roles: "Roles in the room",
    noRoles: "not said yet",
    catalogue: "Catalogue",
    catalogueLine: (title: string, version: string) => `${title}, version ${version}`,
    edit: "Change date and roles",
    editTitle: "Date and roles",
    dateHint: "The day the assessment speaks of.",
    rolesHint: "One role per line. Roles, never names.",
    save: "Save details",
  },
  signOff: {
    card: "When the team is done",
    lead: "Signing off freezes the results and opens the way to compare them later.",
    button: "Sign off",
    title: "Sign off this assessment",
    freezing:
      "Signing off freezes ratings, notes, links to evidence and results as they stand. They can be read and printed, not changed. The plan goes on. A correction later is a new assessment.",
    unknown: (number: number) =>
      `${count(number, "answer is", "answers are")} “Don’t know”. From sign-off on each counts 0 and becomes a gap, labeled “not known”.`,
    notACertificate: "It stays an assessment against a catalogue on a date. It is no approval by anybody.",
    role: "Your role",
    roleHint: "Who signs off, as a role: Medical director. Not a name.",
    roleMissing: "Enter the role of who signs off.",
    blocked: (number: number) =>
      number === 1
        ? "One criterion still keeps it from being signed off:"
        : `${String(number)} criteria still keep it from being signed off:`,
    reasons: {
      open: "not rated yet",
      invalid: "the rating cannot be read",
      "na-not-allowed": "cannot be “not applicable”",
      "na-needs-reason": "the reason is too short",
    } satisfies Record<SignOffBlocker["reason"], string>,
    more: (number: number) => `and ${String(number)} more`,
  },
} as const;
