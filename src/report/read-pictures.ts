import type { EvidencePicture } from "./model/report-input";
import type { PictureFile, PictureFiles } from "./pdf/image-objects";
import { bytesToString } from "./pdf/pdf-syntax";

/** The bytes of the pictures that a document shows; of those it does not show nothing is read. */
export async function readPictures(
  pictures: readonly EvidencePicture[],
  shown: readonly string[],
): Promise<PictureFiles> {
  const wanted = new Set(shown);
  const files = new Map<string, PictureFile>();
  for (const { hash, width, height, file } of pictures) {
    if (wanted.has(hash) && !files.has(hash)) {
      const data = bytesToString(new Uint8Array(await file.arrayBuffer()));
      files.set(hash, { width, height, data });
    }
  }
  return files;
}
