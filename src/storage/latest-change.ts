import type { Database } from "./database";
import { parseWorkspaceRow, WORKSPACE_KEY } from "./workspace-row";

/** The number of the latest change in the workspace; 0 where nothing has happened yet. */
export async function loadLatestChange(db: Database): Promise<number> {
  const row = parseWorkspaceRow(await db.tables.meta.get(WORKSPACE_KEY));
  return row.ok ? row.value.seq : 0;
}
