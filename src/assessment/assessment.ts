import * as z from "zod/mini";
import { isId } from "../shared/id";
import { isIsoDate } from "../shared/iso-date";
import { issuedGapsSchema, issuedResultsSchema } from "./issued-results";

const id = z.string().check(z.refine(isId, "must be an id"));
export const day = z.string().check(z.refine(isIsoDate, "must be a day such as 2026-11-24"));
export const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "must be a moment in UTC"));
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"));
export { id as idSchema };

export const clinicKinds = [
  "family medicine",
  "residency clinic",
  "community health center",
  "hospital outpatient",
  "emergency department",
  "pediatrics",
  "obstetrics and gynecology",
  "behavioral health",
  "other",
] as const;
export type ClinicKind = (typeof clinicKinds)[number];

/** A clinic, as far as this tool needs to know it. */
export const siteSchema = z.strictObject({
  id,
  name: z.string().check(z.minLength(1)),
  clinicKind: z.nullable(z.enum(clinicKinds)),
  /** State or region, free text. */
  region: z.string(),
  notes: z.string(),
  /** True for the invented clinic of "Try the sample clinic". */
  isSample: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
export type Site = Readonly<z.infer<typeof siteSchema>>;
export const siteFields = [
  "name",
  "clinicKind",
  "region",
  "notes",
] as const satisfies readonly (keyof Site)[];

export const assessmentKinds = ["self", "external", "consensus"] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];
export const scopes = ["core", "full"] as const;
export type Scope = (typeof scopes)[number];

export const assessmentSchema = z.strictObject({
  id,
  siteId: id,
  kind: z.enum(assessmentKinds),
  scope: z.enum(scopes),
  /** The catalogue as it was when the assessment began; its text is stored under this hash. */
  catalogueId: z.string(),
  catalogueVersion: z.string(),
  catalogueHash: hash,
  /** The day the assessment speaks of. */
  date: day,
  /** Roles, never names, of the people in the room. */
  roles: z.array(z.string()),
  /** What the team asks of its leadership; null until somebody edits the suggestion. */
  leadershipAsk: z.nullable(z.string()),
  state: z.enum(["draft", "signed off"]),
  signedOffAt: z.nullable(instant),
  /** The role that signed off. */
  signedOffBy: z.nullable(z.string()),
  /** The results as issued (the output of `scoreResults` and `rankGaps`), kept with the sign-off. */
  frozen: z.nullable(z.strictObject({ results: issuedResultsSchema, gaps: issuedGapsSchema })),
  /** The assessment of the same site that this one is compared with (self against external). */
  comparesWithId: z.nullable(id),
  /** The signed-off assessment that this one corrects. */
  amendsId: z.nullable(id),
  createdAt: instant,
  updatedAt: instant,
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;
/** The fields a person may change after the start. */
export const assessmentFields = [
  "date",
  "roles",
  "leadershipAsk",
  "state",
  "signedOffAt",
  "signedOffBy",
  "frozen",
  "comparesWithId",
] as const satisfies readonly (keyof Assessment)[];
