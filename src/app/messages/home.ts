import { commonMessages } from "./common";

export const homeMessages = {
  title: "All sites",
  welcome: {
    title: "Welcome to Havenmark",
    lead: "See where your clinic stands, and what to do next",
    whatItIs:
      "Havenmark helps a clinic team rate how far it has come as a Medical Safe Haven for people who have been trafficked, see its gaps in order, plan what comes first, and print the gap analysis.",
    whatItIsNot:
      "It is a self-assessment and accredits nobody, and it has no place for anything about a patient: no names, no dates, no stories.",
    whereDataLives:
      "What you enter stays in this browser on this device and is sent nowhere, so save a backup file from time to time.",
    shared: "Do other people use this computer too?",
    sharedLink: "Set a passphrase before you enter anything",
    backupLead:
      "Worked on another device, in another browser, or was this one cleared? Nothing changes before you say so.",
    stepsTitle: "How it goes",
    steps: [
      {
        title: "Rate together",
        text: "The team around one laptop, one question at a time. A first pass through the core set takes 60 to 90 minutes around the table; checking everything on site takes about 200 (estimates).",
      },
      {
        title: "See the gaps",
        text: "A level, what holds it back, and the gaps in the order that matters for patients.",
      },
      {
        title: "Plan the first steps",
        text: "Suggested actions with an owner’s role and a date, ready to be changed.",
      },
      {
        title: "Print the report",
        text: "A gap analysis that a board can read on one page, with the details behind it.",
      },
    ],
  },
  addSite: "Add site",
  trySample: "Try the sample clinic",
  makingSample: "Making the sample clinic…",
  sampleMade: "The sample clinic is here. Everything in it is invented.",
  sampleRemoved: "The sample clinic is gone, with everything in it.",
  removeSample: "Remove sample",
  openBackup: "Open hand-off file",
  openFolder: "Open backup folder",
  noAssessment: "No assessment yet.",
  levelSoFar: "Level so far",
  level: "Level",
  nothingRated: "Nothing rated yet",
  working: "Working it out…",
  catalogueMissing: "Its catalogue cannot be read, so there is no level to show.",
  answered: (answered: number, total: number) => `${commonMessages.xOfY(answered, total)} answered`,
  answeredLabel: "Answered",
  actionsLabel: "Actions",
  openActions: (count: number) => commonMessages.count(count, "open action", "open actions"),
  waiting: {
    overdue: (count: number) => `${String(count)} overdue`,
    soon: (count: number) => `${String(count)} due soon`,
    check: (count: number) => `${String(count)} to check: did it hold?`,
  },
  /** Where a site has more than one plan. */
  waitingIn: (words: string, assessment: string) => `${words} (${assessment})`,
  noActions: "No open actions",
  goOn: "Continue",
  look: "Open",
  start: "Start an assessment",
  storage: {
    title: "On this device",
    used: (bytes: number) => `Havenmark uses ${commonMessages.formatBytes(bytes)} here.`,
    usedUnknown: "This browser does not say how much room Havenmark uses.",
    protected: "The browser has agreed not to clear it when room gets short.",
    notProtected:
      "Not protected: the browser may clear it when room gets short, and some browsers do so after a week without a visit.",
    protectionUnknown: "This browser does not say whether it may clear it. Keep backup files.",
    more: "Storage and how to protect it",
    lastBackup: (day: string) => `Last backup file from this browser: ${day}.`,
    neverBackedUp: "No backup file has been saved from this browser yet.",
  },
  backup: {
    reminder: (days: number | null) =>
      days === null
        ? "No backup file has been saved yet. If this browser’s data is lost, your work is lost. It takes a minute."
        : `The last backup file is ${commonMessages.count(days, "day", "days")} old. What you did since then is only in this browser.`,
    link: "Save a backup file",
  },
} as const;
