import type { OpenError } from "../../storage/database";
import type { StorageError } from "../../storage/storage-error";
import type { UnlockFailure } from "../lock/unlocking";
import { lockMessages } from "./lock";

/** The words of the locked page and of the screen while rows are sealed. They say nothing of what is locked. */
export const unlockMessages = {
  title: lockMessages.lockedTitle,
  lead: "What is stored in this browser is encrypted. Enter the passphrase to open it.",
  goesOn: {
    sealing: "Encrypting was interrupted. Nothing is lost: it goes on as soon as you open it.",
    unsealing:
      "Taking the passphrase away was interrupted. Nothing is lost: it goes on as soon as you open it.",
  },
  passphrase: "Passphrase",
  show: "Show what I type",
  unlock: "Unlock",
  unlocking: "Unlocking…",
  passkey: "Unlock with a passkey",
  recovery: {
    title: "Use the recovery key",
    label: "Recovery key",
    hint: "Eight groups of four letters and digits, from the sheet that was printed. Capitals and spaces do not matter.",
    button: "Unlock with the recovery key",
    afterwards: "Then set a new passphrase under Settings.",
  },
  forgotten:
    "Forgotten means gone: without the passphrase or the recovery key nobody can open this, not even those who made the app.",
  startOver: {
    title: "Neither of them is to be found",
    lead: "Then this stays closed for good. You can delete it here and begin with nothing, or with a saved file.",
    word: "delete everything",
    typeWord: (word: string) => `Type “${word}” to confirm`,
    button: "Delete what is locked",
    sweeping: "Deleting, and clearing the browser’s files, about 15 seconds…",
  },
  working: {
    sealingTitle: "Encrypting",
    unsealingTitle: "Taking the passphrase away",
    lead: "Leave this tab open. If it is closed, nothing is lost: it goes on when you come back.",
    progress: (done: number, total: number) =>
      `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} entries`,
    tryAgain: "Try again",
  },
} as const;

/** Why it stays locked, what is safe, what to do. */
export function unlockSentence({ code }: Pick<UnlockFailure, "code">): string {
  switch (code) {
    case "lock.wrong-secret":
      return "That does not open it. Check capitals, spaces and the keyboard’s language. Nothing was changed, and you can try as often as you like.";
    case "lock.mistyped":
      return "That is not a whole recovery key: a letter is wrong or missing. Compare it with the sheet, group by group.";
    case "lock.no-memory":
      return "The browser could not do the work for a passphrase, which takes 64 MB of memory. Close other tabs and programs, then try again.";
    case "lock.passkey-refused":
      return "The passkey was not used. Nothing was changed. Try again, or use the passphrase.";
    case "lock.passkey-unable":
      return "This passkey cannot open what is encrypted: it does not make secrets (PRF). Use the passphrase.";
  }
}

/** Why rows could not all be converted; the ones that were stay so. */
export function conversionSentence({ code }: Pick<OpenError | StorageError, "code">): string {
  if (code === "storage.full") {
    return "This device has no room left. Nothing is lost. Free some room, then try again: it goes on where it stopped.";
  }
  if (code === "database.blocked") {
    return "Another tab holds the storage open. Nothing is lost. Close all other tabs of this app, then try again.";
  }
  return "The browser stopped it. Nothing is lost. Try again: it goes on where it stopped.";
}
