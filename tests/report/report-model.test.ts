import { describe, expect, it } from "vitest";
import { allCriteria } from "../../src/catalogue/look-up";
import { composeDocument } from "../../src/report/document/compose-document";
import { buildReport } from "../../src/report/report-model";
import { reportWords } from "../../src/report/report-words";
import { rankGaps } from "../../src/scoring/gaps";
import { scoreResults } from "../../src/scoring/results";
import { documentTexts } from "./document-text";
import {
  aRealCatalogue,
  aSampleInput,
  aCoreInput,
  anEmbeddedInput,
  anEmptyInput,
  PRIVATE_WORDS,
} from "./sample-input";

describe("the report of one clinic", () => {
  it("says what was reviewed and agreed on in the golden file", async () => {
    const model = buildReport(aSampleInput());
    await expect(`${JSON.stringify(model, null, 1)}\n`).toMatchFileSnapshot("../golden/report-model.json");
  });

  it("holds every criterion of the scope once, in the order of the catalogue", () => {
    const ids = buildReport(aSampleInput()).domains.flatMap(({ criteria }) =>
      criteria.map((one) => one.criterionId),
    );
    expect(ids).toEqual(aRealCatalogue().domains.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
    expect(ids).toHaveLength(68);
  });

  it("holds only the core set when only that was rated", () => {
    const model = buildReport(aCoreInput());
    const ids = model.domains.flatMap(({ criteria }) => criteria.map((one) => one.criterionId));
    expect(ids).toHaveLength(32);
    expect(model.summary.coreStopsAt).toBe(2);
    expect(model.summary.limiters.map(({ kind }) => kind)).not.toContain("coverage");
  });

  it("never holds a private note", () => {
    const input = aSampleInput();
    expect(JSON.stringify(input.responses)).toContain(PRIVATE_WORDS);
    expect(JSON.stringify(buildReport(input))).not.toContain(PRIVATE_WORDS);
  });

  it("gives every reported note word for word", () => {
    const input = aSampleInput();
    const model = buildReport(input);
    for (const { criterionId, note } of model.domains.flatMap(({ criteria }) => criteria)) {
      expect(note.join("\n")).toBe(input.responses[criterionId]?.note ?? "");
    }
  });

  it("lists gaps in the engine's order and leaves opportunities to their own list", () => {
    const input = aSampleInput();
    const { bands, opportunities } = buildReport(input).gaps;
    const listed = [...bands.flatMap(({ gaps }) => gaps), ...opportunities].map(
      ({ criterionId }) => criterionId,
    );
    expect(listed).toEqual(rankGaps(input.catalogue, input.responses).map(({ id }) => id));
    expect(bands.map(({ band }) => band)).not.toContain("O");
  });

  it("names at most five first gaps, and three strengths with critical criteria first", () => {
    const { firstGaps, strengths } = buildReport(aSampleInput()).summary;
    expect(firstGaps).toHaveLength(5);
    expect(firstGaps[0]).toMatchObject({ criterionId: "IDS-04", isCritical: true, rating: 1 });
    expect(strengths).toHaveLength(3);
    expect(strengths.map(({ isCritical }) => isCritical)).toEqual([true, false, false]);
  });

  it("prints issued results as they were frozen, whatever has changed since", () => {
    const input = anEmbeddedInput();
    const results = scoreResults(input.catalogue, aSampleInput().responses, { signedOff: true });
    const gaps = rankGaps(input.catalogue, aSampleInput().responses, { signedOff: true });
    const model = buildReport({ ...input, assessment: { ...input.assessment, frozen: { results, gaps } } });
    expect(model.summary.level).toEqual(results.level);
    expect(model.matrix.hasAny).toBe(true);
    expect(model.identity.state).toBe("signed off");
  });

  it("says of a signed-off “don’t know” that it is not known, because nobody rated it 0", () => {
    const input = anEmbeddedInput();
    const { id } = allCriteria(input.catalogue).find(({ critical }) => critical)!;
    const responses = { ...input.responses, [id]: { state: "unknown" as const } };
    const assessment = { ...input.assessment, frozen: null };
    const { limiters } = buildReport({ ...input, assessment, responses }).summary;
    const items = limiters.find(({ kind }) => kind === "critical")?.items;
    expect(items).toEqual([{ criterionId: id, name: id, standing: "not known, counts 0" }]);
  });

  it("says what the level hangs on only where there is a lower one to fall to", () => {
    const input = anEmbeddedInput();
    const responses = Object.fromEntries(
      allCriteria(input.catalogue).map(({ id }) => [id, { state: "rated" as const, rating: 0 as const }]),
    );
    const lowest = { ...input, assessment: { ...input.assessment, frozen: null }, responses };
    const title = reportWords.method.hangsOnTitle;
    expect(documentTexts(composeDocument(buildReport(input), "gap analysis"))).toContain(title);
    expect(documentTexts(composeDocument(buildReport(lowest), "gap analysis"))).not.toContain(title);
  });

  it("is a range while anything is open and one number when nothing is", () => {
    const draft = buildReport(aSampleInput()).summary.scorePercent!;
    expect(Number(draft.low)).toBeLessThan(Number(draft.high));
    const done = buildReport(anEmbeddedInput()).summary.scorePercent!;
    expect(done).toEqual({ low: "100.0", high: "100.0" });
  });

  it("asks leadership for something even before anybody wrote it, and keeps what was written", () => {
    expect(buildReport(aSampleInput()).summary.leadershipAsk.length).toBeGreaterThan(1);
    expect(buildReport(anEmptyInput()).summary.leadershipAsk).toHaveLength(1);
    const own = aSampleInput({ leadershipAsk: "Keep the post.\n\n  Fund interpreters. " });
    expect(buildReport(own).summary.leadershipAsk).toEqual(["Keep the post.", "Fund interpreters."]);
    expect(buildReport(aSampleInput({ leadershipAsk: "" })).summary.leadershipAsk).toEqual([]);
  });
});

describe("the fingerprint of a report", () => {
  const fingerprint = (input = aSampleInput()): string => buildReport(input).identity.fingerprint;

  it("is the same on another day and after a change of a private note", () => {
    const input = aSampleInput();
    expect(fingerprint({ ...input, preparedOn: "2027-01-15", today: "2027-01-15" })).toBe(fingerprint());
    const [id = ""] = Object.keys(input.responses);
    const responses = { ...input.responses, [id]: { ...input.responses[id]!, privateNote: "Another." } };
    expect(fingerprint({ ...input, responses })).toBe(fingerprint());
  });

  it("changes with a rating, a note, an action and the name of the clinic", () => {
    const input = aSampleInput();
    const change = (id: string, more: object) => ({
      ...input,
      responses: { ...input.responses, [id]: { ...input.responses[id]!, ...more } },
    });
    const changed = [
      change("COO-01", { rating: 3 }),
      change("COO-01", { note: "Another." }),
      { ...input, actions: input.actions.slice(1) },
      { ...input, site: { ...input.site, name: "Hillside" } },
    ];
    expect(new Set([input, ...changed].map(fingerprint)).size).toBe(5);
  });
});

describe("numbers that sections share", () => {
  it("evidence keeps its numbers when more is added, because it is numbered by age", () => {
    const input = aSampleInput();
    const before = buildReport({ ...input, evidence: input.evidence.slice(0, 10) }).evidence;
    const shuffled = input.evidence.toReversed();
    const after = buildReport({ ...input, evidence: shuffled }).evidence;
    expect(after.slice(0, 10).map(({ number, title }) => [number, title])).toEqual(
      before.map(({ number, title }) => [number, title]),
    );
  });

  it("actions are numbered by band and then by due date, undated ones last", () => {
    const { groups } = buildReport(aSampleInput()).plan;
    const numbers = groups.flatMap(({ actions }) => actions.map(({ number }) => number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const { actions } of groups) {
      const dues = actions.map(({ dueDate }) => dueDate ?? "9999");
      expect(dues).toEqual(dues.toSorted());
    }
  });
});
