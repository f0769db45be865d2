/**
 * As little of a catalogue as the engine reads. A parsed catalogue fits, and so do the bare ones
 * of tests/golden/scoring-vectors.json. Nothing is checked here: catalogues are checked at the door.
 */
export type ScoredCriterion = {
  readonly id: string;
  readonly rev: number;
  /** 0 to 3; 0 is informational: never scored, never critical. */
  readonly weight: number;
  readonly critical: boolean;
  readonly core: boolean;
  readonly harm: ThreeSteps;
  readonly naAllowed: boolean;
};

/** 1, 2 or 3: the steps of harm (low, moderate, high) and of spread (limited, pattern, widespread). */
export type ThreeSteps = 1 | 2 | 3;

export type ScoredDomain = {
  readonly id: string;
  /** 0 to 9; a domain of weight 0 has a score of its own but no part in the overall one. */
  readonly weight: number;
  readonly criteria: readonly ScoredCriterion[];
};

/** The gates of one level; what is missing is no gate. Shares are fractions as text. */
export type ScoredLevel = {
  readonly level: number;
  readonly name?: string | undefined;
  readonly overall?: string | undefined;
  readonly domain?: string | undefined;
  readonly critical?: number | undefined;
  readonly coverage?: string | undefined;
  readonly domainCoverage?: string | undefined;
  readonly noZero?: boolean | undefined;
  readonly shownLevel?: number | undefined;
};

export type ScoredCatalogue = {
  readonly scoringProfile: {
    /** The lowest rating that counts as "in place". */
    readonly met: number;
    /** Lowest level first. */
    readonly levels: readonly ScoredLevel[];
  };
  readonly domains: readonly ScoredDomain[];
};

/** A response as the engine reads it. Values may come from an import, so each is looked at before use. */
export type ScoredResponse = {
  readonly state: string;
  readonly rating?: unknown;
  readonly naReason?: unknown;
  readonly evidenceGrade?: unknown;
  readonly harm?: unknown;
  readonly spread?: unknown;
  readonly effort?: unknown;
  readonly stopAndFix?: unknown;
};

export type ScoredResponses = Readonly<Record<string, ScoredResponse>>;

export type ScoringOptions = {
  /** Once signed off, "don't know" counts 0; before, it is open. */
  readonly signedOff?: boolean | undefined;
  /** `core` leaves out every criterion that is not in the core set. Default `full`. */
  readonly scope?: "core" | "full" | undefined;
};
