/** Where data lives, who can read it, and what must never be entered. */
export const privacyHelp = {
  title: "Privacy",
  livesTitle: "Where your data lives",
  lives: [
    "Everything is stored by this browser, on this device, under this address. Another browser, another account on this computer, a private window or another address starts empty.",
    "Havenmark sends nothing. After the page has loaded it makes no request to anywhere, and the page’s own rules keep it from making one. Data leaves this device only when a person saves a file and carries it.",
  ],
  whoTitle: "Who can read it",
  whoLead:
    "Without a passphrase the data is stored as it is. Think of it as a paper folder in an unlocked drawer. Under Settings you can set a passphrase: then all of it is stored encrypted.",
  who: [
    {
      term: "The next person at this computer, in the same account",
      text: "can open this page and read everything. With a passphrase, they see only that something is stored, once it is locked. On a shared computer, set one, and use an account of your own.",
    },
    {
      term: "Somebody with a copy of the disk, a stolen laptop, an old backup tape",
      text: "can read everything, unless the disk itself is encrypted or you set a passphrase before you began. Then they would have to guess it.",
    },
    {
      term: "IT staff, remote support, a browser extension",
      text: "can read everything that this account can read, and everything while it is unlocked.",
    },
    {
      term: "Whoever gets a backup file, by mail or on a stick",
      text: "can read everything in it, unless you gave the file a passphrase of its own.",
    },
    {
      term: "Somebody who looks over your shoulder",
      text: "can photograph the screen. No program prevents that.",
    },
  ],
  deletingTitle: "What deleting does",
  deleting: [
    "A site, an assessment or a piece of evidence that you delete is gone from every screen, report and file at once, and stays in this browser for 30 days, so that a mistake can be undone. Whoever uses this browser can bring it back in that time.",
    "Deleting for good, and deleting everything, takes the data out of the app and out of the browser’s database at once, and there is no undo. The bytes can stay readable on the disk until the browser or the system writes over them, and they stay in copies that somebody else made. Havenmark cannot prove that something is erased. What was stored under a passphrase is encrypted on the disk too: only somebody who has a copy of the browser’s files and also knows the old passphrase or recovery key could still open what is left.",
    "If the browser’s own data is cleared, everything is gone. Some browsers do so after a week without a visit, or when the disk fills up. A backup file is the only protection.",
  ],
  mustNotTitle: "What must never be entered",
  mustNotLead:
    "In any field, and in any piece of evidence. Havenmark points out what looks like an identifier, but it cannot know everything.",
  describe:
    "When in doubt, describe instead of attaching: that the thing exists, where it is kept, and its date.",
} as const;
