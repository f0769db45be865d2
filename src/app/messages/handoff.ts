import type { Progress } from "../../storage/hand-off/watch";
import type { ImportRow } from "../../storage/merge/import-row";
import { commonMessages } from "./common";
import { conflictMessages } from "./conflicts";
import { startMessages } from "./start";

const { count, formatBytes } = commonMessages;

/** What a merge brought, or would bring. */
export type MergeCounts = ImportRow["counts"];

/** The numbers of a file, or of this browser. */
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

function listMerge(counts: MergeCounts): string {
  const parts = [
    counts.changes > 0 ? count(counts.changes, "new change", "new changes") : "",
    counts.newRecords > 0 ? count(counts.newRecords, "new entry", "new entries") : "",
    counts.deletedRecords > 0 ? count(counts.deletedRecords, "deletion", "deletions") : "",
  ].filter(Boolean);
  return parts.length === 0 ? "nothing that is not here already" : parts.join(", ");
}

const phases: Readonly<Record<Progress["phase"], string>> = {
  reading: "Reading the evidence",
  writing: "Writing",
  checking: "Checking every part",
};

export const handoffMessages = {
  title: "Backup and hand-off",
  progress: ({ phase, done, total }: Progress) =>
    `${phases[phase]}: ${formatBytes(done)} of ${formatBytes(total)}`,
  stop: "Stop",
  save: {
    title: "Save a file",
    lead: "One file that carries your work to another computer, and keeps it safe if this one fails. It holds answers, evidence with its files, actions, and the criteria they were made with.",
    what: "What goes in",
    everything: "Everything in this browser",
    everythingHint: "A backup, private notes included.",
    chosen: "Chosen assessments",
    chosenHint: "To hand to somebody, such as a consultant or a second site.",
    assessments: "Assessments",
    noneChosen: "Choose at least one assessment.",
    privateNotes: "Put private notes in as well",
    historyGoesToo:
      "With or without them, the file carries the earlier wordings of every text, words that were cut out too, and the earlier versions of replaced files, such as a photo before something in it was covered.",
    lock: "Lock the file with a passphrase",
    notLocked:
      "Without a passphrase, anybody who gets the file can read it. Keep it on a drive that only your team can reach, and do not mail it.",
    notLockedThough: startMessages.notLockedThough,
    passphrase: "Passphrase",
    passphraseHint:
      "Write it down, and pass it on by phone, never beside the file. Nobody can open the file without it, not even us.",
    passphraseShort: "Use at least 12 characters.",
    suggest: "Suggest another passphrase",
    suggested: (bits: number) =>
      `Six words chosen at random: ${String(bits)} bits. Trying them all would take longer than anybody has.`,
    pickPlace: "Ask me where to put it",
    pickPlaceHint:
      "Choose a new name: a file that already has the name is replaced as soon as you choose it.",
    button: "Save hand-off file",
    working: "Making and checking the file…",
    stopped: "Stopped. No file was saved.",
    placeEmptied: "If a file of that name was there before, it is gone.",
    empty: "There is nothing to save yet: this browser holds no site.",
    sampleOnly: "This browser holds only the sample clinic. A file would hold invented data.",
    sampleInside: "The sample clinic is in this browser and would be in the file too.",
    removeSample: "Remove sample",
    done: (counts: WorkspaceCounts) =>
      `Made, read again and checked: ${listCounts(counts)}, all hashes match.`,
    handedOver: (name: string) =>
      `“${name}” was handed to the browser, which puts it where downloads go. To check the copy on your disk, use “Rehearse”.`,
    inPlace: (name: string) => `“${name}” is where you put it, and was read again from there.`,
    leftOut: ({ rows, files }: { readonly rows: number; readonly files: number }) =>
      `${[rows > 0 ? count(rows, "entry", "entries") : "", files > 0 ? count(files, "file", "files") : ""].filter(Boolean).join(" and ")} could not be read and are not in it. The rest is.`,
    code: "Hand-off code",
    codeHint:
      "Whoever receives the file sees the same code when opening it. Compare it by phone to know that it is this file and no other.",
    last: (day: string) => `Last backup saved from this browser: ${day}.`,
    never: "No backup has been saved from this browser yet.",
  },
  open: {
    title: "Open a file",
    lead: "Choosing a file only checks it: every part is read and its hash compared. Nothing in this browser changes until you say so.",
    button: "Open hand-off file",
    rehearse: "Rehearse",
    rehearseHint: "“Rehearse” checks any file, such as last month’s backup, and only reports.",
    working: (name: string) => `Checking “${name}”…`,
    locked: (name: string) => `“${name}” is locked with a passphrase.`,
    lockedFolder: (name: string) =>
      `“${name}” is locked. It is restored with its lock: its passphrase and recovery key open this browser too, from then on.`,
    passphrase: "Passphrase of the file",
    secretOfFolder: "Passphrase or recovery key",
    wrong:
      "That passphrase does not open it. Check capitals, spaces and hyphens. If it is right, the file was damaged or changed.",
    unlock: "Unlock and check",
    fine: (name: string) => `“${name}” is whole. All hashes match.`,
    fineLocked: (name: string) => `“${name}” is whole, and its passphrase is right. All hashes match.`,
    notYet: "Nothing in this browser has been changed yet.",
    rehearsed: "This was a rehearsal. Nothing in this browser was changed.",
    madeOn: "Made on",
    code: "Hand-off code",
    kind: "Kind",
    kinds: { backup: "Backup of everything", "hand-off": "Chosen assessments" },
    noPrivateNotes: "without private notes",
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
    restoreAsk: (there: number, here: number) =>
      `${count(there, "rating", "ratings")} there, ${String(here)} here: restore?`,
    restore: "Restore this file",
    restoreFolder: "Restore from this folder",
    merge: "Merge with what is here",
    mergeWould: (counts: MergeCounts) => `Merging would bring ${listMerge(counts)}.`,
    mergeConflicts: (conflicts: number) =>
      `${count(conflicts, "value", "values")} would wait for your decision, since both sides changed them. Nothing is dropped.`,
    mergeClash:
      "It cannot be merged: it claims another origin for something that is here already. Ask whoever sent it.",
    merged: (counts: MergeCounts) => `Merged: ${listMerge(counts)}.`,
    mergedConflicts: (conflicts: number) =>
      `${count(conflicts, "value was", "values were")} changed on both sides and ${conflicts === 1 ? "waits" : "wait"} for your decision.`,
    besideSignOff: (answers: number) =>
      `${count(answers, "answer", "answers")} came in beside a sign-off. The issued results stay as they were.`,
    replaceAll: "Replace everything here",
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
  conflicts: conflictMessages,
  merges: {
    title: "Files that were merged",
    lead: "Taking a merge back removes what it brought, as long as nobody has gone on from it.",
    line: (at: string, code: string) => `${at} · file ${code}`,
    brought: (counts: MergeCounts) => `Brought ${listMerge(counts)}.`,
    undo: (code: string) => `Undo the merge of file ${code}`,
    undoLabel: "Undo",
    undone: (day: string) => `Undone on ${day}`,
    undoneNow: "The merge was undone. What it brought is gone, and what was here before stands.",
  },
  who: {
    title: "What is in a file",
    lead: "A zip with a fixed list of entries: one text file a table, the catalogues, the evidence files named by their SHA-256, and a README that says how to read it all without Havenmark. It holds no device name and no user name.",
    locked:
      "With a passphrase it is an age file (age-encryption.org). The ordinary program “age” unlocks it too.",
    forgotten: "A forgotten passphrase cannot be had back by anybody.",
    keep: "Delete copies that you no longer need.",
  },
} as const;
