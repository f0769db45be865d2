import * as z from "zod/mini";
import { day, hash, idSchema, instant } from "./assessment";

/** Kinds of evidence; src/scoring/README.md says what each is worth. */
export const evidenceKinds = [
  "document",
  "photo",
  "link",
  "roster",
  "tally",
  "observation",
  "interview",
  "feedback",
  "note",
  "described",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Bands of a clinic-run tally; small counts cannot be entered (criteria/README.md). */
export const tallyBands = [
  "90 % or more",
  "70–89 %",
  "50–69 %",
  "under 50 %",
  "all",
  "most",
  "some",
  "none",
] as const;
export type TallyBand = (typeof tallyBands)[number];

/** How many people feedback comes from; fewer than 11 is all that is ever said about a few. */
export const FEW_ANSWERS = "fewer than 11";
/** The smallest number of answers that is written down as a number. */
export const SMALLEST_COUNT = 11;

export const storedFileSchema = z.strictObject({
  name: z.string(),
  /** Detected from the content, never taken from the name. */
  mediaType: z.string(),
  sizeBytes: z.int().check(z.minimum(1)),
  /** SHA-256 of the stored bytes. */
  sha: hash,
  /** What was taken out before storing, such as "GPS position"; empty when nothing was. */
  removed: z.array(z.string()),
});
export type StoredFile = Readonly<z.infer<typeof storedFileSchema>>;

/** What was found in a file before it was stored, and what a person decided; never the found text itself. */
export const privacyDecisionSchema = z.strictObject({
  decidedAt: instant,
  decision: z.enum(["stored", "described"]),
  findings: z.array(z.strictObject({ kind: z.string(), count: z.int().check(z.minimum(1)) })),
});
export type PrivacyDecision = Readonly<z.infer<typeof privacyDecisionSchema>>;

/** One piece of evidence; its bytes, if any, are stored apart under `file.sha`. */
export const evidenceItemSchema = z.strictObject({
  id: idSchema,
  assessmentId: idSchema,
  /** The criteria it supports, in catalogue order; may be empty ("unlinked"). */
  criterionIds: z.array(z.string()),
  kind: z.enum(evidenceKinds),
  title: z.string().check(z.minLength(1)),
  /** The day the evidence speaks of (not the day it was added). */
  evidenceDate: z.nullable(day),
  /** After this day the item is stale. */
  reviewBy: z.nullable(day),
  /** Where it was seen or is kept. */
  place: z.string(),
  /** The role that collected it. */
  collectedBy: z.string(),
  note: z.string(),
  url: z.nullable(z.string()),
  tallyBand: z.nullable(z.enum(tallyBands)),
  /** Interview: the role that was asked. */
  askedRole: z.optional(z.string()),
  /** Interview: what it was asked, chosen from how the criteria are checked on site. */
  prompts: z.optional(z.array(z.string())),
  /** Feedback: from how many people. */
  answers: z.optional(
    z.nullable(z.union([z.int().check(z.minimum(SMALLEST_COUNT)), z.literal(FEW_ANSWERS)])),
  ),
  file: z.nullable(storedFileSchema),
  /** Files this one replaced, oldest first. */
  earlierFiles: z.array(storedFileSchema),
  /** Absent or null where nothing was found that had to be decided on. */
  privacyDecision: z.optional(z.nullable(privacyDecisionSchema)),
  createdAt: instant,
  updatedAt: instant,
});
export type EvidenceItem = Readonly<z.infer<typeof evidenceItemSchema>>;
export const evidenceFields = [
  "criterionIds",
  "kind",
  "title",
  "evidenceDate",
  "reviewBy",
  "place",
  "collectedBy",
  "note",
  "url",
  "tallyBand",
  "askedRole",
  "prompts",
  "answers",
  "file",
  "earlierFiles",
  "privacyDecision",
] as const satisfies readonly (keyof EvidenceItem)[];

/** The largest file that is stored, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
