import { commonMessages } from "./common";

/** Words of the region that says how far the clinic is. */
export const levelMessages = {
  score: "of the points that apply",
  rated: (answered: number, total: number) => `${commonMessages.xOfY(answered, total)} answered`,
  open: (count: number) =>
    count === 1
      ? "1 criterion is still open (not rated yet or “Don’t know”), so this is a range."
      : `${String(count)} criteria are still open (not rated yet or “Don’t know”), so this is a range.`,
  critical: (count: number, of: number) => `${commonMessages.xOfY(count, of)} critical criteria in place`,
  issued: "As issued at sign-off.",
} as const;
