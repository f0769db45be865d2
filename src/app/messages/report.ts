import type { PdfError } from "../../report/pdf/make-pdf";
import { commonMessages } from "./common";

const { count, formatBytes } = commonMessages;

/** Words of the Report screen. What the report itself says stands in src/report/words. */
export const reportMessages = {
  title: "Report",
  save: {
    title: "Gap analysis as PDF",
    paper: "Paper",
    papers: { letter: "Letter", a4: "A4" },
    button: "Save PDF",
    making: "Making the PDF",
    cancel: "Cancel",
    made: (name: string, pages: number | null, sizeBytes: number) => {
      const size = formatBytes(sizeBytes);
      const facts = pages === null ? size : `${count(pages, "page", "pages")}, ${size}`;
      return `Made ${name}: ${facts}. Look among your downloads.`;
    },
    neutralName: "The name of the file says nothing about the clinic.",
    errors: {
      "pdf.canceled": "Stopped. Nothing was saved.",
      "pdf.worker-failed":
        "The PDF could not be made. Your ratings and notes are safe. Reload the page and try again; if it fails again, save a backup file.",
    } satisfies Record<PdfError["code"], string>,
  },
  holds: {
    title: "What it holds",
    body: "Score and level, gaps in order, the plan, every criterion with rating and note for the report, and an index of the evidence.",
    never: "Never: private notes, and the evidence files themselves.",
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
    hint: "One line each.",
    suggested: "Suggested from the plan; it follows the plan until you edit it.",
    useSuggestion: "Use the suggestion again",
  },
  preview: {
    title: "Preview",
    previous: "Previous page",
    next: "Next page",
    page: (page: number, of: number) => `Page ${String(page)} of ${String(of)}`,
    picture: (page: number, of: number, section: string | null) =>
      section === null
        ? `Page ${String(page)} of ${String(of)}`
        : `Page ${String(page)} of ${String(of)}: ${section}`,
    failed: "The preview could not be drawn. Saving the PDF may still work.",
  },
} as const;
