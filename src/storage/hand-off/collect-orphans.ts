import type { Database } from "../database";
import { collectUnusedPieces } from "../pieces";
import { alone } from "./alone";
import { catchRefusal } from "./backup-error";

/**
 * Takes away the bytes of an import that did not come to its end, because the browser was killed or
 * its tab closed. They are left while another tab imports: there they are not named yet. For idle
 * time after the start.
 */
export async function collectOrphans(db: Database): Promise<void> {
  await catchRefusal(() => alone(() => collectUnusedPieces(db)));
}
