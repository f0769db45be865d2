import type { MirrorError } from "../../storage/mirror/mirror-error";
import { backupErrorSentence } from "./backup-errors";
import { commonMessages } from "./common";

const { count, formatDay } = commonMessages;

const SAFE = "What was in the folder before is still whole.";

/** What happened with the backup folder, what is safe, what to do next. */
export function mirrorErrorSentence(error: MirrorError, toDay: (instant: string) => string): string {
  switch (error.code) {
    case "mirror.folder-gone":
      return "The folder cannot be found. It may be on a stick that is not plugged in, on a share that is not connected, or have been moved. Your work is safe in this browser. Connect it, or choose another folder.";
    case "mirror.not-allowed":
      return `Writing into the folder is not allowed. ${SAFE} Ask whoever runs the share for the right to write there, or choose another folder.`;
    case "mirror.disk-full":
      return `The disk with the folder is full. ${SAFE} Make room there, or choose another folder.`;
    case "mirror.file-in-use":
      return `Another program holds a file in the folder open. ${SAFE} Close it; backup and virus programs let go by themselves.`;
    case "mirror.not-verified":
      return `What was written did not read the same afterwards (${error.path}). Do not rely on this disk. Your work is safe in this browser: choose another folder, or save a hand-off file.`;
    case "mirror.other-workspace":
      return `The folder holds the backup of another browser or clinic: ${count(error.ratings, "rating", "ratings")}, last written ${formatDay(toDay(error.createdAt))}. Nothing in it was changed. Choose another folder, or replace what is in it.`;
    case "mirror.unknown-content":
      return "The folder holds a backup that this version of Havenmark cannot read, perhaps of a newer one. Nothing in it was changed. Choose another folder, or replace what is in it.";
    case "mirror.nothing-here":
      return `This browser holds nothing, and the folder still holds ${count(error.ratings, "rating", "ratings")}. It was left as it is. Open it below to restore it, or forget it.`;
    case "mirror.backup":
      return backupErrorSentence(error.error);
    case "mirror.failed":
      return `The browser could not write into the folder (${error.reason}). ${SAFE}`;
  }
}

export const mirrorMessages = {
  title: "Backup folder",
  lead: "Choose a folder on a clinic share or an encrypted stick, and Havenmark keeps a whole backup there by itself, a few seconds after each change. Private notes are in it, and anybody who can open the folder can read it.",
  leadLocked:
    "Choose a folder on a clinic share or a stick, and Havenmark keeps a whole backup there by itself, a few seconds after each change. It is encrypted, as your work here is: without your passphrase or recovery key nobody can open it, not even you.",
  openCopy: (last: string | null) =>
    last === null
      ? "This folder was chosen before the passphrase and may hold a part of a copy without encryption. Anybody who can open the folder can read that. It is replaced by an encrypted copy as soon as Havenmark may write there."
      : `This folder still holds a copy without encryption, from ${last}. Anybody who can open the folder can read it. It is replaced by an encrypted one as soon as Havenmark may write there.`,
  unlockedFilesRemoved: (files: number) =>
    `The folder held ${count(files, "file", "files")} from before the passphrase, which anybody could read. They were deleted after the encrypted ones were in place and checked. Parts of them can stay readable on that disk until something is written over them, and in copies that IT keeps of the share.`,
  unsupported:
    "This browser gives no page a folder to write into (Chrome and Edge do). Save a hand-off file now and then instead: Home reminds you.",
  choose: "Choose a folder",
  chooseOther: "Choose another folder",
  inFolder: (name: string) => `Folder: “${name}”`,
  never: "Nothing has been written there yet.",
  moment: (day: string, time: string) => `${day}, ${time}`,
  last: (moment: string) => `Last brought up to date: ${moment}.`,
  states: {
    elsewhere: "Another tab of Havenmark keeps this folder up to date.",
    asks: "The browser wants your permission again before Havenmark may write there.",
    waiting: "Changes wait for a pause in your work.",
    writing: "Writing and checking…",
    current:
      "Up to date: everything here is in the folder too. Each file was read again after it was written.",
  },
  retried: "Havenmark tries again by itself.",
  allow: "Allow writing there",
  writeNow: "Write now",
  tryAgain: "Try again",
  replace: "Replace what is in it",
  replaceTitle: "Replace what is in the folder?",
  replaceGone: (name: string) =>
    `The backup in “${name}” goes, and what is in this browser takes its place. There is no undo. If you are not sure whose it is, choose another folder.`,
  stop: "Forget this folder",
  stopping: "The folder is forgotten. Wait until what is being written there has ended.",
  stopped: "Nothing more is written there. What is in the folder stays: delete it yourself if it must go.",
  stoppedOpen:
    "Nothing more is written there. The copy without encryption stays in the folder, and anybody who can open the folder can read it: delete it yourself.",
  openFolder: "Open backup folder",
} as const;
