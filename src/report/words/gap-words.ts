import type { Band, Effort } from "../../catalogue/catalogue";
import type { OrderKey } from "../../scoring/gap-order";
import { commonWords } from "./common-words";

const { count } = commonWords;

export const gapReasonWords = {
  stopAndFix: "Marked “stop and fix”: somebody is being harmed, so it comes before everything else.",
  weightZero: "Informational: recorded, never scored.",
  criticalBelowMet: (met: string): string =>
    `A critical criterion below “${met}”: band A whatever the matrix says.`,
  met: (met: string): string => `“${met}” already, and can still be embedded.`,
  matrix: (harm: 1 | 2 | 3, spread: 1 | 2 | 3): string =>
    `${commonWords.harms[harm]} harm, ${commonWords.spreads[spread].toLowerCase()}.`,
  notKnown: "Not known, so it counts as 0.",
  harmChanged: (reason: string): string =>
    reason.trim() === "" ? "The team set the harm." : `The team set the harm: ${reason.trim()}`,
  spreadGiven: "The team said how far it spreads.",
  lessThan: (points: string): string => `less than ${points}`,
  gain: (points: string, top: string, effort: Effort): string =>
    `Taking it to “${top}” adds ${points} points; ${commonWords.efforts[effort]} effort.`,
  noGain: "Closing it does not change the score.",
  shortGain: (points: string, effort: Effort): string =>
    `${points} points; ${commonWords.efforts[effort]} effort`,
  shortNoGain: "No change in the score",
  behind: {
    band: () => "",
    "lift per effort": () => "",
    critical: (id) => `As much gain for the effort as ${id}, which is critical.`,
    harm: (id) => `As much gain for the effort as ${id}, which can do more harm.`,
    spread: (id) => `As much gain for the effort as ${id}, which spreads further.`,
    effort: (id) => `As much gain for the effort as ${id}, which takes less effort.`,
    "catalogue order": (id) => `Equal to ${id} in everything; the order of the catalogue decides.`,
  } satisfies Record<OrderKey, (id: string) => string>,
} as const;

export const gapWords = {
  title: "Gaps",
  intro:
    "Gaps stand in bands by harm and spread first. Inside a band the one that adds most to the score for its effort comes first.",
  bandTitle: (band: Band, days: number): string =>
    band === "N"
      ? `Now: within ${count(days, "day", "days")}`
      : `Band ${band}: within ${count(days, "day", "days")}`,
  columns: {
    place: "No.",
    gap: "Gap and reason for its place",
    rating: "Rating",
    opportunity: "Opportunity",
    gain: (top: string): string => `Gain if “${top}”`,
    plan: "Planned",
  },
  actions: (numbers: readonly number[]): string => (numbers.length === 1 ? "Action " : "Actions "),
  notPlanned: "Not planned yet",
  none: "No gaps: every criterion rated so far is in place or better.",
  noneYet: "Nothing is rated yet, so there are no gaps to show.",
  opportunitiesTitle: "Opportunities",
  opportunitiesIntro:
    "In place already, so not a gap. Checking that it holds, and changing what does not, makes it embedded.",
  findOutTitle: "Find out",
  findOutIntro: "Not gaps yet: nobody has an answer. Critical ones first.",
  findOutIntroSignedOff:
    "Nobody knew at sign-off, so each counts as 0 until it is found out. Critical ones first.",
  findOutColumns: { criterion: "Criterion", answer: "Answer", how: "How to find out" },
  unanswered: "Not rated yet",
  how: (methods: readonly string[], places: readonly string[]): string =>
    [methods.join(", "), places.join(", ")].filter((part) => part !== "").join("; "),
  claimsTitle: "Claims that cannot be shown yet",
  claimsIntro:
    "Rated higher than the evidence recorded here could show to somebody from outside. The rating may well be right.",
  claimsColumns: { criterion: "Criterion", rating: "Rated", shown: "Evidence shows" },
} as const;

export const matrixWords = {
  title: "Findings matrix",
  intro:
    "Each gap by the harm it can do and how far it spreads. The letter of a cell is the band it stands for; a letter after an id names the band that a rule moved it to.",
  corner: "Harm",
  columns: { limited: "Limited", pattern: "Pattern", widespread: "Widespread" },
  band: (band: Band): string => `Band ${band}`,
  moved: (band: Band): string => ` → ${band}`,
  now: "Now:",
  none: "–",
  legend: " marks a critical criterion.",
  noGaps: "There are no gaps to place.",
} as const;

export const scorecardWords = {
  title: (many: string): string => many,
  intro:
    "The score of a characteristic is its share of the points that apply. The bars count its criteria by rating.",
  columns: { score: "Score", bar: "0 to 100%", counts: "Criteria by rating", critical: "Critical open" },
  criteriaTitle: "All criteria",
  marks: { na: "–", unknown: "?", open: "" },
  legend: { na: "Not applicable", unknown: "Don’t know", open: "Not rated yet" },
  bar: (score: string): string => `${score} on a bar from 0 to 100%`,
  counts: (parts: readonly string[]): string => `${commonWords.listWords(parts)}.`,
  countOf: (number: number, name: string): string => `${number} ${name}`,
} as const;
