import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findIdentifiers } from "../../../src/assessment/privacy/find-identifiers";
import { identifierKinds, type IdentifierKind } from "../../../src/assessment/privacy/identifier";
import { readDocument } from "../../../src/storage/document-text/read-document";
import { aPresentation, aWordFile, aWorkbook } from "../../storage/document-text/office-builders";

type Entry = {
  readonly id: string;
  readonly set: number;
  readonly as: "note" | "text" | "docx" | "xlsx" | "pptx";
  readonly text: string;
  readonly expected: readonly { readonly kind: IdentifierKind; readonly match: string }[];
};

const { entries }: { readonly entries: readonly Entry[] } = JSON.parse(
  readFileSync(new URL("../../golden/identifier-corpus.json", import.meta.url), "utf8"),
);

/** The text as the app would see it: of a file, what can be read out of it. */
async function textOf({ as, text }: Entry): Promise<string> {
  const lines = text.split("\n");
  const office = "application/vnd.openxmlformats-officedocument";
  switch (as) {
    case "note":
      return text;
    case "text":
      return (await readDocument(new TextEncoder().encode(text), "text/plain")).text;
    case "docx":
      return (await readDocument(aWordFile(lines), office)).text;
    case "xlsx":
      return (await readDocument(aWorkbook(lines.map((line) => line.split("\t"))), office)).text;
    case "pptx":
      return (await readDocument(aPresentation([text]), office)).text;
  }
}

type Count = { hits: number; misses: number; falseAlarms: number };

function newCounts(): Record<IdentifierKind, Count> {
  return Object.fromEntries(
    identifierKinds.map((kind) => [kind, { hits: 0, misses: 0, falseAlarms: 0 }]),
  ) as Record<IdentifierKind, Count>;
}

/** Holds findings against what was expected: a hit has the same kind and the same text. */
async function countAll(chosen: readonly Entry[]): Promise<Record<IdentifierKind, Count>> {
  const counts = newCounts();
  for (const entry of chosen) {
    const left = [...entry.expected];
    for (const { kind, match } of findIdentifiers(await textOf(entry))) {
      const at = left.findIndex((one) => one.kind === kind && one.match === match);
      if (at === -1) counts[kind].falseAlarms += 1;
      else {
        counts[kind].hits += 1;
        left.splice(at, 1);
      }
    }
    for (const { kind } of left) counts[kind].misses += 1;
  }
  return counts;
}

function rates(counts: readonly Count[]): { readonly precision: number; readonly recall: number } {
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  const hits = sum("hits");
  return { precision: hits / (hits + sum("falseAlarms")), recall: hits / (hits + sum("misses")) };
}

const round = (value: number): string => value.toFixed(3);

describe("the planted corpus of notes and files", () => {
  it("is large, half of it without any identifier, and holds every kind in text and in files", () => {
    expect(entries.length).toBeGreaterThanOrEqual(200);
    expect(entries.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(90);
    expect(new Set(entries.flatMap(({ expected }) => expected.map(({ kind }) => kind)))).toEqual(
      new Set(identifierKinds),
    );
    expect(new Set(entries.map(({ as }) => as))).toEqual(new Set(["note", "text", "docx", "xlsx", "pptx"]));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it("what is found is right, and what is there is found, as far as the figures say", async () => {
    const counts = await countAll(entries);
    const lines = identifierKinds.map((kind) => {
      const { precision, recall } = rates([counts[kind]]);
      return `${kind.padEnd(14)} precision ${round(precision)}  recall ${round(recall)}  ${JSON.stringify(counts[kind])}`;
    });
    const all = rates(Object.values(counts));
    const numbered = rates(
      identifierKinds.filter((kind) => kind !== "person name").map((kind) => counts[kind]),
    );
    console.info(
      [...lines, `all            precision ${round(all.precision)}  recall ${round(all.recall)}`].join("\n"),
    );
    expect(all.precision).toBeGreaterThanOrEqual(0.98);
    expect(all.recall).toBeGreaterThanOrEqual(0.93);
    expect(numbered.precision).toBeGreaterThanOrEqual(0.98);
    expect(numbered.recall).toBeGreaterThanOrEqual(0.95);
    expect(rates([counts["person name"]]).recall).toBeGreaterThanOrEqual(0.85);
  });

  it("a person is warned of nearly every entry that needs it, and of hardly any other", async () => {
    let [warned, missed, disturbed, left] = [0, 0, 0, 0];
    for (const entry of entries) {
      const isWarned = findIdentifiers(await textOf(entry)).length > 0;
      const isNeeded = entry.expected.length > 0;
      if (isNeeded && isWarned) warned += 1;
      else if (isNeeded) missed += 1;
      else if (isWarned) disturbed += 1;
      else left += 1;
    }
    console.info(
      `warned ${warned}, missed ${missed}, disturbed without need ${disturbed}, left alone ${left}`,
    );
    expect(warned / (warned + missed)).toBeGreaterThanOrEqual(0.95);
    expect(disturbed / (disturbed + left)).toBeLessThanOrEqual(0.01);
  });
});
