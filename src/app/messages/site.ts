import type { ClinicKind } from "../../assessment/assessment";
import { commonMessages } from "./common";

const { count } = commonMessages;

/** What hangs on a site or an assessment, for the sentence that says what a deletion takes away. */
export type ContentCounts = {
  readonly assessments: number;
  readonly ratings: number;
  readonly evidence: number;
  readonly files: number;
  readonly actions: number;
};

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

function contents(counts: Omit<ContentCounts, "assessments">): string {
  return listOf([
    count(counts.ratings, "rating", "ratings"),
    `${count(counts.evidence, "evidence item", "evidence items")} (${count(counts.files, "file", "files")})`,
    count(counts.actions, "action", "actions"),
  ]);
}

export const siteMessages = {
  addTitle: "Add site",
  editTitle: "Edit site",
  name: "Site name",
  nameHint: "As it should stand on the report.",
  nameMissing: "Enter a name for the site.",
  clinicKind: "Kind of clinic",
  clinicKindNone: "Not said",
  clinicKinds: {
    "family medicine": "Family medicine",
    "residency clinic": "Residency clinic",
    "community health center": "Community health center",
    "hospital outpatient": "Hospital outpatient",
    "emergency department": "Emergency department",
    pediatrics: "Pediatrics",
    "obstetrics and gynecology": "Obstetrics and gynecology",
    "behavioral health": "Behavioral health",
    other: "Other",
  } satisfies Record<ClinicKind, string>,
  region: "State or region",
  notes: "Notes about the site",
  notesHint: "Nothing about patients. No shelter or safe-house addresses.",
  save: "Save site",
  saveChanges: "Save changes",
  notFoundTitle: "Site not found",
  profile: "Profile",
  edit: "Edit profile",
  notSaid: "Not said",
  added: "Added",
  assessments: "Assessments",
  startAssessment: "Start assessment",
  noAssessments: (group: string) =>
    `No assessment yet. The core set is a good first session: it covers the essentials of every ${group}.`,
  state: { draft: "Draft", "signed off": "Signed off" },
  signedOffOn: (day: string, by: string) => (by === "" ? `Signed off ${day}` : `Signed off ${day} by ${by}`),
  roles: (roles: readonly string[]) => `In the room: ${listOf(roles)}`,
  evidence: (items: number) => count(items, "evidence item", "evidence items"),
  delete: "Delete",
  deleteAssessmentOf: (line: string) => `Delete ${line}`,
  deleteSite: "Delete this site",
  deleteSiteLead:
    "Takes the site and all its assessments away. They can be brought back from “Recently deleted”.",
  start: {
    title: "Start assessment",
    kind: "Kind",
    kindHints: {
      self: "The clinic’s own team rates.",
      external: "Somebody from outside rates, such as a consultant.",
    },
    scope: "Scope",
    scopeHint: (criteria: number, minutes: number) =>
      `${String(criteria)} criteria; checking everything on site takes ${commonMessages.aboutMinutes(minutes)} (an estimate).`,
    coreHint:
      "The essentials: a first pass around the table takes 60 to 90 minutes (an estimate). The level stops at Building.",
    fullHint: "Everything. All levels can be reached.",
    date: "Date of the assessment",
    roles: "Who is in the room",
    rolesHint: "Roles, never names. They are printed on the report.",
    otherRole: "Another role",
    addRole: "Add role",
    button: "Start",
    catalogue: (title: string, version: string) =>
      `Uses the catalogue “${title}”, version ${version}. The assessment keeps this wording even if the catalogue changes later.`,
  },
  deletion: {
    siteTitle: "Delete this site?",
    assessmentTitle: "Delete this assessment?",
    siteGone: (name: string, counts: ContentCounts) =>
      `“${name}” goes, with ${count(counts.assessments, "assessment", "assessments")}: ${contents(counts)}.`,
    assessmentGone: (line: string, counts: ContentCounts) => `${line} goes, with ${contents(counts)}.`,
    /** Without days where the workspace goes with its tab. */
    kept: (days: number | null) =>
      days === null
        ? "It stays in this tab’s memory, in case this is a mistake. Until you close the tab it can be brought back, from Settings."
        : `It stays in this browser for ${String(days)} days, in case this is a mistake. Until then anybody who uses this browser can bring it back, from Settings.`,
    forGood: "Delete it for good at once",
    final: "There is no undo.",
    disks:
      "Deleting for good takes it out of Havenmark and out of the browser’s database. Parts of it can stay readable on this computer’s disk until the browser or the system writes over them, and in copies that IT keeps. Backup files you saved are not touched; a backup folder follows.",
    disksSealed:
      "Deleting for good takes it out of Havenmark and out of the browser’s database. What is left of it on this computer’s disk is encrypted. Backup files you saved are not touched; a backup folder follows.",
    disksSealedAll:
      "The lock goes with it, and the app opens nothing of it any more. What is left on this computer’s disk is encrypted. Within half a minute, or when Havenmark is opened next, Chrome and Edge clear the deleted lock out of their own files, so that even the old passphrase or recovery key opens nothing in copies made later. Other browsers may keep it for a while, and copies made before still open with them. The passphrase lock is off afterwards. Backup files you saved are not touched; a backup folder follows.",
    backupFirst: "Save a backup file first",
    confirmSite: "Delete site",
    confirmAssessment: "Delete assessment",
    confirmForGood: "Delete for good",
    noRoom:
      "This device has no room left to keep it for a while. Nothing was deleted. To delete it all the same, tick “Delete it for good at once”.",
    siteName: (name: string) => `“${name}”`,
    done: (name: string, days: number | null) =>
      days === null
        ? `${name} is deleted. It can be brought back until you close this tab.`
        : `${name} is deleted. It can be brought back for ${String(days)} days.`,
    doneForGood: (name: string) => `${name} is deleted for good.`,
  },
} as const;
