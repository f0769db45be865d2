import type { AssessmentKind, ClinicKind, Scope } from "../../assessment/assessment";
import type { Amends } from "../model/identity";
import { commonWords } from "./common-words";

const kinds: Readonly<Record<AssessmentKind, string>> = {
  self: "Self-assessment",
  external: "External assessment",
  consensus: "Consensus of self and external assessment",
};

const phrases: Readonly<Record<AssessmentKind, string>> = {
  self: "A self-assessment",
  external: "An external assessment",
  consensus: "A consensus of a self-assessment and an external assessment",
};

const scopes: Readonly<Record<Scope, string>> = { core: "core set", full: "full set" };

const clinicKinds: Readonly<Record<ClinicKind, string>> = {
  "family medicine": "Family medicine",
  "residency clinic": "Residency clinic",
  "community health center": "Community health center",
  "hospital outpatient": "Hospital outpatient",
  "emergency department": "Emergency department",
  pediatrics: "Pediatrics",
  "obstetrics and gynecology": "Obstetrics and gynecology",
  "behavioral health": "Behavioral health",
  other: "Other kind of clinic",
};

export const coverWords = {
  title: "Gap analysis and improvement plan",
  clinicKinds,
  labels: {
    assessment: "Assessment",
    date: "Assessed on",
    catalogue: "Catalogue",
    roles: "In the room",
    state: "State",
    amends: "Amends",
    prepared: "Prepared on",
    report: "Report",
  },
  kindAndScope: (kind: AssessmentKind, scope: Scope): string => `${kinds[kind]}, ${scopes[scope]}`,
  catalogue: (title: string, version: string): string => `${title}, version ${version}`,
  noRoles: "Not recorded",
  draft: "Draft: not signed off, ratings can still change",
  signedOff: (day: string, by: string): string =>
    `Signed off on ${commonWords.formatDay(day)}${by === "" ? "" : ` by ${by}`}`,
  amends: ({ date, signedOffOn, reportId }: Amends): string => {
    if (date === null) return "An earlier assessment, not at hand where this report was made";
    const of = `The assessment of ${commonWords.formatDay(date)}`;
    const signed = signedOffOn === null ? "" : `, signed off on ${commonWords.formatDay(signedOffOn)}`;
    return `${of}${signed}${reportId === null ? "" : ` (report ${reportId} of that day)`}`;
  },
  reportLine: (id: string, fingerprint: string): string => `${id}, data ${fingerprint}`,
  statement: (kind: AssessmentKind, title: string, version: string, day: string): string =>
    `${phrases[kind]} against catalogue “${title}” version ${version} on ${commonWords.formatDay(day)}.`,
  notAccreditation:
    "It is not an accreditation, and nobody outside has verified it unless this report says so.",
  contents: "In this report",
  sample:
    "This clinic is invented. The report shows what the tool prints; nothing in it is about a real place.",
  sampleShort: "An invented clinic.",
  attachment: "Results, ratings, actions and evidence of this report as data",
  inside:
    "For the clinic’s own use. It holds ratings, notes and the names of evidence, and no patient information. Keep it with quality-improvement records, and ask the clinic before sharing it.",
} as const;

export const furnitureWords = {
  head: "Medical Safe Haven gap analysis",
  headDraft: "Medical Safe Haven gap analysis, draft",
  foot: "Confidential: for the clinic’s own use",
  footDraft: "Confidential draft: for the clinic’s own use",
  page: (page: number, of: number): string => `Page ${page} of ${of}`,
  data: (fingerprint: string): string => `Data ${fingerprint}`,
} as const;
