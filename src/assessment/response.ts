import * as z from "zod/mini";
import { efforts, type Rating } from "../catalogue/catalogue";
import type { IsoDate } from "../shared/iso-date";
import { isIsoDate } from "../shared/iso-date";

export const responseStates = ["unanswered", "rated", "unknown", "na"] as const;
export type ResponseState = (typeof responseStates)[number];

/** How well a rating is evidenced; see "Evidence grade" in src/scoring/README.md. */
export type EvidenceGrade = 0 | 1 | 2 | 3;

/** The answer to "how far is this in place today": a rating, or why there is none. */
export type Answer = Rating | "unknown" | "na" | null;

/** Everything a team says about one criterion in one assessment. */
export type Response = {
  readonly state: ResponseState;
  /** Set when `state` is `rated`. */
  readonly rating?: Rating;
  /** Why the criterion does not apply; counts from 15 characters other than spaces. */
  readonly naReason?: string;
  /** Printed in every report. */
  readonly note?: string;
  /** Never printed, and in no hand-off file unless asked for. */
  readonly privateNote?: string;
  readonly flagged?: boolean;
  /** A reviewer's override of the computed grade, with `gradeReason`. */
  readonly gradeOverride?: EvidenceGrade;
  readonly gradeReason?: string;
  /** "These agree" is ticked: the kinds of evidence tell the same story. */
  readonly evidenceAgrees?: boolean;
  /** The grade in force (computed or overridden): filled in by `withEvidenceGrades`, never stored. */
  readonly evidenceGrade?: EvidenceGrade;
  readonly harm?: 1 | 2 | 3;
  readonly harmReason?: string;
  readonly spread?: 1 | 2 | 3;
  readonly effort?: "S" | "M" | "L";
  /** Somebody is being harmed now: the gap goes to band N. */
  readonly stopAndFix?: boolean;
  readonly counselCheckedOn?: IsoDate;
};

export type ResponsesByCriterionId = Readonly<Record<string, Response>>;

const reason = z.string();
const flag = z.boolean();
const threeSteps = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/**
 * What may be stored about one criterion, field by field. Each field is a slot of its own in
 * storage, so two people who change different fields never overwrite each other. `answer`
 * holds state and rating together because they change together.
 */
export const responseFieldSchemas = {
  answer: z.union([
    z.literal(0),
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal("unknown"),
    z.literal("na"),
  ]),
  naReason: reason,
  note: z.string(),
  privateNote: z.string(),
  flagged: flag,
  gradeOverride: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  gradeReason: reason,
  evidenceAgrees: flag,
  harm: threeSteps,
  harmReason: reason,
  spread: threeSteps,
  effort: z.enum(efforts),
  stopAndFix: flag,
  counselCheckedOn: z.string().check(z.refine(isIsoDate, "must be a day such as 2026-11-24")),
} as const;

export type ResponseField = keyof typeof responseFieldSchemas;
export type ResponseFieldValue<F extends ResponseField> = z.infer<(typeof responseFieldSchemas)[F]>;
export type ResponseFields = { readonly [F in ResponseField]?: ResponseFieldValue<F> };

/** Turns stored fields into the response the rules read. */
export function fieldsToResponse(fields: ResponseFields): Response {
  const { answer, ...rest } = fields;
  if (answer === undefined || answer === null) return { state: "unanswered", ...rest };
  if (answer === "unknown" || answer === "na") return { state: answer, ...rest };
  return { state: "rated", rating: answer, ...rest };
}

/** The answer a response gives; null while it is open. */
export function responseToAnswer(response: Response | undefined): Answer {
  if (response === undefined || response.state === "unanswered") return null;
  if (response.state === "rated") return response.rating ?? null;
  return response.state;
}
