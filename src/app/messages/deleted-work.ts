import { commonMessages } from "./common";

const { count, formatDay } = commonMessages;

/** Words around deleted sites and assessments that can still be brought back. */
export const deletedWorkMessages = {
  title: "Recently deleted",
  lead: (days: number | null) =>
    `Deleted sites and assessments stay ${days === null ? "in this tab’s memory until you close it" : `in this browser for ${String(days)} days`}, with their files, and then go for good. They are in no report and in no file. If something should never have been here, delete it for good now.`,
  site: (assessments: number) => `Site with ${count(assessments, "assessment", "assessments")}`,
  assessmentOf: (site: string) => `Assessment of ${site}`,
  unreadableSite: "A site whose name cannot be read",
  unreadableAssessment: "An assessment that cannot be read",
  unknownSite: "a site that is not here",
  facts: (day: string, left: number | null) =>
    left === null
      ? `deleted ${formatDay(day)}`
      : `deleted ${formatDay(day)} · ${left === 0 ? "goes today" : `${count(left, "day", "days")} left`}`,
  siteFirst: "Bring back its site first.",
  restore: "Bring back",
  restoreOne: (name: string) => `Bring back ${name}`,
  restored: (name: string) => `${name} is back, with everything in it.`,
  undo: "Undo",
  deleteNow: "Delete for good",
  deleteOne: (name: string) => `Delete ${name} for good`,
  deleteTitle: "Delete for good?",
  deleteBody: (name: string) => `${name} goes for good, with everything in it. There is no undo.`,
  deletedForGood: (name: string) => `${name} was deleted for good.`,
  stillHere: (deleted: number) =>
    `${count(deleted, "deleted site or assessment is", "deleted sites and assessments are")} still kept here and can be brought back.`,
  see: "See it in Settings",
} as const;
