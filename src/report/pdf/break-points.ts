// A hyphen between two letters, a slash before a letter, and dashes: places to break at any time.
// "COO-01" and "9/10" stay whole.
const ALWAYS = /(?<=\p{L}{2}[-\u2010])(?=\p{L}{2})|(?<=\p{L}\/)(?=\p{L})|(?<=[\u2013\u2014])(?=\p{L})/u;
const SOFT = /[/\-_.?&=]/;

/** What every place to break stands behind. */
const SIGNS = /[-\u2010/\u2013\u2014]/;

/** Whether any word of a text could be broken. */
export function mayBreak(text: string): boolean {
  return SIGNS.test(text);
}

/** Parts of a word between which a line may end. Joined again they are the word. */
export function splitAtBreaks(word: string): readonly string[] {
  return word.length < 4 ? [word] : word.split(ALWAYS);
}

/**
 * How many UTF-16 units of an over-long word go on this line: up to the last of `/ - _ . ? & =`
 * that fits, unless that leaves most of the line empty; else as many whole characters as fit
 * (0 when not even one does).
 */
export function nextSoftBreak(text: string, fits: (length: number) => boolean): number {
  const longest = longestFit(text, fits);
  for (let cut = longest; cut > longest / 3; cut -= 1) {
    if (cut < text.length && SOFT.test(text[cut - 1]!) && !SOFT.test(text[cut]!)) return cut;
  }
  return longest;
}

/** By halving, because a width grows with its text. */
function longestFit(text: string, fits: (length: number) => boolean): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && /^[\u0300-\u036f]/.test(text.slice(low, low + 1))) low -= 1;
  return low;
}
