import { bytesToString } from "../pdf/pdf-syntax";
import type { EvidencePicture } from "../model/report-input";

const PLACE = /(?<=<img [^<>]*src=")picture:([0-9a-f]{64})(?=">)/;

/** What stands for the address of a picture until its bytes are put there. */
export function pictureUrl(hash: string): string {
  return `picture:${hash}`;
}

/**
 * The saved report with its pictures inside, as parts of one file: each picture becomes a part of its
 * own at once, so that a report with hundreds of them is never held in memory as one text.
 */
export async function embedPictures(
  html: string,
  pictures: readonly EvidencePicture[],
): Promise<readonly BlobPart[]> {
  const files = new Map(pictures.map(({ hash, file }) => [hash, file]));
  const parts: BlobPart[] = [];
  // Splitting by a pattern with a group gives text and hash in turn.
  for (const [index, piece] of html.split(PLACE).entries()) {
    if (index % 2 === 0) {
      parts.push(piece);
      continue;
    }
    const file = files.get(piece);
    if (file === undefined) throw new Error(`No bytes of the picture ${piece}`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    parts.push(new Blob([`data:image/jpeg;base64,${btoa(bytesToString(bytes))}`]));
  }
  return parts;
}
