import { downloadZip } from "client-zip";
import type { Database } from "../database";
import { readPiecesOneByOne } from "../pieces";
import { bytesIn, callAgeClerk } from "./age/ask-age";
import { BackupRefusal, toBackupError, type BackupError } from "./backup-error";
import { toEntry, type Parts } from "./backup-parts";
import { MANIFEST_PATH } from "./format";
import type { Manifest } from "./manifest";
import { readAhead } from "./read-ahead";
import { stopIfCanceled, type Watch } from "./watch";
import type { WriteTarget } from "./write-target";

/** The moment as zip writes it: in local time, which would tell where the file was made. */
function toZipTime(createdAt: string): Date {
  const utc = new Date(createdAt);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

/** What the writer hands its bytes to: the target itself, or whoever locks them on the way. */
type Outlet = Pick<WriteTarget, "write"> & { readonly end: () => Promise<void>; readonly close: () => void };

async function createOutlet(target: WriteTarget, passphrase: string | null): Promise<Outlet> {
  if (passphrase === null) {
    return { write: target.write, end: () => Promise.resolve(), close: () => undefined };
  }
  const clerk = await callAgeClerk();
  bytesIn(await clerk.ask({ task: "lock", passphrase }));
  return {
    async write(bytes) {
      await target.write(bytesIn(await clerk.ask({ task: "push", bytes })));
    },
    async end() {
      await target.write(bytesIn(await clerk.ask({ task: "finish" })));
    },
    close: () => clerk.end(),
  };
}

/**
 * Writes the zip to a target, locked on the way where there is a passphrase. Nothing is held but one
 * piece of one file. Refuses with `backup.interrupted` when bytes went away meanwhile.
 */
export async function writeZip(
  db: Database,
  manifest: Manifest,
  parts: Parts,
  to: { readonly target: WriteTarget; readonly passphrase: string | null },
  watch: Watch,
): Promise<void> {
  const lastModified = toZipTime(manifest.createdAt);
  const first = await toEntry(MANIFEST_PATH, JSON.stringify(manifest));
  const total = parts.files.reduce((sum, file) => sum + file.sizeBytes, 0);
  let done = 0;
  // What kind of error comes out at the other end of the stream is up to the browser.
  let refusal: BackupError | null = null;

  async function* readFile(sha: string): AsyncGenerator<Uint8Array> {
    for await (const piece of readAhead(readPiecesOneByOne(db, sha))) {
      if (piece === null) {
        refusal = { code: "backup.interrupted" };
        throw new BackupRefusal(refusal);
      }
      yield new Uint8Array(piece);
      done += piece.byteLength;
      watch.onProgress?.({ phase: "writing", done, total });
    }
  }

  const texts = [first, ...parts.texts].map(({ path, bytes }) => ({
    name: path,
    input: bytes,
    lastModified,
  }));
  const files = parts.files.map(({ path, sha256 }) => ({
    name: path,
    input: readFile(sha256),
    lastModified,
  }));
  const outlet = await createOutlet(to.target, to.passphrase);
  const reader = downloadZip([...texts, ...files]).body!.getReader();
  try {
    for (;;) {
      stopIfCanceled(watch);
      const { done: isDone, value } = await reader.read();
      if (isDone) break;
      await outlet.write(new Uint8Array(value));
    }
    await outlet.end();
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupRefusal(refusal ?? toBackupError(error) ?? { code: "backup.storage-failed", reason });
  } finally {
    outlet.close();
  }
}
