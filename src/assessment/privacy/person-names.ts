import { findValues, type Detector } from "./identifier";

// "Maria", "O'Connell", "McDonald", "Lopez-Ruiz"
const WORD = "\\p{Lu}(?:['\\u2019]\\p{Lu})?\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20})?(?:-\\p{Lu}\\p{Ll}{1,20})?";
const CAPITALS = "\\p{Lu}{2,20}";
const FULL_NAME = `(?:${WORD}, (?:${WORD}|\\p{Lu}\\.)|${CAPITALS},? ${CAPITALS}|${WORD}(?: \\p{Lu}\\.?)?(?: (?:de |del |la |van |von )?${WORD}){1,2})`;
const START = "(?<!\\p{L})";
const PATIENT = "[Pp]atient|PATIENT|[Pp]t\\.?|[Cc]lient|CLIENT|[Ss]urvivor|[Pp]aciente";
const KIN =
  "mother|father|mom|dad|sister|brother|husband|wife|boyfriend|girlfriend|partner|daughter|son|aunt|uncle|cousin|grandmother|grandfather|guardian";
const ROLE =
  "advocate|mentor|contact|navigator|nurse|social worker|case manager|coordinator|manager|director|physician|trainer|interpreter|officer|detective|attorney|chair|owner|author|employee|attendee|caller|witness";

/** Ways to say that what follows, or stands before, is somebody's name. */
const sources: readonly string[] = [
  // "Patient: Maria Lopez", "Client name = Lopez, Maria", "Nombre del paciente: Rosa Jimenez"
  `(?:(?:${PATIENT})(?:'s)?(?: [Nn]ame| NAME)?|(?:[Ff]ull |[Ll]egal |[Pp]referred )?[Nn]ame|NAME|[Nn]ombre(?: del? paciente)?) ?[:=] ?(?<value>${FULL_NAME})`,
  `(?<value>(?:Mr|Mrs|Ms|Mx|Miss|Sra?)\\.? ${WORD}(?: ${WORD})?)`,
  `(?:${PATIENT}|[Gg]irl|[Bb]oy|[Ww]oman|[Mm]an|[Pp]erson) (?:is )?(?:named|called) (?<value>${WORD}(?: ${WORD})?)`,
  // "her mother, Lucinda Ferreira"
  `(?:[Hh]er|[Hh]is|[Tt]heir|[Pp]atient's|[Pp]t's) (?:${KIN})(?:,| named)? (?<value>${WORD}(?: ${WORD})?)`,
  // "Nadia Rahimi, born 01/17/1992", "LOPEZ, ANA  DOB: 02/02/1994", "Lopez, Ana 2/2/94 MRN 0048"
  `(?<value>${FULL_NAME})(?=[ ,(\\t]{1,4}(?:D\\.?O\\.?B|M\\.?R\\.?N|[Dd]ate of [Bb]irth|[Bb]irth ?date|born \\d|SSN|[\\d/.-]{6,10} MRN)(?!\\p{L}))`,
  `(?<value>${CAPITALS}, ${CAPITALS})(?=[^\\n\\p{Ll}]{0,6}(?:\\d{1,3} ?y|[^\\n]{0,20}(?:DOB|MRN)))`,
  // "I, Nadia Rahimi, allow", "Yours, Bianca Moreno", "Approved by: Jordan Reyes", "Advocate: Priya Raman"
  `I, (?<value>${FULL_NAME}),`,
  `(?:Yours|Sincerely|Regards|Thank you),?\\s{1,3}(?<value>${FULL_NAME})`,
  `(?:[Pp]repared|[Rr]eviewed|[Aa]pproved|[Ss]igned|[Ww]ritten|[Ss]ubmitted) by:? (?<value>${FULL_NAME})`,
  `(?:${ROLE.replaceAll(/(?<=^|\|)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)}): ?(?<value>${FULL_NAME})`,
  `R[eE]: ?(?<value>\\p{Lu}\\. ${WORD})`,
  // "Patient J.M.", "K.T. 17F"
  `(?:${PATIENT}) (?<value>\\p{Lu}\\. ?\\p{Lu}\\.)`,
  `(?<value>\\p{Lu}\\. ?\\p{Lu}\\.)(?=,? \\d{1,2} ?(?:[FMfm]|y\\/?o|years?)(?!\\p{L}))`,
];
const patterns = sources.map((source) => new RegExp(START + source, "dgu"));

/** Words of organizations, forms and calendars: what they stand in is not the name of a person. */
const otherWords =
  /(?<!\p{L})(?:survivor|advisory|board|clinic|hospital|health|center|care|family|medicine|medical|team|department|services?|program|policy|form|survey|experience|satisfaction|safety|education|portal|rights|consent|intake|trainings?|response|committee|council|county|community|street|house|project|coordinator|manager|director|nurse|navigator|lead|physician|name|birthdate|not|none|unknown|test|example|sample|demo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;

/**
 * Names that are said to be a person's: behind "Patient:" or "Name:", after "Ms." and the like, after
 * "her mother". A name alone is not found: nothing tells it from the name of a street or a program.
 */
export const findPersonNames: Detector = (text) =>
  patterns
    .flatMap((pattern) => findValues("person name", text, pattern))
    .filter(({ match }) => !otherWords.test(match));
