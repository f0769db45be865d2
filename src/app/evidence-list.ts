import { evidenceKinds, type EvidenceItem, type EvidenceKind } from "../assessment/evidence";
import { isStale } from "../assessment/evidence-grade";
import type { IsoDate } from "../shared/iso-date";

/** From here on a file counts as large: the few of them take most of the room. */
export const LARGE_BYTES = 5 * 1024 * 1024;

export const evidenceOrders = ["added", "date", "review-by", "title", "size", "kind"] as const;
export type EvidenceOrder = (typeof evidenceOrders)[number];

/** What an item may need: each is a filter of the library, with its number. */
export const evidenceMarks = ["past-review", "unlinked", "large"] as const;
export type EvidenceMark = (typeof evidenceMarks)[number];

export type EvidenceFilter = {
  readonly search: string;
  readonly kind: EvidenceKind | "all";
  readonly mark: EvidenceMark | "all";
  /** Only what is linked to this criterion. */
  readonly criterionId: string | null;
};

export const everything: EvidenceFilter = { search: "", kind: "all", mark: "all", criterionId: null };

/** The room an item takes with its earlier versions; files of equal bytes are stored once. */
export function itemBytes(item: Pick<EvidenceItem, "file" | "earlierFiles">): number {
  // Most items have one file or none, and lists ask for each of them again and again.
  if (item.earlierFiles.length === 0) return item.file?.sizeBytes ?? 0;
  const files = item.file === null ? item.earlierFiles : [item.file, ...item.earlierFiles];
  const sizes = new Map(files.map(({ sha, sizeBytes }) => [sha, sizeBytes]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

function hasMark(item: EvidenceItem, mark: EvidenceMark, today: IsoDate): boolean {
  if (mark === "past-review") return isStale(item, today);
  return mark === "unlinked" ? item.criterionIds.length === 0 : itemBytes(item) >= LARGE_BYTES;
}

function toWords(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Every word is found somewhere in what a person wrote about the item. */
function matchesWords(item: EvidenceItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { title, note, place, collectedBy, askedRole = "", file } = item;
  const text = [title, note, place, collectedBy, askedRole, file?.name ?? ""].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What the filter lets through, in the order it came in. */
export function filterEvidence(
  items: readonly EvidenceItem[],
  filter: EvidenceFilter,
  today: IsoDate,
): readonly EvidenceItem[] {
  const words = toWords(filter.search);
  const { kind, mark, criterionId } = filter;
  return items.filter(
    (item) =>
      (kind === "all" || item.kind === kind) &&
      (mark === "all" || hasMark(item, mark, today)) &&
      (criterionId === null || item.criterionIds.includes(criterionId)) &&
      matchesWords(item, words),
  );
}

const titles = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Days: the earliest first or the latest first, and what has none at the end. */
function byDay(a: string | null, b: string | null, isLatestFirst: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return (a < b ? -1 : 1) * (isLatestFirst ? -1 : 1);
}

const comparisons: Readonly<Record<EvidenceOrder, (a: EvidenceItem, b: EvidenceItem) => number>> = {
  added: (a, b) => byDay(a.createdAt, b.createdAt, true),
  date: (a, b) => byDay(a.evidenceDate, b.evidenceDate, true),
  "review-by": (a, b) => byDay(a.reviewBy, b.reviewBy, false),
  title: (a, b) => titles.compare(a.title, b.title),
  size: (a, b) => itemBytes(b) - itemBytes(a),
  kind: (a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind),
};

/** Equal ones: the latest added first, so that an order never flickers. */
export function sortEvidence(items: readonly EvidenceItem[], order: EvidenceOrder): readonly EvidenceItem[] {
  const compare = comparisons[order];
  return items.toSorted((a, b) => compare(a, b) || comparisons.added(a, b) || (a.id < b.id ? 1 : -1));
}

/** How many items each mark would show. */
export function countMarks(
  items: readonly EvidenceItem[],
  today: IsoDate,
): Readonly<Record<EvidenceMark, number>> {
  const count = (mark: EvidenceMark): number => items.filter((item) => hasMark(item, mark, today)).length;
  return { "past-review": count("past-review"), unlinked: count("unlinked"), large: count("large") };
}

/** The items whose files take most of the room, largest first. */
export function largestItems(items: readonly EvidenceItem[], howMany: number): readonly EvidenceItem[] {
  return sortEvidence(
    items.filter((item) => itemBytes(item) > 0),
    "size",
  ).slice(0, howMany);
}

/** The room that all files take together, and how many there are; equal bytes count once. */
export function totalBytes(items: readonly EvidenceItem[]): {
  readonly bytes: number;
  readonly files: number;
} {
  const files = items.flatMap(({ file, earlierFiles }) =>
    file === null ? earlierFiles : [file, ...earlierFiles],
  );
  const sizes = new Map(files.map(({ sha, sizeBytes }) => [sha, sizeBytes]));
  return { bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), files: sizes.size };
}
