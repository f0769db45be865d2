import * as z from "zod/mini";
import { day, idSchema, instant } from "../assessment/assessment";
import { efforts } from "../catalogue/catalogue";

/** The life of an action, in order; the last two may follow later states. */
export const actionStatuses = [
  "open",
  "planned",
  "doing",
  "proof in",
  "verified",
  "closed",
  "reopened",
  "accepted risk",
] as const;
export type ActionStatus = (typeof actionStatuses)[number];

const pdsaCycleSchema = z.strictObject({
  date: day,
  plan: z.string(),
  did: z.string(),
  studied: z.string(),
  acted: z.string(),
});

/** One action of the improvement plan. */
export const actionSchema = z.strictObject({
  id: idSchema,
  assessmentId: idSchema,
  title: z.string().check(z.minLength(1)),
  /** The criteria whose gap it closes. */
  criterionIds: z.array(z.string()),
  /** A role, never a name. */
  ownerRole: z.string(),
  startDate: z.nullable(day),
  dueDate: z.nullable(day),
  effort: z.enum(efforts),
  steps: z.array(z.strictObject({ text: z.string(), done: z.boolean(), dueDate: z.nullable(day) })),
  measure: z.strictObject({
    numerator: z.string(),
    denominator: z.string(),
    baseline: z.string(),
    target: z.string(),
  }),
  /** What will show that the gap is closed. */
  proof: z.string(),
  /** Evidence items attached as proof. */
  proofEvidenceIds: z.array(idSchema),
  /** Proof that is described instead of attached: what it is, where it is kept, its date. */
  proofNote: z._default(z.string(), ""),
  status: z.enum(actionStatuses),
  /** The day the status last changed. */
  statusDate: z.nullable(day),
  /** The role that verified the proof; another than the owner. */
  verifiedBy: z.string(),
  closedOn: z.nullable(day),
  /** Why it was taken up again, the last time it was; empty when it never was. */
  reopenReason: z._default(z.string(), ""),
  /** Did it hold, 90 days after closing. */
  effectiveness: z.nullable(z.strictObject({ checkedOn: day, held: z.boolean(), note: z.string() })),
  acceptedRisk: z.nullable(z.strictObject({ reason: z.string(), until: day })),
  cycles: z.array(pdsaCycleSchema),
  note: z.string(),
  /** Where the text came from, when it was taken over from the catalogue: criterion id and place in its list. */
  suggestion: z.nullable(z.strictObject({ criterionId: z.string(), index: z.int() })),
  createdAt: instant,
  updatedAt: instant,
});
export type Action = Readonly<z.infer<typeof actionSchema>>;
export const actionFields = [
  "title",
  "criterionIds",
  "ownerRole",
  "startDate",
  "dueDate",
  "effort",
  "steps",
  "measure",
  "proof",
  "proofEvidenceIds",
  "proofNote",
  "status",
  "statusDate",
  "verifiedBy",
  "closedOn",
  "reopenReason",
  "effectiveness",
  "acceptedRisk",
  "cycles",
  "note",
  "suggestion",
] as const satisfies readonly (keyof Action)[];
