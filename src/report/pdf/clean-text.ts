import type { FontMetrics } from "./font-metrics";

/**
 * Texts that are clean already, as most are: letters, figures and punctuation of the alphabets that a
 * report promises, composed as they are, and nothing that could compose with what stands before it.
 */
const CLEAN =
  /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u0391-\u03ce\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*$/;

/** What stands for a character that the font lacks. */
const REPLACEMENT = "\uFFFD";

const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;
const BLANKS = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Characters that steer shaping, direction or breaking and print nothing by themselves.
const INVISIBLE =
  /\u034f|[\ufe00-\ufe0f]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what this is about.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

const LINE_FEED = 0x0a;
const BLANK_KEPT: ReadonlySet<string> = new Set(["\u00a0", "\u202f", "\u2007"]);

/**
 * Text as it can be set: composed (NFC), lines ended by `\n`, every blank a plain space except
 * the no-break ones (U+00A0), without control characters and without characters that print nothing.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(BLANKS, (blank) => (BLANK_KEPT.has(blank) ? "\u00a0" : " "))
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "");
}

/**
 * Replaces what the font lacks by U+FFFD, one for one, and tells each character it replaced.
 * `text` must be clean. Half a surrogate pair counts as a character the font lacks.
 */
export function replaceMissing(
  text: string,
  metrics: FontMetrics,
  onMissing?: (character: string) => void,
): string {
  if (isCovered(text, metrics)) return text;
  let replaced = "";
  for (const character of text) {
    const isKnown = character === "\n" || metrics.has(character.codePointAt(0)!);
    replaced += isKnown ? character : REPLACEMENT;
    if (!isKnown) onMissing?.(character);
  }
  return replaced;
}

function isCovered(text: string, metrics: FontMetrics): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== LINE_FEED && !metrics.has(code)) return false;
  }
  return true;
}
