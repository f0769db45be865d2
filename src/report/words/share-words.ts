import { commonWords } from "./common-words";

/** What a shareable report says about itself. */
export const shareWords = {
  shareable: (leftOut: readonly string[], photos: number): string =>
    [
      `Version to share. Left out: ${commonWords.listWords(leftOut)}.`,
      ...(photos === 0
        ? []
        : [
            `It includes ${commonWords.count(photos, "photo", "photos")} of evidence, which can show names, faces and places; no first pages of documents.`,
          ]),
      "Private notes are in no report.",
    ].join(" "),
  leftOut: {
    evidence: "names, places and hashes of evidence",
    roles: "the roles of those who assessed and signed",
    siteName: "the name of the clinic",
  },
  /** Stands where a note named a file. */
  fileName: "(a file)",
  foot: "Version to share: names of evidence and of those who assessed are left out",
  footDraft: "Draft to share: names of evidence and of those who assessed are left out",
} as const;
