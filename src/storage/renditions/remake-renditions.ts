import type { StoredFile } from "../../assessment/evidence";
import type { Database } from "../database";
import { loadBytes, withStoredFile } from "../evidence-bytes";
import { firstPageToJpeg } from "../pdf-pages/first-page-to-jpeg";
import { Refusal } from "../storage-error";
import { stepAll } from "../steps";
import type { RenditionKind } from "../tables";
import { isDrawable } from "./decode-image";
import { makeRenditions } from "./make-renditions";
import type { RenditionOptions } from "./run-rendition-worker";

export type SmallCopies = Readonly<Record<RenditionKind, ArrayBuffer>>;

const PDF = "application/pdf";

/** True for a file of which small copies can be made. */
export function canHaveRenditions({ mediaType }: Pick<StoredFile, "mediaType">): boolean {
  return mediaType === PDF || isDrawable(mediaType);
}

async function makeFrom(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  options: RenditionOptions,
): Promise<SmallCopies | null> {
  const picture = mediaType === PDF ? await firstPageToJpeg(new Blob([bytes])) : bytes;
  if (picture === null) return null;
  const made = await makeRenditions(picture, mediaType === PDF ? "image/jpeg" : mediaType, options);
  if (!made.ok) return null;
  const { thumbnail, rendition } = made.value;
  return { thumbnail, rendition };
}

/**
 * Makes the small copies of a stored file anew, from its bytes, and keeps them: hand-off files carry
 * none, and making them can have failed when the file was added. Null where none can be made. Copies
 * that cannot be kept, on a full disk say, are handed out all the same.
 */
export async function remakeRenditions(
  db: Database,
  file: StoredFile,
  options: RenditionOptions = {},
): Promise<SmallCopies | null> {
  if (!canHaveRenditions(file)) return null;
  const { name, mediaType, removed, sha } = file;
  const stored = await loadBytes(db, sha);
  if (!stored.ok) return null;
  const renditions = await makeFrom(new Uint8Array(stored.value), mediaType, options);
  if (renditions === null) return null;
  const content = { name, mediaType, removed, bytes: stored.value, renditions };
  await withStoredFile(db, content, ["evidence", "trash"], function* () {
    const { evidence, trash } = db.tables;
    const [users, removedUsers] = yield* stepAll(
      evidence.where("shas").equals(sha).count(),
      trash.where("shas").equals(sha).count(),
    );
    // Deleted while its copies were made: what was written goes again.
    if (users + removedUsers === 0) throw new Refusal({ code: "storage.not-found" });
    return null;
  });
  return renditions;
}
