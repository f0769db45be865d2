import type { RatingSign } from "../charts/rating-sign";
import { ratingDots } from "../charts/rating-sign";
import type { Mark } from "../model/scorecard";
import { reportWords } from "../report-words";
import type { Block } from "./blocks";

/** What a mark says: the name of the rating, or why there is none. */
export function markName(mark: Mark, scaleName: (rating: number) => string): string {
  const { common } = reportWords;
  switch (mark) {
    case "na":
      return common.notApplicable;
    case "unknown":
      return common.notKnown;
    case "open":
      return common.notRated;
    default:
      return scaleName(mark);
  }
}

/** A mark as a sign for a picture. */
export function toRatingSign(mark: Mark, scaleName: (rating: number) => string): RatingSign {
  const name = markName(mark, scaleName);
  if (typeof mark === "number") {
    return { rating: mark, sign: String(mark), alt: reportWords.criteria.ratingAlt(mark, name) };
  }
  return { rating: null, sign: reportWords.scorecard.marks[mark], alt: name };
}

/** The small sign of a rating in a table, with its name in words for who does not see it. */
export function ratingCell(mark: Mark, scaleName: (rating: number) => string): readonly Block[] {
  return [{ kind: "figure", scene: ratingDots(toRatingSign(mark, scaleName)) }];
}
