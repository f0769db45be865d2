export const shellMessages = {
  skip: "Skip to the content",
  mainNavigation: "Main",
  assessmentNavigation: "Assessment",
  site: "Site",
  workspace: "Workspace",
  allSites: "All sites",
  backup: "Backup",
  settings: "Settings",
  help: "Help",
  overview: "Overview",
  checklist: "Checklist",
  evidence: "Evidence",
  gaps: "Gaps",
  plan: "Plan",
  report: "Report",
  menu: "Menu",
  promise: "Everything stays in this browser. Nothing is sent anywhere.",
  saveStates: {
    saved: "Saved on this device",
    saving: "Saving…",
    failed: "Not saved",
  },
  saveFailedHelp: "Your latest change is on screen but not stored.",
  tryAgain: "Try again",
  updateElsewhere: "A newer version of Havenmark was opened in another tab. Reload this page to go on.",
  reload: "Reload",
  update: {
    ready: "A new version of Havenmark is ready. What you entered stays as it is.",
    now: "Reload now",
    later: "Later",
    notSaved:
      "Not reloaded: a change on this screen is not stored yet. Press “Try again” at the top, then reload.",
  },
  quarantine: (rows: number) =>
    rows === 1
      ? "One stored entry could not be read. It was put right or set aside. Everything else is here."
      : `${String(rows)} stored entries could not be read. They were put right or set aside. Everything else is here.`,
  quarantineLink: "See which in Settings",
  sampleBanner: "This is the sample clinic. Everything in it is invented.",
  removeSample: "Remove sample",
  crashTitle: "Something in the app went wrong",
  crashBody:
    "What you saved before this moment is still stored on this device. Save a backup file first, then reload the page.",
  crashDetail: "Details for whoever helps you",
  saveBackup: "Save backup file",
} as const;
