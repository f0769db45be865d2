import { commonWords } from "./common-words";

const { count } = commonWords;

/** The method as every report prints it; src/scoring/README.md is the long version. */
export const methodWords = {
  title: "Method and limits",
  scaleTitle: "The scale",
  scaleColumns: { rating: "Rating", means: "Means" },
  takeLower: "In doubt between two, take the lower.",
  scaleNote: (met: string): string =>
    `Each rating has its own text for every criterion and includes the one below. “${met}” is what counts as in place. “Not applicable” needs a reason and is allowed only where the catalogue says so. Somebody else doing it is not a reason: rate what patients really get.`,
  scoreTitle: "The score",
  score: [
    "Within a characteristic: points reached divided by points possible, where a criterion brings its weight (1 to 3) times its rating (0 to 3). Criteria that do not apply leave both sums. Criteria of weight 0 are recorded and never scored.",
    "Over all: the mean of the characteristics that have a score, by their weights. Everything is worked out in exact fractions; percentages are cut to one decimal, never rounded up.",
    "While anything is open, results are a range: open criteria count 0 at its low end and 3 at its high end. “Don’t know” is open in a draft and counts 0 once signed off.",
    "What evidence could show: the same sums with each rating cut to its evidence grade. Grade 0: no evidence. Grade 1: only notes, descriptions or interviews, or everything past its review date. Grade 2: a current document, photo, link, roster, tally, observation or feedback. Grade 3: two current kinds that agree, one of them an observation, a tally, feedback, or an interview by another role.",
  ],
  levelsTitle: "The levels",
  levelsIntro: "A level holds only if all below it hold.",
  levelColumns: {
    level: "Level",
    overall: "Score at least",
    domain: "Each characteristic",
    critical: "Each critical criterion",
    also: "Also",
  },
  noGate: "–",
  somethingScored: "something is scored",
  coverage: (share: string): string => `ratings cover ${share} of the weight`,
  domainCoverage: (share: string): string => `${share} in each characteristic`,
  noZero: "nothing at 0",
  shownLevel: (level: number): string => `evidence alone shows level ${level}`,
  bandsTitle: "The order of gaps",
  bands: (days: string): string =>
    `Harm (from the catalogue, or set by the team with a reason) and spread (from the rating, or said by the team) give the band. Later rules override: weight 0 goes to D; a critical criterion below “in place” to A; a rating “in place” or better is an opportunity, O; “stop and fix” to N. Inside a band, the gain in the score divided by the effort (small 1, medium 2, large 4) decides. Days until due: ${days}; longer work gets a first step by that day.`,
  bandDays: (name: string, days: number): string => `${name} ${days}`,
  matrixColumns: { harm: "Harm", limited: "Limited", pattern: "Pattern", widespread: "Widespread" },
  limitsTitle: "What this cannot say",
  limits: [
    "It is not an accreditation and no promise of safety. It says how a team, or an assessor, rated a clinic against one catalogue on one day.",
    "Thresholds, weights, bands, due dates and every number inside an anchor are judgment. None is a published standard and none has been validated. Do not compare clinics by these numbers.",
    "No survivor has reviewed this version of the catalogue. By its own criteria one should: treat it as a draft open to review.",
    "Nothing in it is legal advice. Criteria that rest on law say so: have counsel check.",
  ],
  robustnessTitle: "Does it depend on how the score is put together?",
  robustness: (overall: string, pooled: string, unweighted: string): string =>
    `At the low end the score is ${overall}. With all points in one sum it would be ${pooled}, with every weight 1 it would be ${unweighted}.`,
  sameGate: "All three open the same level, as far as the overall score decides it.",
  otherGate: "They do not all open the same level, so read the level with care.",
  notScored: "Nothing is scored, so there is nothing to compare.",
  hangsOnTitle: "What the level hangs on",
  hangsOn: (number: number): string =>
    number === 1
      ? "If this one rating were one step lower, the level would fall:"
      : `If any one of these ${number} ratings were one step lower, the level would fall:`,
  hangsOnNothing: "No single rating would lower the level if it were one step lower.",
  sourcesTitle: "Sources",
  sourcesIntro: (number: number): string =>
    `The criteria of this assessment cite ${count(number, "source", "sources")}. “Read” says how much of each was read when they were written.`,
  sourceColumns: { key: "Key", source: "Source", basis: "Read" },
} as const;
