import * as z from "zod/mini";

/** The grades of the scale, worst to best. */
export const ratings = [0, 1, 2, 3] as const;
export type Rating = (typeof ratings)[number];

export const methods = ["document", "interview", "observation", "clinic-run tally"] as const;
export type Method = (typeof methods)[number];

export const efforts = ["S", "M", "L"] as const;
export type Effort = (typeof efforts)[number];

const text = z.string().check(z.trim(), z.minLength(1));
const fractionText = z.string().check(z.regex(/^\d+(\/[1-9]\d*)?$/, "must be a fraction such as 2/3"));
const ratingNumber = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const idText = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, "must be a short id such as COO-01"));

export const actionSuggestionSchema = z.strictObject({
  text,
  effort: z.enum(efforts),
  owner: text,
  /** Which present ratings the suggestion fits: `below-2` for 0 and 1, `2-to-3` for 2. */
  forRating: z.enum(["below-2", "2-to-3"]),
});

const criterionSchema = z.strictObject({
  id: idText,
  /** Rises when the meaning changes; trends compare only equal `id` and `rev`. */
  rev: z.int().check(z.minimum(1)),
  title: text,
  statement: text,
  why: text,
  /** 3 essential, 2 core, 1 supporting, 0 informational (never scored, never critical). */
  weight: z.int().check(z.minimum(0), z.maximum(3)),
  critical: z.boolean(),
  core: z.boolean(),
  /** Harm to a patient if the criterion fails: 3 high, 2 moderate, 1 low. */
  harm: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** When "not applicable" may be chosen; null where it never may. */
  notApplicable: z.nullable(text),
  /** A part of the criterion that some clinics may skip. */
  scopeNote: z.nullable(text),
  /** What each rating looks like, for 0, 1, 2 and 3. */
  anchors: z.tuple([text, text, text, text]),
  methods: z.array(z.enum(methods)).check(z.minLength(1)),
  onSiteCheck: text,
  minutes: z.int().check(z.minimum(1)),
  evidence: z.array(text).check(z.minLength(1)),
  evidenceMustNotContain: text,
  gapWording: text,
  actions: z.array(actionSuggestionSchema).check(z.minLength(1)),
  /** How well the criterion is founded: A, B or C (see criteria/README.md). */
  sourceGrade: z.enum(["A", "B", "C"]),
  sourceNote: z.nullable(text),
  sources: z.array(text),
  places: z.array(text).check(z.minLength(1)),
  counselCheck: z.boolean(),
});

export const domainSchema = z.strictObject({
  id: idText,
  name: text,
  weight: z.int().check(z.minimum(0), z.maximum(9)),
  intro: text,
  /** The phrase of the founding article that the domain traces to. */
  seedTrace: text,
  criteria: z.array(criterionSchema).check(z.minLength(1)),
});

export const levelSchema = z.strictObject({
  level: z.int().check(z.minimum(1)),
  name: text,
  overall: z.optional(fractionText),
  domain: z.optional(fractionText),
  critical: z.optional(ratingNumber),
  coverage: z.optional(fractionText),
  domainCoverage: z.optional(fractionText),
  noZero: z.optional(z.boolean()),
  shownLevel: z.optional(z.int().check(z.minimum(1))),
});

export const scoringProfileSchema = z.strictObject({
  /** The lowest rating that counts as "in place". */
  met: ratingNumber,
  scale: z.array(z.strictObject({ value: ratingNumber, name: text, means: text })).check(z.length(4)),
  levels: z.array(levelSchema).check(z.minLength(1)),
  /** Days until a gap of each band is due. */
  dueDays: z.strictObject({ N: z.int(), A: z.int(), B: z.int(), C: z.int(), D: z.int(), O: z.int() }),
});

export const sourceSchema = z.strictObject({
  cite: text,
  url: z.string().check(z.regex(/^https?:\/\//, "must be a web address")),
  year: z.nullable(z.int()),
  /** How much of the source was read when the criterion was written. */
  basis: text,
});

export const catalogueSchema = z.strictObject({
  id: idText,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "must be a version such as 1.0.0")),
  title: text,
  language: text,
  jurisdiction: text,
  groupName: z.strictObject({ one: text, many: text }),
  places: z.array(text),
  scoringProfile: scoringProfileSchema,
  evidenceMustNotContain: z.array(text),
  domains: z.array(domainSchema).check(z.minLength(1)),
  sources: z.record(z.string(), sourceSchema),
});

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type ActionSuggestion = DeepReadonly<z.infer<typeof actionSuggestionSchema>>;
type CriterionData = DeepReadonly<z.infer<typeof criterionSchema>>;
/** A criterion as the rules read it: `naAllowed` says whether `notApplicable` is a text. */
export type Criterion = CriterionData & { readonly naAllowed: boolean };
type DomainData = DeepReadonly<z.infer<typeof domainSchema>>;
export type Domain = Omit<DomainData, "criteria"> & { readonly criteria: readonly Criterion[] };
export type Level = DeepReadonly<z.infer<typeof levelSchema>>;
export type ScoringProfile = DeepReadonly<z.infer<typeof scoringProfileSchema>>;
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;
/** The catalogue as its files hold it; what is hashed and handed on. */
export type CatalogueData = DeepReadonly<z.infer<typeof catalogueSchema>>;
export type Catalogue = Omit<CatalogueData, "domains"> & { readonly domains: readonly Domain[] };

/** Bands of gaps, most pressing first; N is "now", O an opportunity. */
export const bands = ["N", "A", "B", "C", "D", "O"] as const;
export type Band = (typeof bands)[number];
