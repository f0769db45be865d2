import type { EvidencePicture } from "./model/report-input";
import type { PictureFiles } from "./pdf/image-objects";

/** The bytes of the pictures that a document shows; of those it does not show nothing is read. */
export async function readPictures(
  pictures: readonly EvidencePicture[],
  shown: readonly string[],
): Promise<PictureFiles> {
  const wanted = pictures.filter(({ hash }) => shown.includes(hash));
  const read = wanted.map(async ({ hash, width, height, file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return [hash, { width, height, bytes }] as const;
  });
  return new Map(await Promise.all(read));
}
