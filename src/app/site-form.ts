import { clinicKinds, type ClinicKind, type Site } from "../assessment/assessment";
import { siteMessages } from "./messages/site";

/** What a person says about a site. */
export type SiteDetails = Pick<Site, "name" | "clinicKind" | "region" | "notes">;

export type ClinicKindChoice = {
  readonly value: string;
  readonly label: string;
  readonly kind: ClinicKind | null;
};

/** The kinds of clinic to choose from, "not said" first. */
export const clinicKindChoices: readonly ClinicKindChoice[] = [
  { value: "", label: siteMessages.clinicKindNone, kind: null },
  ...clinicKinds.map((kind) => ({ value: kind, label: siteMessages.clinicKinds[kind], kind })),
];
