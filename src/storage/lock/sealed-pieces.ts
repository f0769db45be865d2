import { bytesOf } from "../bytes-of";
import type { PieceRow } from "../tables";
import type { Seal } from "./seal";

type Numbered = { readonly n: number; readonly total: number };

/** True for a row that says which piece of how many it is. */
export function isNumbered(row: unknown): row is Numbered {
  if (typeof row !== "object" || row === null || !("n" in row) || !("total" in row)) return false;
  return typeof row.n === "number" && typeof row.total === "number";
}

/** A piece as it is stored: sealed where the workspace is locked. Before the transaction, since it takes its time. */
export async function sealPiece(seal: Seal | null, piece: PieceRow): Promise<PieceRow> {
  if (seal === null) return piece;
  const { bytes, ...place } = piece;
  return { ...place, bytes: await seal.sealBytes({ table: "pieces", ...place }, bytes) };
}

/** The bytes of a stored piece as they were handed over, or null where they cannot be had. */
export async function openPiece(seal: Seal | null, sha: string, row: unknown): Promise<ArrayBuffer | null> {
  const bytes = bytesOf(row);
  if (seal === null || bytes === null) return bytes;
  if (!isNumbered(row)) return null;
  const { n, total } = row;
  return seal.openBytes({ table: "pieces", sha, n, total }, bytes);
}
