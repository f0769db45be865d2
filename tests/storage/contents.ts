import { hashBytes } from "../../src/storage/hash-bytes";
import type { Database } from "../../src/storage/database";
import { tableIndexes, type PieceRow, type TableName } from "../../src/storage/tables";

/** Everything that a workspace holds, table by table, bytes as their hashes; without what it knows of itself. */
export async function contentsOf(db: Database): Promise<Record<string, readonly unknown[]>> {
  const contents: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(tableIndexes) as TableName[]) {
    if (name !== "meta" && name !== "pieces") contents[name] = await db.tables[name].toArray();
  }
  const pieces = (await db.tables.pieces.toArray()) as PieceRow[];
  contents["pieces"] = await Promise.all(
    pieces.map(async ({ bytes, ...rest }) => ({ ...rest, bytes: await hashBytes(bytes) })),
  );
  return contents;
}
