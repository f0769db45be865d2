import type { BackupError } from "../../storage/hand-off/backup-error";

const UNTOUCHED = "Nothing in this browser was changed.";

/** What happened with a backup file, what is safe, what to do next. */
export function backupErrorSentence(error: BackupError): string {
  switch (error.code) {
    case "backup.foreign":
      return `This is not a Havenmark hand-off file. ${UNTOUCHED} Choose a file whose name ends in .havenmark or .havenmark.age.`;
    case "backup.encrypted":
      return `This file is locked with a passphrase. ${UNTOUCHED} Enter the passphrase to go on.`;
    case "backup.passphrase-wrong":
      return `That passphrase does not open this file. ${UNTOUCHED} Check capitals, spaces and hyphens, and try again. If it is right, the file was damaged or changed.`;
    case "backup.other-lock":
      return `This file is locked in a way that Havenmark does not open: with a key instead of a passphrase, or with an absurd amount of work. ${UNTOUCHED} Unlock it with the program it was locked with.`;
    case "backup.clash":
      return `The file claims another origin for something that is here already (${error.problem}). ${UNTOUCHED} Do not trust it, and ask whoever sent it.`;
    case "backup.canceled":
      return `Stopped. ${UNTOUCHED} Start again whenever you like.`;
    case "backup.damaged":
      return `The file is damaged or was cut short (${error.reason}). ${UNTOUCHED} Try another copy, or save the file again where it was made.`;
    case "backup.newer-version":
      return `A newer version of Havenmark made this file. ${UNTOUCHED} Open it with that version.`;
    case "backup.too-large":
      return `The file holds more than a hand-off file can. ${UNTOUCHED} It was probably not made by Havenmark.`;
    case "backup.entry-not-allowed":
      return `The file holds a part that does not belong there (${error.path}). ${UNTOUCHED} Do not trust it, and try another copy.`;
    case "backup.entry-missing":
      return `A part of the file is missing (${error.path}). ${UNTOUCHED} Try another copy.`;
    case "backup.entry-changed":
      return `A part of the file was changed after it was saved (${error.path}). ${UNTOUCHED} Do not trust it, and try another copy.`;
    case "backup.row-invalid":
      return `The file has an entry that cannot be read (${error.path}, line ${String(error.line)}: ${error.problem}). ${UNTOUCHED} Try another copy.`;
    case "backup.reference-broken":
      return `The file contradicts itself (${error.problem}). ${UNTOUCHED} Try another copy.`;
    case "backup.signed-off-changed":
      return `This file changes an assessment after it was signed off. ${UNTOUCHED} Do not trust it, and ask whoever sent it.`;
    case "backup.unreadable":
      return `The browser could not read the file. It may have been moved, or its drive unplugged. ${UNTOUCHED} Choose it again.`;
    case "backup.workspace-not-empty":
      return `This browser holds work already. ${UNTOUCHED} Confirm that it may be replaced.`;
    case "backup.needs-empty":
      return `This backup folder is locked, and is restored together with its passphrase: only into a browser that holds no work. ${UNTOUCHED} Save what is here, delete everything in Settings, then open the folder again.`;
    case "backup.locked-here":
      return `This backup folder is locked, and so is this browser, each with a passphrase of its own. ${UNTOUCHED} Remove the passphrase in Settings first; after restoring, that of the folder is the one to use.`;
    case "backup.no-lock-here":
      return `This backup folder is locked, and the single file has no passphrase lock. ${UNTOUCHED} Open the folder in the installed or served Havenmark.`;
    case "backup.no-memory":
      return `The browser could not give the 64 MB of memory that checking the passphrase takes. ${UNTOUCHED} Close other tabs and programs, and try again.`;
    case "backup.interrupted":
      return `Something changed in another tab meanwhile. ${UNTOUCHED} Close other Havenmark tabs and try again.`;
    case "backup.busy":
      return `Another tab is opening a file right now. ${UNTOUCHED} Wait for it, then try again.`;
    case "backup.storage-full":
      return `This device has no room left for that. ${UNTOUCHED} Make room, or use another device.`;
    case "backup.storage-closed":
      return `Another tab took over the storage. ${UNTOUCHED} Reload this page and try again.`;
    case "backup.storage-failed":
      return `The browser refused (${error.reason}). ${UNTOUCHED} Try again; a restart of the browser can help.`;
  }
}
