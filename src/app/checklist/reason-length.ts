import { SHORTEST_REASON } from "../../assessment/normalize-response";

/** How many more characters (spaces do not count) a reason needs before "not applicable" counts. */
export function missingReasonCharacters(reason: string): number {
  const written = Array.from(reason.replace(/\s/gu, "")).length;
  return Math.max(SHORTEST_REASON - written, 0);
}
