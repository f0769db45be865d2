import type { FontMetrics } from "./font-metrics";

/** What stands for a character that the font lacks. */
export const REPLACEMENT = "\uFFFD";

const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;
const BLANKS = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Characters that steer shaping, direction or breaking and print nothing by themselves.
const INVISIBLE =
  /\u034f|[\ufe00-\ufe0f]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what this is about.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

const BLANK_KEPT: ReadonlySet<string> = new Set(["\u00a0", "\u202f", "\u2007"]);

/**
 * Text as it can be set: composed (NFC), lines ended by `\n`, every blank a plain space except
 * the no-break ones (U+00A0), without control characters and without characters that print nothing.
 */
export function cleanText(text: string): string {
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
  let replaced = "";
  let isWhole = true;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === "\n" || metrics.has(code)) {
      replaced += character;
      continue;
    }
    isWhole = false;
    replaced += REPLACEMENT;
    onMissing?.(character);
  }
  return isWhole ? text : replaced;
}
