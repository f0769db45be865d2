import { describe, expect, test } from "vitest";
import { findIdentifiers } from "../../../src/assessment/privacy/find-identifiers";
import { isReasonLongEnough } from "../../../src/assessment/normalize-response";
import { responseFieldSchemas } from "../../../src/assessment/response";
import { allCriteria, criteriaInScope, findCriterion } from "../../../src/catalogue/look-up";
import { sampleActions } from "../../../src/app/sample/sample-actions";
import { sampleAnswers } from "../../../src/app/sample/sample-answers";
import { sampleClinic } from "../../../src/app/sample/sample-clinic";
import { sampleEarlierRatings } from "../../../src/app/sample/sample-earlier-answers";
import { sampleEvidence } from "../../../src/app/sample/sample-evidence";
import { sampleFiles } from "../../../src/app/sample/sample-files";
import { sampleToFields } from "../../../src/app/sample/sample-to-records";
import { detectType } from "../../../src/storage/detect-type";
import { theBuiltInCatalogue } from "./sample-workspace";

const { catalogue } = theBuiltInCatalogue();
const criteria = allCriteria(catalogue);
const answers = Object.entries(sampleAnswers);

function allTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

describe("the sample clinic's answers", () => {
  test("are to criteria that the catalogue has, in fields that can be stored", () => {
    for (const [id, answer] of answers) {
      expect(findCriterion(catalogue, id), id).toBeDefined();
      for (const [field, value] of Object.entries(sampleToFields(answer, "2026-11-24"))) {
        const schema = responseFieldSchemas[field as keyof typeof responseFieldSchemas];
        expect(schema.safeParse(value).success, `${id} ${field}`).toBe(true);
      }
    }
  });

  test("are a spread: 46 rated, 5 not known, 2 not applicable, the rest open", () => {
    const given = answers.map(([, { answer }]) => answer);
    expect(given.filter((answer) => typeof answer === "number")).toHaveLength(46);
    expect(given.filter((answer) => answer === "unknown")).toHaveLength(5);
    expect(given.filter((answer) => answer === "na")).toHaveLength(2);
    expect(criteria.length - given.length).toBe(15);
    for (const rating of [0, 1, 2, 3]) {
      expect(given.filter((answer) => answer === rating).length, `rated ${rating}`).toBeGreaterThan(3);
    }
  });

  test("rate something in every characteristic and every criterion of the core set", () => {
    for (const domain of catalogue.domains) {
      const rated = domain.criteria.filter(({ id }) => typeof sampleAnswers[id]?.answer === "number");
      expect(rated.length, domain.id).toBeGreaterThan(0);
    }
    for (const { id } of criteriaInScope(catalogue, "core")) {
      expect(typeof sampleAnswers[id]?.answer, id).toBe("number");
    }
  });

  test("leave some critical criteria below in place, and none open", () => {
    const ratings = criteria.filter(({ critical }) => critical).map(({ id }) => sampleAnswers[id]?.answer);
    expect(ratings.every((rating) => typeof rating === "number")).toBe(true);
    expect(ratings.filter((rating) => rating === 1)).toHaveLength(3);
  });

  test("say not applicable only where the catalogue allows it, and why", () => {
    for (const [id, { answer, naReason }] of answers) {
      if (answer !== "na") continue;
      expect(findCriterion(catalogue, id)?.criterion.naAllowed, id).toBe(true);
      expect(isReasonLongEnough(naReason), id).toBe(true);
    }
  });

  test("give a reason for every harm, grade or stop that the team set itself", () => {
    const missing = answers.filter(
      ([, { harm, harmReason, gradeOverride, gradeReason, stopAndFix, note }]) =>
        (harm !== undefined && !harmReason) ||
        (gradeOverride !== undefined && !gradeReason) ||
        (stopAndFix === true && !note),
    );
    expect(missing).toEqual([]);
    expect(answers.filter(([, { stopAndFix }]) => stopAndFix === true)).toHaveLength(1);
  });

  test("carry notes, some private ones, and six flags for discussion", () => {
    expect(answers.filter(([, { note }]) => note !== undefined).length).toBeGreaterThan(24);
    expect(answers.filter(([, { privateNote }]) => privateNote !== undefined)).toHaveLength(4);
    expect(answers.filter(([, { flagged }]) => flagged === true)).toHaveLength(6);
  });

  test("name a check by counsel only where a criterion rests on law", () => {
    for (const [id, { counselCheckedDaysAgo }] of answers) {
      if (counselCheckedDaysAgo === undefined) continue;
      expect(findCriterion(catalogue, id)?.criterion.counselCheck, id).toBe(true);
    }
  });

  test("were lower a year ago, in the core set and nowhere else", () => {
    const core = criteriaInScope(catalogue, "core").map(({ id }) => id);
    expect(Object.keys(sampleEarlierRatings).toSorted()).toEqual(core.toSorted());
    const sum = (ratings: readonly unknown[]) =>
      ratings.reduce<number>((total, one) => total + Number(one), 0);
    expect(sum(Object.values(sampleEarlierRatings))).toBeLessThan(
      sum(core.map((id) => sampleAnswers[id]?.answer)),
    );
  });
});

