import { describe, expect, it } from "vitest";
import {
  countMarks,
  everything,
  filterEvidence,
  itemBytes,
  LARGE_BYTES,
  largestItems,
  sortEvidence,
  totalBytes,
} from "../../src/app/evidence-list";
import type { StoredFile } from "../../src/assessment/evidence";
import { anEvidenceItem, anId } from "../builders";

const today = "2026-11-24";

function aFile(sizeBytes: number, sha = "a"): StoredFile {
  return { name: "Plan.pdf", mediaType: "application/pdf", sizeBytes, sha: sha.repeat(64), removed: [] };
}

const policy = anEvidenceItem({
  id: anId(11),
  title: "Policy 10",
  createdAt: "2026-11-01T10:00:00.000Z",
  evidenceDate: "2026-03-01",
  reviewBy: "2026-11-23",
  file: aFile(LARGE_BYTES),
});
const photo = anEvidenceItem({
  id: anId(12),
  kind: "photo",
  title: "Quiet room",
  createdAt: "2026-11-02T10:00:00.000Z",
  evidenceDate: null,
  place: "Waiting area",
  criterionIds: [],
  file: aFile(100, "b"),
});
const note = anEvidenceItem({
  id: anId(13),
  kind: "note",
  title: "policy 9",
  createdAt: "2026-11-03T10:00:00.000Z",
  evidenceDate: "2026-10-01",
  reviewBy: today,
  note: "Seen with the practice manager",
  criterionIds: ["IDS-01"],
});
const items = [policy, photo, note];
const titles = (list: readonly { readonly title: string }[]): readonly string[] =>
  list.map(({ title }) => title);

describe("the library", () => {
  it("orders by what a person asks for, and leaves what has no day at the end", () => {
    expect(titles(sortEvidence(items, "added"))).toEqual(["policy 9", "Quiet room", "Policy 10"]);
    expect(titles(sortEvidence(items, "date"))).toEqual(["policy 9", "Policy 10", "Quiet room"]);
    expect(titles(sortEvidence(items, "review-by"))).toEqual(["Policy 10", "policy 9", "Quiet room"]);
    expect(titles(sortEvidence(items, "title"))).toEqual(["policy 9", "Policy 10", "Quiet room"]);
    expect(titles(sortEvidence(items, "size"))).toEqual(["Policy 10", "Quiet room", "policy 9"]);
    expect(titles(sortEvidence(items, "kind"))).toEqual(["Policy 10", "Quiet room", "policy 9"]);
  });

  it("filters by kind, criterion, and by what is past review, unlinked or large", () => {
    const shown = (changes: Partial<typeof everything>): readonly string[] =>
      titles(filterEvidence(items, { ...everything, ...changes }, today));
    expect(shown({ kind: "photo" })).toEqual(["Quiet room"]);
    expect(shown({ criterionId: "IDS-01" })).toEqual(["policy 9"]);
    expect(shown({ mark: "past-review" })).toEqual(["Policy 10"]);
    expect(shown({ mark: "unlinked" })).toEqual(["Quiet room"]);
    expect(shown({ mark: "large" })).toEqual(["Policy 10"]);
    expect(countMarks(items, today)).toEqual({ "past-review": 1, unlinked: 1, large: 1 });
  });

  it("finds words in title, description, place, role and file name, in any order", () => {
    const found = (search: string): readonly string[] =>
      titles(filterEvidence(items, { ...everything, search }, today));
    expect(found("MANAGER seen")).toEqual(["policy 9"]);
    expect(found("waiting")).toEqual(["Quiet room"]);
    expect(found("plan.pdf policy")).toEqual(["Policy 10"]);
    expect(found("nurse")).toHaveLength(3);
    expect(found("nurse elsewhere")).toEqual([]);
  });

  it("counts the room of all versions, and equal bytes once", () => {
    const replaced = anEvidenceItem({
      id: anId(14),
      file: aFile(300, "c"),
      earlierFiles: [aFile(200, "d"), aFile(300, "c")],
    });
    expect(itemBytes(replaced)).toBe(500);
    expect(totalBytes([replaced, photo, anEvidenceItem({ file: aFile(100, "b") })])).toEqual({
      bytes: 600,
      files: 3,
    });
    expect(titles(largestItems([note, photo, policy], 1))).toEqual(["Policy 10"]);
  });
});
