import * as z from "zod/mini";
import { hash } from "../../assessment/assessment";
import { fail, succeed, type Result } from "../../shared/result";
import { fromBase64, toBase64 } from "../lock/base-64";
import { isSealedRow, type Members } from "../lock/seal";
import { parserOf } from "../row-parser";

const token = z.string().check(z.regex(/^#/));

/** A piece of a file: where it stands in the workspace, and the hash of what is stored of it. */
const pieceLineSchema = z.strictObject({
  sha: token,
  n: z.int().check(z.minimum(0)),
  total: z.int().check(z.minimum(1), z.maximum(1000)),
  stored: hash,
});
/** See `pieceLineSchema`. */
export type PieceLine = Readonly<z.infer<typeof pieceLineSchema>>;
/** Reads a line about a piece. */
export const parsePieceLine = parserOf<PieceLine>(pieceLineSchema);

const lineSchema = z.catchall(
  z.object({ iv: z.string(), ciphertext: z.string() }),
  z.union([z.string(), z.number(), z.null(), z.array(z.string())]),
);
const parseLine = parserOf<Members & { readonly iv: string; readonly ciphertext: string }>(lineSchema);

/** A sealed row as JSON can hold it: what it is found by as it stands, the rest in base64. */
export function sealedRowToLine(row: Members): Members {
  if (!isSealedRow(row)) throw new Error("Only sealed rows leave a locked workspace");
  return { ...row, iv: toBase64(row.iv), ciphertext: toBase64(row.ciphertext) };
}

/** The sealed row in a line, as it stood in the database. */
export function lineToSealedRow(line: unknown): Result<Members, string> {
  const parsed = parseLine(line);
  if (!parsed.ok) return parsed;
  try {
    const { iv, ciphertext, ...index } = parsed.value;
    return succeed({ ...index, iv: fromBase64(iv), ciphertext: fromBase64(ciphertext) });
  } catch {
    return fail("The row is not written in base64");
  }
}
