import { tallyBands, type TallyBand } from "../assessment/evidence";

const smallBands: readonly TallyBand[] = ["all", "most", "some", "none"];

/** The bands of fewer than 11 records, where a share would give the count away. */
export function isSmallBand(band: TallyBand): boolean {
  return smallBands.includes(band);
}

/** The bands to choose from, by whether fewer than 11 records were looked at. */
export function bandChoices(isSmall: boolean): readonly TallyBand[] {
  return tallyBands.filter((band) => isSmallBand(band) === isSmall);
}

/** True for words that tell a count, such as "17 of 20" or "3/9": of a tally only the band is written down. */
export function findCount(text: string): boolean {
  return /\b\d+\s*(?:of|out of|from|\/)\s*(?:the\s+)?\d+\b/i.test(text);
}
