import { isOpenAction } from "../../plan/action-state";
import { reportWords } from "../report-words";
import { gatherFacts, type Facts } from "./facts";
import type { ReportInput } from "./report-input";

/** Actions named in a suggested text. */
const MOST_ACTIONS = 4;
const SPONSOR = /\b(executive|sponsor)\b/i;

/**
 * What the team might ask of its leadership, for the person to edit: the open actions that an
 * executive sponsor owns or that are large. One line each; never empty.
 */
export function suggestLeadershipAsk(input: ReportInput): string {
  return suggestedLines(gatherFacts(input)).join("\n");
}

/** The text of the assessment, or the suggestion while nobody has edited it. Empty when it was emptied. */
export function leadershipParagraphs(facts: Facts): readonly string[] {
  const { leadershipAsk } = facts.input.assessment;
  return leadershipAsk === null ? suggestedLines(facts) : toParagraphs(leadershipAsk);
}

/** The lines of a text that hold anything. */
export function toParagraphs(text: string): readonly string[] {
  return text
    .split(/\s*[\r\n\u2028\u2029]\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function suggestedLines(facts: Facts): readonly string[] {
  const words = reportWords.leadership;
  const open = facts.actions.map(({ item }) => item).filter(isOpenAction);
  const needed = open.filter(({ ownerRole, effort }) => effort === "L" || SPONSOR.test(ownerRole));
  const named = needed.slice(0, MOST_ACTIONS).map(({ title, dueDate }) => words.support(title, dueDate));
  const hasGaps = facts.gaps.some(({ band }) => band !== "O");
  const isRated = facts.criteria.some(({ id }) => facts.answerOf(id).kind === "rated");
  return [hasGaps ? words.confirm : isRated ? words.keep : words.rate, ...named];
}
