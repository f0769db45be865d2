import { evidenceItemSchema, type EvidenceItem } from "../assessment/evidence";
import { fail } from "../shared/result";
import { parserOf, type RowParser } from "./row-parser";
import { isSameValue } from "./same-value";

/** An evidence item as it is stored: with the hashes of all its files, to find who uses which bytes. */
export type EvidenceRow = EvidenceItem & { readonly shas: readonly string[] };

/** The hashes of an item's files, present and earlier, each once. */
export function shasOf(item: Pick<EvidenceItem, "file" | "earlierFiles">): readonly string[] {
  const files = item.file === null ? item.earlierFiles : [item.file, ...item.earlierFiles];
  return [...new Set(files.map((file) => file.sha))];
}

export function toEvidenceRow(item: EvidenceItem): EvidenceRow {
  return { ...item, shas: shasOf(item) };
}

const parseItem = parserOf<EvidenceItem>(evidenceItemSchema);

/** Reads a stored row back into the item it holds. */
export const parseEvidenceRow: RowParser<EvidenceItem> = (row) => {
  if (typeof row !== "object" || row === null || !("shas" in row)) return fail("The row names no files");
  const { shas, ...rest } = row;
  const parsed = parseItem(rest);
  if (parsed.ok && !isSameValue(shas, shasOf(parsed.value))) {
    return fail("The row names other files than its item");
  }
  return parsed;
};
