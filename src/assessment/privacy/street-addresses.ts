import { findValues, type Detector } from "./identifier";

const DIRECTION = "(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?";
const NAME = "(?:\\d{1,3}(?:st|nd|rd|th)|[A-Z][A-Za-z'\\u2019.-]{1,24})";
const SUFFIX =
  "(?:Street|St|Avenue|Ave|Av|Boulevard|Blvd|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Way|Trail|STREET|ST|AVENUE|AVE|BOULEVARD|BLVD|ROAD|RD|LANE|LN|DRIVE|DR|COURT|CT|WAY)";

// "Dr" and "St" before a capital letter are a doctor and a saint, not the end of an address.
const written = new RegExp(
  `(?<![\\w.,/$-])(?<value>\\d{1,5}[A-Za-z]? ${DIRECTION}${NAME}(?: ${NAME}){0,2} ${SUFFIX}\\b\\.?)(?! [A-Z][a-z]+'s)`,
  "dg",
);
const typed =
  /(?<![\w.,/$-])(?!(?:19|20)\d\d )(?<value>\d{3,5} (?:[nsew]\.? )?[a-z]{3,20}(?: [a-z]{3,20})? (?:avenue|ave|boulevard|blvd|street|lane|road)\b\.?)/dg;

/** Words that make "10 Minute Drive" and "3 people on the street" no address. */
const otherWords =
  /\b(?:minutes?|miles?|hours?|days?|weeks?|people|patients?|staff|the|this|our|per|each|every|on|in|of|and|from|across|percent)\b/i;

/** Street addresses: a house number, a name, and a word such as "Street" or "Ave". */
export const findStreetAddresses: Detector = (text) =>
  [written, typed]
    .flatMap((pattern) => findValues("address", text, pattern))
    .filter(({ match }) => !otherWords.test(match));
