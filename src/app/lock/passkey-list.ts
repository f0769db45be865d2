import type { Result } from "../../shared/result";
import { loadWraps, removePasskeys } from "../../storage/lock/lock-workspace";
import type { StorageError } from "../../storage/storage-error";
import type { Workspace } from "../workspace";
import { passkeysIn } from "./passkey";
import { oweSweep } from "./sweeping";

/** How many passkeys open the workspace. */
export async function countPasskeys(workspace: Workspace): Promise<number> {
  return passkeysIn(await loadWraps(workspace.database)).length;
}

/** Takes all of them away; the passphrase and the recovery key stay. Call `sweepOwed` afterwards. */
export function takePasskeysAway(workspace: Workspace): Promise<Result<null, StorageError>> {
  return oweSweep(localStorage, () => removePasskeys(workspace.database));
}
