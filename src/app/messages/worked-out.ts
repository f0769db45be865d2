import { commonMessages } from "./common";

const { count } = commonMessages;

/** Words of "How this is worked out". */
export const workedOutMessages = {
  title: "How this is worked out",
  steps: {
    score: "1. The score of each characteristic",
    overall: "2. The score",
    level: "3. The level",
    gaps: "4. The order of the gaps",
    shown: "5. What evidence could show",
  },
  scoreBody:
    "Each rating counts as many times as its criterion weighs, and 3 is the most it can give. What does not apply is left out of both sums. A criterion that is open counts 0 at the low end and 3 at the high end.",
  columns: {
    domain: "Characteristic",
    points: "Points",
    possible: "Out of",
    score: "Score",
    share: "Part of the whole",
    brings: "Brings",
  },
  terms: "Rating by rating",
  term: (id: string, weight: number, low: number, high: number) =>
    low === high
      ? `${id}: weight ${String(weight)} × ${String(low)} = ${String(weight * low)}`
      : `${id}: weight ${String(weight)} × ${String(low)} to ${String(high)} = ${String(weight * low)} to ${String(weight * high)}`,
  notScored: "Nothing is scored here, so it has no part in the whole.",
  range: (low: string, high: string) => commonMessages.levelRange(low, high),
  overallBody: (domains: number, score: string) =>
    `The score is what the ${count(domains, "characteristic brings", "characteristics bring")}, added up: ${score}.`,
  rounding:
    "All of this is added up in exact fractions. Only what is printed is rounded: the low end down, the high end up.",
  levelBody: "A level holds when all its gates are passed and every level below it holds.",
  held: {
    yes: "Holds",
    maybe: "Open criteria decide",
    no: "Not yet",
  },
  gatePassed: "Passed:",
  gateFailed: "Not passed:",
  gates: {
    start: "Something is scored.",
    overall: (needs: string, has: string) => `Score at least ${needs}: it is ${has}.`,
    domain: (needs: string, passed: number, of: number) =>
      `Each characteristic at least ${needs}: ${commonMessages.xOfY(passed, of)} are.`,
    critical: (needs: string, passed: number, of: number) =>
      `Each critical criterion at “${needs}” or better: ${commonMessages.xOfY(passed, of)} are.`,
    zero: (passed: number, of: number) =>
      `No other criterion at 0: ${commonMessages.xOfY(passed, of)} are above it.`,
    coverage: (needs: string, has: string) =>
      `Ratings cover at least ${needs} of the catalogue’s weight: they cover ${has}.`,
    "domain-coverage": (needs: string, passed: number, of: number) =>
      `At least ${needs} in each characteristic: ${commonMessages.xOfY(passed, of)} are covered that far.`,
    "shown-level": (needs: string, has: string) => `Evidence shows ${needs}: it shows ${has}.`,
  },
  lowEnd: "Counted at the low end, with everything open taken as 0.",
  gapsBody:
    "Harm and spread give each gap its band. Inside a band the gap that brings most for its effort comes first: effort counts 1 for small, 2 for medium, 4 for large.",
  gapColumns: {
    gap: "Gap",
    band: "Band",
    why: "Harm and spread",
    gain: "Gain",
    effort: "Effort",
    worth: "Gain for effort",
  },
  gain: (terms: readonly number[], result: string) => {
    const [domainWeight, weight, missing, total, possible] = terms.map(String);
    return `${domainWeight!} × ${weight!} × ${missing!} ÷ (${total!} × ${possible!}) = ${result}%`;
  },
  gainMeaning:
    "Gain: weight of the characteristic × weight of the criterion × steps missing to 3 ÷ (weight of all characteristics × points possible in this one).",
  noGain: "none: not part of the score",
  noGaps: "There are no gaps yet.",
  shownBody:
    "Evidence never adds to a score. It gives a second one, in which each rating counts only as far as its evidence reaches: the lower of rating and evidence grade.",
  shown: (score: string, level: string) => `Today that is ${score}, ${level}.`,
  limits:
    "Weights, thresholds and due days are judgment. None of them is validated, and a level is not an accreditation.",
} as const;
