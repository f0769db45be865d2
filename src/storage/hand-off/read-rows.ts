import type { RowParser } from "../row-parser";
import { BackupRefusal, refuseDamaged } from "./backup-error";
import { parseStrictly } from "./strict-json";

/** The rows of a table in a file: one JSON object a line, each line ended. Refuses the first bad one. */
export function parseRows<T>(
  path: string,
  text: string,
  parse: RowParser<T>,
  upgrade: (row: unknown) => unknown = (row) => row,
): readonly T[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.pop() !== "") refuseDamaged(`${path} breaks off in its last line`);
  return lines.map((line, index) => {
    const parsed = parse(upgrade(parseStrictly(path, line)));
    if (parsed.ok) return parsed.value;
    throw new BackupRefusal({
      code: "backup.row-invalid",
      path,
      line: index + 1,
      problem: parsed.error,
    });
  });
}

/** The rows as they are written. */
export function formatRows(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
