import * as z from "zod/mini";
import { idSchema, instant } from "../assessment/assessment";
import { responseFieldSchemas, type ResponseField } from "../assessment/response";
import { isHlc } from "./hybrid-clock";
import { parserOf } from "./row-parser";
import { parseSlot } from "./slot";

const hlc = z.string().check(z.refine(isHlc, "is not a reading of the clock"));

/** The highest number of a change: a thousand a second for thirty years. */
export const LAST_SEQ = 2 ** 40;

/** True for a field that a response has. */
export function isResponseField(field: string): field is ResponseField {
  return Object.hasOwn(responseFieldSchemas, field);
}

/** What is wrong with values that stand in a slot of a record, or null. A record's own fields are checked with its row. */
function findSlotProblem(slot: string, recordId: string, values: readonly unknown[]): string | null {
  const parts = parseSlot(slot);
  if (parts === null) return "is not at the place of a value";
  if (parts.recordId !== recordId) return "names two different records";
  if (values.includes(undefined)) return "holds no value";
  if (parts.itemId === "") return null;
  const { field } = parts;
  if (!isResponseField(field)) return "is at a place that no criterion has";
  const fits = values.every(
    (value) => value === null || responseFieldSchemas[field].safeParse(value).success,
  );
  return fits ? null : "holds a value that does not belong there";
}

/** The check of a whole row: a slot is taken apart once, since hundreds of rows are read at a time. */
function slotCheck<Row extends { readonly slot: string; readonly recordId: string }>(
  valuesOf: (row: Row) => readonly unknown[],
) {
  return z.check<Row>(({ value, issues }) => {
    const message = findSlotProblem(value.slot, value.recordId, valuesOf(value));
    if (message !== null) issues.push({ code: "custom", message, input: value, path: [] });
  });
}

/**
 * One change of one value, and so the only place where the past is kept. Never changed once it is
 * written, but for the text that its author is still typing (see `write-changes.ts`).
 */
export const revisionSchema = z
  .strictObject({
    id: idSchema,
    /** Where the value stands (see `slot.ts`). */
    slot: z.string(),
    /** The first part of the slot, on its own so that a record's revisions are found by index. */
    recordId: idSchema,
    /** The assessment that the record belongs to; null for a site. */
    assessmentId: z.nullable(idSchema),
    /** The new value; null when the value was taken away. */
    value: z.unknown(),
    /** The revisions that were current when this one was written. */
    parents: z.array(idSchema),
    /** The role of the person, empty when unknown. */
    by: z.string(),
    /** A random id of this browser's workspace: tells nothing about machine or person. */
    device: z.string().check(z.minLength(1)),
    at: instant,
    hlc,
    /** Counts the changes of this workspace; all revisions of one save share it. */
    seq: z.int().check(z.minimum(1), z.maximum(LAST_SEQ)),
    appVersion: z.string(),
    /** The typing session that wrote it, null for a change made at once. */
    typing: z.nullable(z.string()),
    /** The revision that this one takes back. */
    undoes: z.nullable(idSchema),
  })
  .check(slotCheck((row) => [row.value]));
/** See `revisionSchema`. */
export type Revision = Readonly<z.infer<typeof revisionSchema>>;
/** Reads a row of `revisions`. */
export const parseRevision = parserOf<Revision>(revisionSchema);

const tip = z.strictObject({ id: idSchema, value: z.unknown() });

/**
 * What stands in a slot now: the revisions that no other names as parent, the latest last. Derived
 * from the revisions and rebuilt from them by `rebuildHeads`.
 */
export const headSchema = z
  .strictObject({
    slot: z.string(),
    recordId: idSchema,
    assessmentId: z.nullable(idSchema),
    tips: z.array(tip).check(z.minLength(1)),
  })
  .check(slotCheck((row) => row.tips.map((one) => one.value)));
/** See `headSchema`. */
export type Head = Readonly<z.infer<typeof headSchema>>;
/** One of the revisions that stand in a slot. */
export type Tip = Head["tips"][number];
/** Reads a row of `heads`. */
export const parseHead = parserOf<Head>(headSchema);
