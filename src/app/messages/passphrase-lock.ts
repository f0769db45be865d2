import type { StorageError } from "../../storage/storage-error";
import type { LockSetupError } from "../lock/lock-setup";
import { errorSentence } from "./errors";
import { unlockSentence } from "./unlock";

/** The words of the section "Passphrase lock" in Settings, and of its dialogs. */
export const passphraseLockMessages = {
  title: "Passphrase lock",
  off: {
    state: "Off. Whoever uses this browser can read everything in it.",
    lead: "With a passphrase, everything you enter is stored encrypted: ratings, notes, names of files, the files themselves and their small copies. On a shared computer, set one before you enter anything: what was stored before can stay readable in the browser’s files for a while.",
    button: "Set a passphrase",
  },
  on: {
    state: "On. Everything is stored encrypted.",
    lead: "This tab stays open until you lock it, leave it, reload it, or nobody touches it for a while.",
    idle: "Lock when nobody has touched it for",
    minutes: (minutes: number) => (minutes === 1 ? "1 minute" : `${String(minutes)} minutes`),
    whenHidden: "Lock as soon as another tab is in front, or the window is minimized",
    whenHiddenHint: "Not while a file picker or the camera that the app opened is up.",
    change: "Change passphrase",
    renew: "New recovery key",
    addPasskey: "Add a passkey",
    removePasskeys: "Remove passkeys",
    passkeys: (count: number) =>
      count === 1 ? "1 passkey opens it too." : `${String(count)} passkeys open it too.`,
    remove: "Remove passphrase",
    changed:
      "The passphrase is changed. The old one opens nothing here any more. It still opens copies of this browser’s files that were made before, so if somebody learned it, begin anew: save a backup file, delete everything, set a passphrase, open the file.",
    renewed: "The recovery key is new. The old one opens nothing any more.",
    passkeyAdded: "The passkey opens this workspace from now on. The passphrase stays.",
    passkeysRemoved: "No passkey opens this workspace any more.",
  },
  sweep: {
    working: "The old key is being cleared out of the browser’s own files, which takes about 15 seconds…",
    done: "Chrome and Edge have cleared the old key out of their own files too; other browsers may keep it for a while.",
    owed: "The browser could not clear the old key out of its own files yet; perhaps the disk is full. The app tries again when it starts next.",
  },
  leave: {
    title: "Leave at once",
    text: "“Leave” at the top of every screen, or Esc pressed three times in a row, shows an empty page in all tabs of the app.",
    sealed: "It locks as well.",
    plain: "Without a passphrase it only hides: whoever presses Back or opens the address sees everything.",
    history:
      "The browser’s history still lists which screens, criteria and filters were opened, and when. It holds no word that was entered.",
  },
  threats: {
    title: "What it protects from, and what not",
    caption: "Who can read what",
    who: "Who",
    without: "Without a passphrase",
    locked: "Locked",
    open: "Open",
    rows: [
      {
        who: "The next person at this account",
        without: "Reads everything",
        locked:
          "Sees that something is stored, how much, and when, and in the history which screens were opened",
        open: "Reads everything until it locks",
      },
      {
        who: "Whoever has a copy of the disk or a backup tape",
        without: "Reads everything",
        locked: "Has to guess the passphrase, half a second of work a guess",
        open: "Parts of memory may be on the disk",
      },
      {
        who: "IT staff, remote support, browser extensions",
        without: "Read everything",
        locked: "See nothing readable, but can record what is typed later",
        open: "Read everything",
      },
      {
        who: "Whoever gets a saved file",
        without: "Reads everything, unless the file has a passphrase of its own",
        locked: "The same: the lock does not go with a file",
        open: "The same",
      },
    ],
    cannot:
      "It cannot protect an open tab, prove that something was erased, bring back a lost passphrase, or keep anybody from photographing the screen.",
  },
  setUp: {
    title: "Set a passphrase",
    choose: "1. Choose it",
    passphrase: "New passphrase",
    passphraseHint: "At least 12 characters. Six words drawn by chance are easy to type and hard to guess.",
    short: "Use at least 12 characters.",
    suggest: "Suggest six words",
    forgotten:
      "Forgotten means gone. Nobody can reset it, and there is no copy of it anywhere. Write it down and keep it where only your team can get at it, not at this computer.",
    next: "Go on",
    back: "Back",
    key: "2. Print the recovery key",
    keyLead:
      "It opens the workspace when the passphrase is lost. It is shown this one time. Keep it on paper, apart from the passphrase.",
    print: "Print it",
    save: "Save it as a text file",
    sheetTitle: "Recovery key",
    sheetText:
      "Keep this apart from the computer and from the passphrase. Whoever has it can open what it locks.",
    confirm: "3. Confirm",
    again: "Passphrase again",
    againWrong: "That is not the passphrase from the first step.",
    group: (number: number) => `Group ${String(number)} of the recovery key`,
    groupWrong: "That is not what stands on the sheet.",
    understood:
      "I understand: if the passphrase and the recovery key are both lost, everything in here is lost for good.",
    understoodMissing: "Tick this first.",
    button: "Encrypt everything",
    making: "Making the key…",
  },
  change: {
    title: "Change passphrase",
    current: "Current passphrase, or the recovery key",
    button: "Change passphrase",
    lead: "Only the key is wrapped anew; nothing else is written. The recovery key and passkeys stay as they are.",
  },
  renew: {
    title: "New recovery key",
    lead: "The printed key that you have is nothing from then on.",
    button: "Use this key",
  },
  passkey: {
    title: "Add a passkey",
    lead: "A passkey of this computer, a phone or a security key opens the workspace too. The passphrase stays: a passkey can be lost with the device. Whoever can unlock the device can use it.",
    button: "Make the passkey",
    name: "Workspace",
  },
  remove: {
    title: "Remove the passphrase?",
    lead: "Everything is stored in the open again, so that whoever uses this browser can read it. It takes as long as encrypting did.",
    button: "Remove passphrase",
  },
  working: "One moment…",
} as const;

/** Why a setting of the lock did not change. */
export function lockSetupSentence(error: LockSetupError): string {
  return error.code.startsWith("storage.")
    ? errorSentence((error as StorageError).code)
    : unlockSentence(error as Exclude<LockSetupError, StorageError>);
}
