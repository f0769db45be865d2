/**
 * Words that tell a passer-by what the program is about. Somebody who is being controlled may stand
 * before the sheet with the person who controls them, so a text with one of these is not shown on it.
 */
const TELLING =
  /surviv|traffic?k|exploit|victim|abus|coerc|violen|assault|rape|sex(?!t)|prostitut|forced|slavery|pimp|safe ?haven|safe ?house|shelter|police|immigra|trauma|safety plan|hotline/i;

/** Whether a text may hang where patients and those who come with them can read it. */
export function isForWalls(text: string): boolean {
  return !TELLING.test(text.normalize("NFC"));
}
