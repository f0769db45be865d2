import type { PdfError } from "../../report/make-report-file";
import { commonMessages } from "./common";
import { reportDocuments } from "./report-documents";

const { count, formatBytes } = commonMessages;

/** Words of the Report screen. What the report itself says stands in src/report/words. */
export const reportMessages = {
  title: "Report",
  save: {
    title: "Save",
    paper: "Paper",
    papers: { letter: "Letter", a4: "A4" },
    button: "Save PDF",
    html: "Save HTML",
    htmlHint: "HTML is one file for any browser: the same text, also in scripts that the PDF’s font lacks.",
    spreadsheetHint:
      "The spreadsheet holds ratings, evidence and actions of the whole assessment, in the version chosen above.",
    several: (number: number) =>
      `${String(number)} documents are chosen: each becomes a file of its own. The browser may ask whether this page may save several.`,
    making: "Making the files",
    cancel: "Cancel",
    made: (name: string, pages: number | null, sizeBytes: number) => {
      const size = formatBytes(sizeBytes);
      const facts = pages === null ? size : `${count(pages, "page", "pages")}, ${size}`;
      return `Made ${name}: ${facts}. Look among your downloads.`;
    },
    madeSeveral: (names: readonly string[], sizeBytes: number) =>
      `Made ${names.join(", ")}: ${formatBytes(sizeBytes)} in all. Look among your downloads.`,
    neutralName: "The name of the file says nothing about the clinic.",
    errors: {
      "pdf.canceled": "Stopped. Nothing was saved.",
      "pdf.worker-failed":
        "The file could not be made. Your ratings and notes are safe. Reload the page and try again; if it fails again, save a backup file.",
    } satisfies Record<PdfError["code"], string>,
  },
  documents: reportDocuments,
  planPrint: { actionPlan: "Print action plan", ownerSheets: "Print owner sheets" },
  choose: {
    title: "What to print",
    label: "Documents",
    version: "Version",
    versions: { inside: "Inside", shareable: "Shareable" },
    about: {
      inside: "For the clinic’s own use.",
      shareable:
        "Leaves out names, places and hashes of evidence, and the roles of those who assessed and signed. Its cover says so. Read your notes once more: they are printed as written.",
    },
    alias: "Name to print instead of the clinic’s",
    aliasHint: "Leave empty to print the clinic’s name.",
    shown: "Preview of",
  },
  photos: {
    label: "Photos",
    hints: {
      inside: "Small copies of photos, and first pages of documents, behind the index of the evidence.",
      shareable:
        "Also in this version to share, whose cover then says so. A photo can show names, faces, signs and screens: look at each one first. First pages of documents are left out.",
    },
    reading: (done: number, of: number) => `Reading the photos: ${String(done)} of ${String(of)}…`,
    ready: (printed: number, sizeBytes: number, missing: number) => {
      const without =
        missing === 0 ? "" : ` ${count(missing, "file has", "files have")} no copy that could be printed.`;
      if (printed === 0) return `No photo to print.${without}`;
      return `${count(printed, "picture", "pictures")}, about ${formatBytes(sizeBytes)}.${without}`;
    },
  },
  holds: {
    title: "What it holds",
    never:
      "Never: private notes, and the evidence files themselves (photos as small copies, where you tick them).",
    language: (language: string) => `Language: ${language}`,
    languages: { "en-US": "English (US)" } as Readonly<Record<string, string>>,
    laying: "Laying out the pages…",
    pages: (number: number) => count(number, "page", "pages"),
    page: (number: number) => `page ${String(number)}`,
    section: (title: string, number: number) => `${title}, page ${String(number)}`,
  },
  checks: {
    title: "Before you save",
    none: "Nothing to look at first.",
    draft: "This is a draft. The report says so on every page, because ratings can still change.",
    "nothing-rated": "Nothing is rated yet, so the report has no score.",
    open: (number: number) =>
      number === 1
        ? "One criterion is open, so score and level are printed as a range."
        : `${String(number)} criteria are open, so score and level are printed as a range.`,
    conflicts: (number: number) =>
      number === 1
        ? "One value was changed in two copies and nobody has decided yet. The report prints one of the two."
        : `${String(number)} values were changed in two copies and nobody has decided yet. The report prints one of each.`,
    "hidden-on-wall": (number: number) =>
      number === 1
        ? "One action stands on the action plan by its number only, because its words tell what the program is about. The owner’s sheet has it in full."
        : `${String(number)} actions stand on the action plan by their numbers only, because their words tell what the program is about. The owners’ sheets have them in full.`,
    photos: (number: number) =>
      number === 1
        ? "One picture is printed. Look at it: no patient, no name on a badge or screen, nobody who did not agree."
        : `${String(number)} pictures are printed. Look at each: no patient, no name on a badge or screen, nobody who did not agree.`,
    "name-words": (words: readonly string[]) =>
      words.length === 1
        ? `“${words.join()}”, a word of the clinic’s name, stands in the texts. Only the whole name is replaced.`
        : `Words of the clinic’s name stand in the texts: ${words.map((word) => `“${word}”`).join(", ")}. Only the whole name is replaced.`,
    characters: (characters: readonly string[]) =>
      `The font of the report lacks ${count(characters.length, "character", "characters")}: ${characters.join(" ")}. A sign stands in its place.`,
    identifiers: (where: string, found: string) =>
      `${where} holds what looks like ${found}. Check that it cannot identify a patient.`,
    where: {
      action: (title: string) => `The action “${title}”`,
      evidence: (title: string) => `The evidence “${title}”`,
      ask: "What you ask of leadership",
      criterion: (id: string) => `The text at ${id}`,
    },
    more: (number: number) => `And ${String(number)} more texts to check.`,
  },
  ask: {
    title: "What we ask of leadership",
    label: "Text for the summary page",
    hint: "One request per line.",
    suggested: "Suggested from the plan; it follows the plan until you edit it.",
    useSuggestion: "Use the suggestion again",
  },
  preview: {
    title: "Preview",
    /** What stands on the button, and what is said after it. */
    previous: ["Previous", " page"],
    next: ["Next", " page"],
    page: (page: number, of: number) => `Page ${String(page)} of ${String(of)}`,
    picture: (page: number, of: number, section: string | null) =>
      section === null
        ? `Page ${String(page)} of ${String(of)}`
        : `Page ${String(page)} of ${String(of)}: ${section}`,
    failed: "The preview could not be drawn. Saving the PDF may still work.",
  },
} as const;
