/** The member that marks a row which could not be opened; the strict schemas refuse it too. */
export const DAMAGED_MARK = "doesNotOpen";

/** True for what stands in place of a row that could not be opened: the fields it is found by alone. */
export function isMarkedDamaged(row: unknown): boolean {
  return typeof row === "object" && row !== null && DAMAGED_MARK in row;
}
