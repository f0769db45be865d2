import type { EvidenceItem, EvidenceKind, TallyBand } from "../../assessment/evidence";
import { isStale } from "../../assessment/evidence-grade";
import type { IsoDate } from "../../shared/iso-date";
import type { Facts } from "./facts";
import type { EvidencePicture } from "./report-input";

/** SHA-256 digits that are printed; enough to tell two files apart by eye. */
const SHORT_HASH = 16;

/** A picture as the pages name it; its bytes are looked up by its hash. */
export type PrintedPicture = Pick<EvidencePicture, "hash" | "width" | "height" | "isFirstPage">;

export type IndexedEvidence = {
  readonly number: number;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly place: string;
  readonly tallyBand: TallyBand | null;
  readonly evidenceDate: IsoDate | null;
  readonly reviewBy: IsoDate | null;
  readonly isStale: boolean;
  readonly criterionIds: readonly string[];
  readonly sizeBytes: number | null;
  /** In groups of four digits; null without a file. */
  readonly shortHash: string | null;
  /** SHA-256 in full, for the record that machines read. */
  readonly hash: string | null;
  /** `missing`: others are printed with a picture, and of this file there is none that could be. */
  readonly picture: PrintedPicture | "missing" | null;
};

/** All evidence under the numbers that the criteria refer to. */
export function buildEvidenceIndex(facts: Facts): readonly IndexedEvidence[] {
  const { pictures } = facts.input;
  const picturesById = new Map(pictures.map((picture) => [picture.evidenceId, picture]));
  const pictureOf = (item: EvidenceItem): IndexedEvidence["picture"] => {
    const found = picturesById.get(item.id);
    if (found === undefined) return pictures.length > 0 && mayHavePicture(item) ? "missing" : null;
    const { hash, width, height, isFirstPage } = found;
    return { hash, width, height, isFirstPage };
  };
  return facts.evidence.map(({ number, item }) => ({
    number,
    title: item.title,
    kind: item.kind,
    url: item.url,
    place: item.place,
    tallyBand: item.tallyBand,
    evidenceDate: item.evidenceDate,
    reviewBy: item.reviewBy,
    isStale: isStale(item, facts.input.today),
    criterionIds: item.criterionIds,
    sizeBytes: item.file?.sizeBytes ?? null,
    shortHash: item.file === null ? null : groupDigits(item.file.sha),
    hash: item.file?.sha ?? null,
    picture: pictureOf(item),
  }));
}

function mayHavePicture({ file }: EvidenceItem): boolean {
  return file !== null && /^(?:image\/|application\/pdf$)/.test(file.mediaType);
}

function groupDigits(hash: string): string {
  return (hash.slice(0, SHORT_HASH).match(/.{4}/g) ?? []).join(" ");
}
