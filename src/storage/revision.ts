import * as z from "zod/mini";
import { idSchema, instant } from "../assessment/assessment";
import { responseFieldSchemas, type ResponseField } from "../assessment/response";
import { isHlc } from "./hybrid-clock";
import { parserOf } from "./row-parser";
import { parseSlot } from "./slot";

const slot = z.string().check(z.refine((text) => parseSlot(text) !== null, "is not the place of a value"));
const hlc = z.string().check(z.refine(isHlc, "is not a reading of the clock"));

export function isResponseField(field: string): field is ResponseField {
  return Object.hasOwn(responseFieldSchemas, field);
}

/** True when a slot of a criterion may hold `value`; a record's own fields are checked with their row. */
function fitsSlot(slotText: string, value: unknown): boolean {
  const parts = parseSlot(slotText);
  if (value === undefined || parts === null) return false;
  if (parts.itemId === "" || value === null) return true;
  return isResponseField(parts.field) && responseFieldSchemas[parts.field].safeParse(value).success;
}

/**
 * One change of one value, and so the only place where the past is kept. Never changed once it is
 * written, but for the text that its author is still typing (see `write-changes.ts`).
 */
export const revisionSchema = z
  .strictObject({
    id: idSchema,
    slot,
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
    seq: z.int().check(z.minimum(1)),
    appVersion: z.string(),
    /** The typing session that wrote it, null for a change made at once. */
    typing: z.nullable(z.string()),
    /** The revision that this one takes back. */
    undoes: z.nullable(idSchema),
  })
  .check(
    z.refine((row) => parseSlot(row.slot)?.recordId === row.recordId, "names two different records"),
    z.refine((row) => fitsSlot(row.slot, row.value), "holds a value that does not belong there"),
  );
export type Revision = Readonly<z.infer<typeof revisionSchema>>;
export const parseRevision = parserOf<Revision>(revisionSchema);

const tip = z.strictObject({ id: idSchema, value: z.unknown() });

/**
 * What stands in a slot now: the revisions that no other names as parent, the latest last. Derived
 * from the revisions and rebuilt from them by `rebuildHeads`.
 */
export const headSchema = z
  .strictObject({
    slot,
    recordId: idSchema,
    assessmentId: z.nullable(idSchema),
    tips: z.array(tip).check(z.minLength(1)),
  })
  .check(
    z.refine((row) => parseSlot(row.slot)?.recordId === row.recordId, "names two different records"),
    z.refine(
      (row) => row.tips.every((one) => fitsSlot(row.slot, one.value)),
      "holds a value that does not belong there",
    ),
  );
export type Head = Readonly<z.infer<typeof headSchema>>;
export type Tip = Head["tips"][number];
export const parseHead = parserOf<Head>(headSchema);
