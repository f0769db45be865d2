import type { Rating } from "../../catalogue/catalogue";
import { messages } from "../../app/messages";
import { Chip, type ChipTone } from "./chip";

const tones: Readonly<Record<Rating, ChipTone>> = { 0: "level1", 1: "level2", 2: "level3", 3: "level4" };

/** "1 of 3", in the color of the step. */
export function RatingChip(props: { readonly rating: Rating }) {
  return <Chip tone={tones[props.rating]}>{messages.common.ratingOf(props.rating)}</Chip>;
}
