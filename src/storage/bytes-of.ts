/** The bytes in a stored row, or null where it holds none. */
export function bytesOf(row: unknown): ArrayBuffer | null {
  if (typeof row !== "object" || row === null || !("bytes" in row)) return null;
  return row.bytes instanceof ArrayBuffer ? row.bytes : null;
}
