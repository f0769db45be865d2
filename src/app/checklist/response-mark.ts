import type { Response } from "../../assessment/response";
import type { Criterion } from "../../catalogue/catalogue";
import { isAnswered } from "../assessment-session";

/** How a criterion stands, in one word; an answer that does not count is open. */
export type ResponseMark = "0" | "1" | "2" | "3" | "unknown" | "na" | "open";

export function responseMark(criterion: Criterion, response: Response | undefined): ResponseMark {
  if (response === undefined || !isAnswered(criterion, response)) return "open";
  if (response.state === "na" || response.state === "unknown") return response.state;
  return `${response.rating ?? 0}`;
}