describe("the sample clinic's evidence and plan", () => {
  test("speak of criteria that were answered", () => {
    const named = [...sampleEvidence, ...sampleActions].flatMap(({ criterionIds }) => criterionIds);
    expect(named.length).toBeGreaterThan(30);
    const unknown = named.filter((id) => findCriterion(catalogue, id) === undefined);
    expect(unknown).toEqual([]);
  });

  test("hold every kind of evidence a clinic has, links only to example.org, tallies only as bands", () => {
    expect(new Set(sampleEvidence.map(({ kind }) => kind)).size).toBe(10);
    for (const { kind, url, tallyBand, title } of sampleEvidence) {
      expect((url ?? "https://example.org/").startsWith("https://example.org/"), title).toBe(true);
      expect(tallyBand !== undefined, title).toBe(kind === "tally");
    }
    expect(sampleEvidence.filter(({ reviewInDays }) => (reviewInDays ?? 0) < 0)).toHaveLength(2);
  });

  test("take actions over from the catalogue's suggestions for what they close", () => {
    const taken = sampleActions.flatMap(({ from, criterionIds }) =>
      "title" in from ? [] : [{ from, criterionIds }],
    );
    expect(taken).toHaveLength(sampleActions.length - 1);
    for (const { from, criterionIds } of taken) {
      expect(criterionIds).toContain(from[0]);
      expect(findCriterion(catalogue, from[0])?.criterion.actions[from[1]], from.join(" ")).toBeDefined();
    }
  });

  test("use proof that is among the evidence", () => {
    const keys = sampleEvidence.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const proofs = sampleActions.flatMap(({ proofKeys }) => proofKeys ?? []);
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test("come with files that are what they say", () => {
    const { charter, roster, room } = sampleFiles();
    expect(detectType(new Uint8Array(room.bytes))).toBe("image/png");
    expect(detectType(new Uint8Array(charter.bytes))).toMatch(/^text\//);
    expect(detectType(new Uint8Array(roster.bytes))).toMatch(/^text\//);
  });
});

describe("nothing in the sample clinic", () => {
  test("looks like an identifier of a person, not even in its files", () => {
    const decoder = new TextDecoder();
    const { charter, roster } = sampleFiles();
    const texts = [
      ...allTexts([sampleAnswers, sampleEvidence, sampleActions, sampleClinic]),
      decoder.decode(charter.bytes),
      decoder.decode(roster.bytes),
    ];
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.flatMap((text) => findIdentifiers(text))).toEqual([]);
  });

  test("claims a result that Havenmark does not give", () => {
    const claims = /\b(?:accredited|certified|compliant)\b/i;
    // "non-compliant" is quoted as a word that still stands in the clinic's own templates.
    const texts = allTexts([sampleAnswers, sampleEvidence, sampleActions, sampleClinic]);
    expect(texts.filter((text) => claims.test(text.replace("non-compliant", "")))).toEqual([]);
  });
});
