import type { StorageError } from "../../storage/storage-error";

/** Everything that a person can meet while working, except what opening a file or the app itself meets. */
export type ErrorCode =
  | StorageError["code"]
  | "sign-off.open-items"
  | "file.empty"
  | "file.too-large"
  | "file.unreadable"
  | "picture.not-changed"
  | "bytes.missing"
  | "bytes.damaged";

/** What happened, what is safe, what to do next. */
export function errorSentence(code: ErrorCode): string {
  switch (code) {
    case "storage.full":
      return "This device has no room left for that. What you saved before is safe. Delete large evidence files or other data in this browser, then try again.";
    case "storage.closed":
      return "Another tab took over the storage. What you saved before is safe. Reload this page and do it again.";
    case "storage.failed":
      return "The browser did not store that. What you saved before is safe. Try again; if it keeps failing, save a backup file.";
    case "storage.not-found":
      return "That entry is not here any more. It may have been deleted in another tab. Nothing was changed.";
    case "storage.read-only":
      return "This assessment is signed off, so it can be read but not changed. Nothing was changed.";
    case "storage.changed-meanwhile":
      return "Something was changed in another tab while this was worked out. Nothing was frozen. Look at it again, then sign off.";
    case "storage.conflicts-open":
      return "Some values were changed on two sides and wait for a decision. Nothing was frozen. Decide them first, under Backup.";
    case "storage.amended-already":
      return "A correction of this assessment has been started already, perhaps in another tab. Nothing was changed. Go on with that one.";
    case "storage.here-already":
      return "It is here again already: a file that was opened since brought it. Nothing was changed, and the deleted one stays where it is.";
    case "storage.site-deleted":
      return "The site of this assessment was deleted too. Nothing was changed. Bring back the site first.";
    case "storage.built-upon":
      return "Somebody has gone on working with what came in, so it cannot be taken out again. Nothing was changed. Change single values by hand instead.";
    case "sign-off.open-items":
      return "Some criteria are not rated yet. Nothing was frozen. Answer them first; “Don’t know” is an answer.";
    case "file.empty":
      return "The file is empty (0 bytes), so it was not added.";
    case "file.too-large":
      return "The file is larger than 100 MB, so it was not added. Attach the pages that matter, or describe it instead of attaching it: add a note of where it is kept and its date.";
    case "file.unreadable":
      return "The file could not be read, so it was not added. It may have been moved or its drive unplugged. Choose it again.";
    case "picture.not-changed":
      return "This browser could not change the picture, so it was not added. Cover the areas in another program first, or describe the picture instead.";
    case "bytes.missing":
      return "The entry is here, but the file itself is missing from this browser. Restore it from a backup file.";
    case "bytes.damaged":
      return "The stored file is damaged: it is not what was added. Restore it from a backup file, or add it again.";
  }
}
