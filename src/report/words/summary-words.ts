import { commonWords } from "./common-words";

const { count } = commonWords;

export const levelWords = {
  named: (level: number, name: string): string => `${level} ${name}`,
  /** "2 Building", or "1 Starting to 3 Established". */
  range: (low: string, high: string): string => (low === high ? low : `${low} to ${high}`),
  title: "Level",
  ladder: (level: string, all: readonly string[]): string =>
    `Level ${level}, on a ladder of ${commonWords.listWords(all)}.`,
  ladderEmpty: (all: readonly string[]): string =>
    `No level yet, on a ladder of ${commonWords.listWords(all)}.`,
} as const;

export const limiterWords = {
  overall: (has: string, needs: string): string => `The score is ${has}; it has to reach ${needs}.`,
  domain: (number: number, needs: string): string =>
    number === 1 ? `One characteristic is below ${needs}:` : `${number} characteristics are below ${needs}:`,
  critical: (number: number, needs: string): string =>
    number === 1
      ? `One critical criterion is below “${needs}”:`
      : `${number} critical criteria are below “${needs}”:`,
  zero: (number: number): string =>
    number === 1 ? "One criterion has nothing in place:" : `${number} criteria have nothing in place:`,
  coverage: (has: string, needs: string): string =>
    `Ratings cover ${has} of the catalogue’s weight; they have to cover ${needs}.`,
  domainCoverage: (number: number, needs: string): string =>
    number === 1
      ? `In one characteristic ratings cover less than ${needs} of the weight:`
      : `In ${number} characteristics ratings cover less than ${needs} of the weight:`,
  shownLevel: (has: string, needs: string): string =>
    `Evidence alone shows “${has}”; it has to show “${needs}”.`,
  rated: (rating: number): string => `rated ${rating}`,
  open: "not rated yet, counts 0 until then",
  unknown: "don’t know, counts 0 until found out",
  notKnown: "not known, counts 0",
} as const;

export const summaryWords = {
  title: "Summary",
  scoreLabel: "Score: share of the points that apply",
  rangeNote: (open: number): string =>
    `${count(open, "criterion is", "criteria are")} still open, so level and score are ranges.`,
  criticalLabel: "critical criteria in place",
  fullyLabel: "criteria fully in place",
  inPlaceLabel: "criteria in place or better",
  shownLabel: "What evidence could show today",
  shown: (level: string, score: string): string => `Level ${level}, ${score}`,
  limitersTitle: (next: string): string => `What holds the level below ${next}`,
  limitersTitleTop: "What holds the level back",
  coreSentence: (level: string): string => `Core set: the level stops at ${level}.`,
  nothingLimits: "Nothing: this is the highest level there is.",
  nothingLimitsCore: "Nothing in the core set. Rating the full set opens the next level.",
  nothingRated: "Nothing is rated yet.",
  hangsOn: "The level hangs on single ratings. One step lower on any of these, and it falls:",
  hangsOnMore: (more: number): string => `and ${more} more, listed under “Method and limits”`,
  more: (more: number): string => `and ${more} more`,
  strengthsTitle: "Strengths",
  noStrengths: (name: string): string => `No criterion is rated “${name}” yet.`,
  gapsTitle: "First gaps to close",
  gapsCount: (shown: number, all: number): string =>
    shown < all ? `The first ${shown} of ${count(all, "gap", "gaps")}; the rest stand under “Gaps”.` : "",
  noGaps: "No gaps: every criterion rated so far is in place or better.",
  columns: { id: "Criterion", gap: "Gap", rating: "Rating", owner: "Owner", due: "Due" },
  notPlanned: "No open action",
  noOwner: "No owner yet",
  noDue: "No date yet",
  askTitle: "What we ask of leadership",
  askContinued: "What we ask of leadership stands on the next page.",
  askEmpty: "Nothing is asked of leadership in this report.",
} as const;

export const leadershipWords = {
  confirm: "Confirm the owner and the due date of the first gaps above.",
  rate: "Give the team the hours it needs to rate the clinic and to collect evidence.",
  keep: "Keep time and money for checking that what is in place stays in place.",
  support: (title: string, due: string | null): string =>
    due === null ? `Support: ${title}.` : `Support: ${title} (due ${commonWords.formatDay(due)}).`,
} as const;
