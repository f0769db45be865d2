import type { Id } from "../shared/id";

/**
 * The place of one value: "<recordId>/<itemId>/<field>". Records are sites, assessments, evidence
 * items and actions; items are the criteria of an assessment, and empty for a record's own fields.
 */
export type Slot = string;

export type SlotParts = { readonly recordId: Id; readonly itemId: string; readonly field: string };

/** The field that stands for a whole record: a revision of it with value null says "deleted". */
export const RECORD_FIELD = "record";

const PATTERN = /^([0-9a-f-]{36})\/([A-Za-z][A-Za-z0-9-]{0,39})?\/([A-Za-z]+)$/;

export function toSlot(recordId: Id, itemId: string, field: string): Slot {
  return `${recordId}/${itemId}/${field}`;
}

/** The parts of a slot, or null for a text that is none. */
export function parseSlot(slot: string): SlotParts | null {
  const match = PATTERN.exec(slot);
  if (match === null) return null;
  return { recordId: match[1]!, itemId: match[2] ?? "", field: match[3]! };
}
