import { createHash } from "node:crypto";
import type { EvidencePicture } from "../../src/report/model/report-input";
import type { ReportInput } from "../../src/report/report-model";
import { anEvidenceItem, anId } from "../builders";
import { baselineJpeg } from "../storage/image-metadata/plain-images";

/** A JPEG of 24 × 16 pixels, another for each number: the number stands in a comment. */
export function aJpeg(number: number): Uint8Array<ArrayBuffer> {
  const comment = Uint8Array.of(0xff, 0xfe, 0, 4, number >> 8, number & 0xff);
  return Uint8Array.of(...baselineJpeg.subarray(0, 2), ...comment, ...baselineJpeg.subarray(2));
}

type Wanted = {
  readonly photos: number;
  /** First pages of documents, after the photos. */
  readonly firstPages?: number;
  /** Photos without a copy, after those. */
  readonly missing?: number;
  readonly title?: (number: number) => string;
};

/** The input with that much more evidence, and the pictures of it chosen to be printed. */
export function withPictures(input: ReportInput, wanted: Wanted): ReportInput {
  const {
    photos,
    firstPages = 0,
    missing = 0,
    title = (number) => `The quiet room, view ${number}`,
  } = wanted;
  const evidence = Array.from({ length: photos + firstPages + missing }, (_, index) => {
    const isDocument = index >= photos && index < photos + firstPages;
    return anEvidenceItem({
      id: anId(80_000 + index),
      title: title(index + 1),
      kind: isDocument ? "document" : "photo",
      criterionIds: ["IDS-04"],
      file: {
        name: isDocument ? "policy.pdf" : "room.jpg",
        mediaType: isDocument ? "application/pdf" : "image/jpeg",
        sizeBytes: 1_200_000,
        sha: anId(index).replaceAll("-", "").padEnd(64, "b3"),
        removed: [],
      },
    });
  });
  const pictures = evidence.slice(0, photos + firstPages).map(({ id }, index): EvidencePicture => {
    const bytes = aJpeg(index);
    return {
      evidenceId: id,
      hash: createHash("sha256").update(bytes).digest("hex"),
      width: 24,
      height: 16,
      isFirstPage: index >= photos,
      file: new Blob([bytes], { type: "image/jpeg" }),
    };
  });
  return { ...input, evidence: [...input.evidence, ...evidence], pictures };
}
