import type { Readiness } from "../offline";
import type { QuarantineTable } from "../../storage/quarantine";
import { commonMessages } from "./common";

export const settingsMessages = {
  title: "Settings",
  appearance: "Appearance",
  theme: "Theme",
  themes: { system: "System", light: "Light", dark: "Dark" },
  textSize: "Text size",
  textSizes: { normal: "Normal", large: "Large", largest: "Largest" },
  appearanceHint: "Kept on this device only.",
  keyboard: {
    title: "Keyboard",
    singleKeys: "Single-key shortcuts",
    on: "On",
    off: "Off",
    hint: "Keys such as 0 to 3, J and K in the checklist. Switch them off if you speak to your computer or often press keys by accident. Kept on this device only.",
  },
  storage: {
    title: "Storage",
    used: "Used here",
    unknown: "This browser does not say",
    protection: "Protected from clearing",
    yes: "Yes",
    no: "No",
    ask: "Ask the browser to protect it",
    explain:
      "A browser may clear what it stores when the disk fills up, and some do so after a week without a visit. If you ask, it can agree to keep Havenmark’s data until you delete it yourself. It decides on its own and may show a question. It never protects against a broken disk or a person who clears the browser’s data: only a backup file does.",
    explainUnasked:
      "A browser may clear what it stores when the disk fills up, and some do so after a week without a visit. This one cannot be asked to keep Havenmark’s data. Save a backup file after each piece of work and keep it somewhere else.",
    granted: "The browser agreed. It will keep the data until you delete it.",
    refused:
      "The browser said no. Nothing was lost. Saving Havenmark as a bookmark and coming back often can change its mind. Keep backup files.",
    lastBackup: "Last backup file",
    never: "None saved from this browser",
    backupLink: "Backup",
  },
  quarantine: {
    title: "Entries set aside",
    lead: "These entries in the browser’s database could not be read, most likely because something other than Havenmark changed them. The rest of your work is not affected. A backup file from before may still hold them in good order.",
    leftOut: "It is left out everywhere.",
    mended:
      "It was put right from its history, and all work below it opens. What could not be found is empty: please look at it.",
    problem: "What is wrong",
    tables: {
      sites: "Site",
      catalogues: "Catalogue",
      assessments: "Assessment",
      revisions: "Change in the history",
      heads: "Answer",
      evidence: "Evidence item",
      actions: "Action",
    } satisfies Record<QuarantineTable, string>,
    remove: "Remove",
    removeOf: (key: string) => `Remove entry ${key}`,
    removed: "The entry is removed.",
    confirmTitle: "Remove this entry?",
    confirm:
      "This entry alone is taken out of the browser’s database for good. There is no undo. Nothing else is deleted.",
  },
  catalogues: {
    title: "Catalogues",
    builtIn: "Built in",
    id: "Id",
    version: "Version",
    criteria: "Criteria",
    criteriaOf: (all: number, core: number, groups: string) =>
      `${String(all)} in ${groups}, ${String(core)} of them in the core set`,
    language: "Language",
    jurisdiction: "Jurisdiction",
    hash: "Content hash",
    hashHint:
      "The SHA-256 of its content. Two assessments with the same hash were made with the same words and numbers.",
    help: "Read the method and all sources",
  },
  deletion: {
    title: "Delete",
    lead: "Deleted sites and assessments can be brought back from “Recently deleted”, unless you delete them for good. Backup files you saved are not touched; a backup folder follows.",
    nothing: "There is nothing to delete.",
    sites: "Sites and assessments",
    everything: "Delete everything",
    everythingLead:
      "All sites, assessments, evidence and actions in this browser, also the sample and what was deleted recently. This cannot be undone. The app itself stays, and so do theme and text size.",
    everythingTitle: "Delete everything?",
    word: "delete everything",
    typeWord: (word: string) => `Type “${word}” to confirm`,
    confirmEverything: "Delete everything for good",
    everythingGone: (sites: number, assessments: number) =>
      `${commonMessages.count(sites, "site", "sites")} and ${commonMessages.count(assessments, "assessment", "assessments")} go, with all ratings, evidence, files and actions, and so does everything that was deleted recently.`,
    done: "Everything is deleted. This browser holds no site any more.",
    deleteSiteOf: (name: string) => `Delete ${name}`,
  },
  about: {
    title: "About",
    version: "App version",
    license: "The app’s code is under the Apache License 2.0, the criteria under CC BY 4.0.",
    sends: "No part of the app sends anything anywhere.",
    offline: "Without a network",
    readiness: {
      preparing: "Not yet: the app is being copied into this browser.",
      ready: "Works: the whole app is kept in this browser.",
      "single-file": "Works: the file you opened is the whole app.",
      unavailable:
        "Does not open here: this browser, or the address the app came from, keeps no copy of it. What is open goes on working.",
    } satisfies Record<Readiness, string>,
    newVersion: "A new version is ready.",
  },
} as const;
