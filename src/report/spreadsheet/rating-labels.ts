import type { Answer } from "../../assessment/response";
import { ratings, type ScoringProfile } from "../../catalogue/catalogue";
import { commonWords } from "../words/common-words";

/** With the apostrophe that keyboards have: it is typed into cells, and found again. */
const NOT_KNOWN = "Don't know";

/** "2 In place", "Not applicable", "Don't know"; empty while a criterion is open. */
export function answerToLabel(answer: Answer, profile: ScoringProfile): string {
  if (answer === null) return "";
  if (answer === "na") return commonWords.notApplicable;
  if (answer === "unknown") return NOT_KNOWN;
  const name = profile.scale.find(({ value }) => value === answer)?.name ?? "";
  return `${answer} ${name}`.trim();
}

/** The values to choose from in the rating column. */
export function ratingChoices(profile: ScoringProfile): readonly string[] {
  return [...ratings, "na" as const, "unknown" as const].map((answer) => answerToLabel(answer, profile));
}
