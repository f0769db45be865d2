import { commonMessages } from "./common";

const { count } = commonMessages;

/** The numbers of a backup file, or of this browser. */
export type WorkspaceCounts = {
  readonly sites: number;
  readonly assessments: number;
  readonly ratings: number;
  readonly evidence: number;
  readonly files: number;
  readonly actions: number;
};

/** The rows of a table that compares a file with this browser. */
export const countKeys = [
  "sites",
  "assessments",
  "ratings",
  "evidence",
  "files",
  "actions",
] as const satisfies readonly (keyof WorkspaceCounts)[];

function listCounts(counts: WorkspaceCounts): string {
  return [
    count(counts.sites, "site", "sites"),
    count(counts.assessments, "assessment", "assessments"),
    count(counts.ratings, "rating", "ratings"),
    count(counts.evidence, "evidence item", "evidence items"),
    count(counts.files, "file", "files"),
    count(counts.actions, "action", "actions"),
  ].join(", ");
}

export const handoffMessages = {
  title: "Backup",
  save: {
    title: "Save a backup file",
    lead: "One file with everything this browser holds: sites, assessments, answers, private notes, evidence with its files, actions, and the catalogues they were made with. Put it where your clinic keeps protected files.",
    button: "Save backup file",
    working: "Making and checking the file…",
    empty: "There is nothing to save yet: this browser holds no site.",
    sampleOnly: "This browser holds only the sample clinic. A backup file would hold invented data.",
    sampleInside: "The sample clinic is in this browser and would be in the file too.",
    removeSample: "Remove sample",
    done: (counts: WorkspaceCounts) =>
      `Made, read again and checked: ${listCounts(counts)}, all hashes match.`,
    handedOver: (name: string) =>
      `“${name}” was handed to the browser, which puts it where downloads go. To check the copy on your disk, open it with “Open backup file”.`,
    leftOut: ({ rows, files }: { readonly rows: number; readonly files: number }) =>
      `${[rows > 0 ? count(rows, "entry", "entries") : "", files > 0 ? count(files, "file", "files") : ""].filter(Boolean).join(" and ")} could not be read and are not in it. The rest is.`,
    code: "Hand-off code",
    codeHint:
      "Whoever receives the file sees the same code when opening it. Compare it by phone to know that it is this file and no other.",
    last: (day: string) => `Last saved from this browser: ${day}.`,
    never: "None has been saved from this browser yet.",
  },
  open: {
    title: "Open a backup file",
    lead: "Choosing a file only checks it: every part is read and its hash compared. Nothing in this browser changes until you say so.",
    button: "Open backup file",
    working: "Checking the file…",
    fine: (name: string) => `“${name}” is whole. All hashes match.`,
    notYet: "Nothing in this browser has been changed yet.",
    madeOn: "Made on",
    code: "Hand-off code",
    inFile: "In the file",
    here: "Here now",
    rows: {
      sites: "Sites",
      assessments: "Assessments",
      ratings: "Ratings",
      evidence: "Evidence items",
      files: "Files",
      actions: "Actions",
    },
    what: "What",
    restore: "Restore this file",
    checkOnly: "Done, only checking",
    replaceTitle: "Replace everything in this browser?",
    replaceGone: (counts: WorkspaceCounts) =>
      `What is here now goes: ${listCounts(counts)}. What is in the file takes its place. There is no undo.`,
    replaceSample: "What is here now is only the sample clinic.",
    saveFirst: "Save what is here first",
    replace: "Replace everything",
    done: (counts: WorkspaceCounts) => `Restored: ${listCounts(counts)}.`,
    toSites: "See all sites",
  },
  who: {
    title: "Who can read a backup file",
    notEncrypted:
      "Anybody who gets the file. It is not encrypted: it opens with any zip program, private notes and evidence files included.",
    keep: "Keep it on a drive that only your team can reach. Do not mail it. Delete copies you no longer need.",
    inside: "What is in it",
    insideText:
      "A zip with a fixed list of entries: one text file a table, the catalogues, the evidence files named by their SHA-256, and a README that says how to read it all without Havenmark. It holds no device name and no user name.",
  },
} as const;
