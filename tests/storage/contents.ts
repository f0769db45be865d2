import { bytesOf } from "../../src/storage/bytes-of";
import { hashBytes } from "../../src/storage/hash-bytes";
import type { Database } from "../../src/storage/database";
import { openPiece } from "../../src/storage/lock/sealed-pieces";
import { tableIndexes, type PieceRow, type RenditionRow, type TableName } from "../../src/storage/tables";

const keyNames: Readonly<Record<string, string>> = { heads: "slot", catalogues: "contentHash" };

function keyOf(table: TableName, row: unknown): string {
  return String((row as Readonly<Record<string, unknown>>)[keyNames[table] ?? "id"]);
}

/** Rows in the order of their keys, in which a locked workspace does not keep all of them. */
function inOrder(table: TableName, rows: readonly unknown[]): readonly unknown[] {
  return rows.toSorted((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
}

/** The hash of the bytes as they were handed over; a locked workspace seals equal ones differently. */
async function hashOf(bytes: ArrayBuffer | null): Promise<string | null> {
  return bytes === null ? null : hashBytes(bytes);
}

// Under a lock the hash of a file is a token, which differs from workspace to workspace.
const nameOf = (db: Database, sha: string): object => (db.seal === null ? { sha } : {});

/** Everything that a workspace holds, table by table, bytes as their hashes; without what it knows of itself. */
export async function contentsOf(db: Database): Promise<Record<string, readonly unknown[]>> {
  const contents: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(tableIndexes) as TableName[]) {
    const isRow = name !== "meta" && name !== "pieces" && name !== "renditions";
    if (isRow) contents[name] = inOrder(name, await db.tables[name].toArray());
  }
  const pieces = (await db.tables.pieces.toArray()) as PieceRow[];
  const ofPieces = await Promise.all(
    pieces.map(async (row) => ({
      ...nameOf(db, row.sha),
      n: row.n,
      total: row.total,
      bytes: await hashOf(await openPiece(db.seal, row.sha, row)),
    })),
  );
  contents["pieces"] = ofPieces.toSorted((a, b) => (String(a.bytes) < String(b.bytes) ? -1 : 1));
  const renditions = (await db.tables.renditions.toArray()) as RenditionRow[];
  contents["renditions"] = await Promise.all(
    renditions.map(async ({ sha, kind, bytes }) => {
      const opened =
        db.seal === null
          ? bytesOf({ bytes })
          : await db.seal.openBytes({ table: "renditions", sha, kind }, bytes);
      return { ...nameOf(db, sha), kind, bytes: await hashOf(opened) };
    }),
  );
  return contents;
}
