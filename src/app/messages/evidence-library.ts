import type { LibraryView } from "../evidence-library";
import type { EvidenceMark, EvidenceOrder } from "../evidence-list";
import { commonMessages } from "./common";

const { count } = commonMessages;

/** Words of the library: finding, choosing, removing and bringing back. */
export const evidenceLibraryMessages = {
  filters: "Find evidence",
  search: "Search",
  searchHint: "Title, description, place, role",
  kind: "Kind",
  allKinds: "All kinds",
  mark: "Show",
  marks: {
    all: () => "Everything",
    "past-review": (number: number) => `Past its review date (${String(number)})`,
    unlinked: (number: number) => `Not linked (${String(number)})`,
    large: (number: number) => `Large, 5 MB or more (${String(number)})`,
  } satisfies Record<EvidenceMark | "all", (number: number) => string>,
  criterion: "Criterion",
  allCriteria: "All criteria",
  order: "Order",
  orders: {
    added: "Latest added",
    date: "Latest date",
    "review-by": "Review soonest",
    title: "Title",
    size: "Largest",
    kind: "Kind",
  } satisfies Record<EvidenceOrder, string>,
  view: "View",
  views: { list: "List", thumbnails: "Thumbnails" } satisfies Record<LibraryView, string>,
  shown: (shown: number, total: number) =>
    shown === total
      ? count(total, "item", "items")
      : `${shown.toLocaleString("en-US")} of ${count(total, "item", "items")}`,
  noMatch: "Nothing matches.",
  clear: "Clear search and filters",
  gradeHere: (id: string, grade: number, isOverridden: boolean) =>
    `Evidence grade of ${id}: ${String(grade)} of 3${isOverridden ? ", overridden" : ""}`,

  choose: (title: string) => `Select ${title}`,
  chosen: (number: number) => `${count(number, "item", "items")} selected`,
  chooseAll: "Select all shown",
  chooseNone: "Select none",
  together: "Selected items",
  togetherCriterion: "Criterion to link or unlink",
  chooseCriterion: "Choose a criterion",
  link: "Link",
  unlink: "Unlink",
  linked: (number: number, id: string) => `${count(number, "item", "items")} linked to ${id}.`,
  unlinked: (number: number, id: string) => `${count(number, "item", "items")} unlinked from ${id}.`,
  removeChosen: "Remove selected",

  removal: {
    title: "Remove evidence",
    body: (titles: readonly string[], days: number) =>
      titles.length === 1
        ? `Remove “${titles[0] ?? ""}”? Every criterion loses it. For ${String(days)} days you can bring it back from “Recently removed”.`
        : `Remove ${count(titles.length, "item", "items")}? Every criterion loses them. For ${String(days)} days you can bring them back from “Recently removed”.`,
    confirm: "Remove",
    done: (titles: readonly string[]) =>
      titles.length === 1
        ? `“${titles[0] ?? ""}” was removed.`
        : `${count(titles.length, "item was", "items were")} removed.`,
    undo: "Undo remove",
    undone: (titles: readonly string[]) =>
      titles.length === 1
        ? `“${titles[0] ?? ""}” is back, with its links.`
        : `${count(titles.length, "item is", "items are")} back, with their links.`,
  },

  trash: {
    title: "Recently removed",
    lead: (days: number) =>
      `Removed items stay for ${String(days)} days, with their files, and then go for good. If something should never have been here, delete it now.`,
    facts: (day: string, left: number) =>
      `removed ${day} · ${left === 0 ? "goes today" : `${count(left, "day", "days")} left`}`,
    restore: "Bring back",
    restoreOne: (title: string) => `Bring back ${title}`,
    deleteNow: "Delete for good",
    deleteOne: (title: string) => `Delete ${title} for good`,
    deleteTitle: "Delete for good",
    deleteBody: (title: string) =>
      `Delete “${title}” and its file from this browser? This cannot be undone. What the disk of this computer or a backup file still holds is out of the app’s reach.`,
    deleted: (title: string) => `“${title}” was deleted for good.`,
  },

  files: {
    title: "File",
    replace: "Replace by a new version",
    replaced: (name: string) => `${name} is the present version now. The one before is kept below.`,
    earlier: "Earlier versions",
    open: (name: string, version: number) => `Open version ${String(version)}: ${name}`,
    openNow: "Open the present version",
    showing: (version: number) => `You are looking at version ${String(version)}, which was replaced.`,
  },

  space: {
    title: "Space",
    used: (size: string) => `${size} used by everything in this browser`,
    unknown: "This browser does not say how much is used.",
    ofEvidence: (size: string, number: number) =>
      `${size} of evidence here, in ${count(number, "file", "files")}`,
    largest: "Takes most of it",
    notProtected:
      "Not protected: the browser may clear this storage when the disk runs low, or, in Safari, after seven days without a visit. Ask it to keep it, and save a backup now and then.",
    ask: "Ask the browser to keep it",
    granted: "The browser promised to keep it.",
    refused:
      "The browser did not promise it. It may do so later, once you have used the app more often. Save a backup file now and then.",
  },
} as const;
