import { gapReasonWords } from "../../report/words/gap-words";

const { met, spreadGiven, noGain, behind } = gapReasonWords;

/** Why a gap stands where it stands, in words: as on paper, where the screen has no room for less. */
export const gapReasonMessages = {
  stopAndFix: "Marked “stop and fix”: before everything else.",
  weightZero: "Recorded only, never scored.",
  criticalBelowMet: (name: string) => `Critical and below “${name}”.`,
  matrix: (harm: string, spread: string) => `${harm} harm, ${spread.toLowerCase()}.`,
  harmChanged: "The team set the harm.",
  gain: (points: string, top: string) => `Taking it to “${top}” adds ${points} points.`,
  met,
  spreadGiven,
  noGain,
  behind,
} as const;
