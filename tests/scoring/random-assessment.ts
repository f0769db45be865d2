import fc from "fast-check";
import type {
  ScoredCatalogue,
  ScoredCriterion,
  ScoredDomain,
  ScoredLevel,
  ScoredResponse,
  ScoringOptions,
} from "../../src/scoring/scored-catalogue";
import { A_REASON } from "../builders";

/** Every property of the engine is tried on this many random catalogues. */
export const RUNS = 2000;

export type RandomAssessment = {
  readonly catalogue: ScoredCatalogue;
  readonly responses: Readonly<Record<string, ScoredResponse>>;
  readonly options: ScoringOptions;
};

type Rated = Pick<ScoredResponse, "rating" | "evidenceGrade" | "harm" | "spread" | "effort" | "stopAndFix">;

const threeSteps = fc.constantFrom(1 as const, 2 as const, 3 as const);
const rating = fc.constantFrom(0, 1, 2, 3);

const ratedResponse: fc.Arbitrary<ScoredResponse> = fc
  .record<Rated, "rating">(
    {
      rating,
      evidenceGrade: rating,
      harm: threeSteps,
      spread: threeSteps,
      effort: fc.constantFrom("S", "M", "L"),
      stopAndFix: fc.boolean(),
    },
    { requiredKeys: ["rating"] },
  )
  .map((fields) => ({ state: "rated", ...fields }));

const response: fc.Arbitrary<ScoredResponse | undefined> = fc.oneof(
  { weight: 14, arbitrary: ratedResponse },
  { weight: 2, arbitrary: fc.constant({ state: "unknown", evidenceGrade: 2 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom({ state: "na", naReason: A_REASON }, { state: "na", naReason: "short" }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ state: "unanswered" }, undefined) },
  { weight: 1, arbitrary: fc.constantFrom({ state: "rated", rating: 7 }, { state: "rated", rating: "2" }) },
);

/** Half the catalogues are answered throughout by ratings near the top, where the gates are close. */
const highResponse: fc.Arbitrary<ScoredResponse> = fc
  .record({ rating: fc.constantFrom(1, 2, 2, 3, 3, 3, 3), evidenceGrade: fc.constantFrom(2, 3, 3) })
  .map((fields) => ({ state: "rated", ...fields }));

const criterion: fc.Arbitrary<Omit<ScoredCriterion, "id">> = fc
  .record({
    rev: fc.constantFrom(1, 1, 2),
    weight: fc.constantFrom(0, 1, 2, 3),
    critical: fc.constantFrom(true, false, false),
    core: fc.boolean(),
    harm: threeSteps,
    naAllowed: fc.boolean(),
  })
  .map((fields) => ({ ...fields, critical: fields.critical && fields.weight > 0 }));

const share = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => `${Math.min(a, b)}/${b}`);

function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: 3 });
}

const gates: fc.Arbitrary<Omit<ScoredLevel, "level">> = fc.record({
  overall: optional(share),
  domain: optional(share),
  critical: optional(rating),
  coverage: optional(share),
  domainCoverage: optional(share),
  noZero: optional(fc.boolean()),
});

const randomLevels: fc.Arbitrary<readonly ScoredLevel[]> = fc
  .tuple(gates, gates, gates, optional(fc.constantFrom(2, 3)), optional(fc.constantFrom(1, 2)))
  .map(([second, third, fourth, shownForFourth, shownForThird]) => [
    { level: 1 },
    { ...second, level: 2 },
    { ...third, level: 3, shownLevel: shownForThird },
    { ...fourth, level: 4, shownLevel: shownForFourth },
  ]);

const suppliedLevels: readonly ScoredLevel[] = [
  { level: 1 },
  { level: 2, overall: "1/3", domain: "1/6", critical: 1 },
  { level: 3, overall: "2/3", domain: "1/2", critical: 2, coverage: "4/5", domainCoverage: "1/2" },
  {
    level: 4,
    overall: "5/6",
    domain: "2/3",
    critical: 3,
    coverage: "4/5",
    domainCoverage: "1/2",
    noZero: true,
    shownLevel: 3,
  },
];

function withIds(domains: readonly { weight: number; criteria: readonly Omit<ScoredCriterion, "id">[] }[]) {
  return domains.map(({ weight, criteria }, d): ScoredDomain => ({
    id: `D${d}`,
    weight,
    criteria: criteria.map((fields, c) => ({ ...fields, id: `D${d}-${c}` })),
  }));
}

const randomCatalogue: fc.Arbitrary<ScoredCatalogue> = fc
  .record({
    met: fc.constantFrom(2, 2, 2, 1, 3),
    levels: fc.oneof(fc.constant(suppliedLevels), randomLevels),
    domains: fc.array(
      fc.record({
        weight: fc.constantFrom(0, 1, 1, 1, 2, 9),
        criteria: fc.array(criterion, { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ met, levels, domains }) => ({ scoringProfile: { met, levels }, domains: withIds(domains) }));

export function criteriaOf(catalogue: ScoredCatalogue): readonly ScoredCriterion[] {
  return catalogue.domains.flatMap((domain) => domain.criteria);
}

/** Responses to every criterion of a catalogue; some may be missing. */
export function randomResponses(catalogue: ScoredCatalogue): fc.Arbitrary<RandomAssessment["responses"]> {
  const ids = criteriaOf(catalogue).map(({ id }) => id);
  return fc.boolean().chain((isHigh) =>
    fc
      .array(isHigh ? highResponse : response, { minLength: ids.length, maxLength: ids.length })
      .map((list) => {
        const answered = ids.flatMap((id, index): [string, ScoredResponse][] => {
          const own = list[index];
          return own === undefined ? [] : [[id, own]];
        });
        return Object.fromEntries(answered);
      }),
  );
}

const randomOptions: fc.Arbitrary<ScoringOptions> = fc.record({
  signedOff: fc.boolean(),
  scope: fc.constantFrom("full" as const, "full" as const, "core" as const),
});

/** Any catalogue with any responses: N/A with and without reason, "don't know", open, invalid, weight 0, core. */
export const randomAssessment: fc.Arbitrary<RandomAssessment> = randomCatalogue.chain((catalogue) =>
  fc.record({
    catalogue: fc.constant(catalogue),
    responses: randomResponses(catalogue),
    options: randomOptions,
  }),
);
