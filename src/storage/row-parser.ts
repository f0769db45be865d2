import type * as z from "zod/mini";
import { fail, succeed, type Result } from "../shared/result";
import { isMarkedDamaged } from "./lock/damaged-mark";

/** Reads one row of unknown shape; the error is a plain sentence about the first thing that is wrong. */
export type RowParser<T> = (row: unknown) => Result<T, string>;

function issueToProblem(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join(".");
  const field = place === "" ? "The row" : `The field "${place}"`;
  if (issue.code === "unrecognized_keys") return `${field} has an unknown part "${issue.keys.join(", ")}"`;
  if (issue.code === "custom" || issue.code === "invalid_format") return `${field} ${issue.message}`;
  return `${field} does not hold what it should`;
}

/** A parser that wants exactly what `schema` says. */
export function parserOf<T>(schema: z.ZodMiniType<T>): RowParser<T> {
  return (row) => {
    if (isMarkedDamaged(row)) {
      return fail(
        "The row does not open with the workspace’s key: it was changed, or put in another’s place",
      );
    }
    const parsed = schema.safeParse(row);
    if (parsed.success) return succeed(parsed.data);
    const [first] = parsed.error.issues;
    return fail(first === undefined ? "The row cannot be read" : issueToProblem(first));
  };
}

/** The rows that can be read; the others stay where they are and are listed by `loadQuarantine`. */
export function keepReadable<T>(rows: readonly unknown[], parse: RowParser<T>): readonly T[] {
  return rows.flatMap((row) => {
    const parsed = parse(row);
    return parsed.ok ? [parsed.value] : [];
  });
}
