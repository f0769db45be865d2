import type { OrderKey } from "../../scoring/gap-order";

/** Why a gap stands where it stands, in words. */
export const gapReasonMessages = {
  stopAndFix: "Marked “stop and fix”: before everything else.",
  weightZero: "Recorded only, never scored.",
  criticalBelowMet: (met: string) => `Critical and below “${met}”.`,
  met: (met: string) => `“${met}” already, and can still be embedded.`,
  matrix: (harm: string, spread: string) => `${harm} harm, ${spread.toLowerCase()}.`,
  harmChanged: "The team set the harm.",
  spreadGiven: "The team said how far it spreads.",
  gain: (points: string, top: string) => `Taking it to “${top}” adds ${points} points.`,
  noGain: "Closing it does not change the score.",
  behind: {
    band: () => "",
    "lift per effort": () => "",
    critical: (id: string) => `As much gain for the effort as ${id}, which is critical.`,
    harm: (id: string) => `As much gain for the effort as ${id}, which can do more harm.`,
    spread: (id: string) => `As much gain for the effort as ${id}, which spreads further.`,
    effort: (id: string) => `As much gain for the effort as ${id}, which takes less effort.`,
    "catalogue order": (id: string) => `Equal to ${id} in everything; the order of the catalogue decides.`,
  } satisfies Record<OrderKey, (id: string) => string>,
} as const;
