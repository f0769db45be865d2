import { passphraseWords } from "./passphrase-words";

/** Six words of the list: more than anybody can guess against what the format asks of each guess. */
const WORDS = 6;

/** A passphrase that nobody thought of, and how hard it is to guess, in bits (rounded down). */
export type SuggestedPassphrase = { readonly words: string; readonly bits: number };

/**
 * Chooses words by `random`, which fills an array with random numbers (`crypto.getRandomValues`). Numbers
 * that would favor the first words are drawn again.
 */
export function suggestPassphrase(
  random: (numbers: Uint32Array<ArrayBuffer>) => unknown = (numbers) => crypto.getRandomValues(numbers),
): SuggestedPassphrase {
  const count = passphraseWords.length;
  const fair = Math.floor(2 ** 32 / count) * count;
  const chosen: string[] = [];
  while (chosen.length < WORDS) {
    const numbers = new Uint32Array(1);
    random(numbers);
    const number = numbers[0] ?? 0;
    if (number < fair) chosen.push(passphraseWords[number % count] ?? "");
  }
  return { words: chosen.join(" "), bits: Math.floor(WORDS * Math.log2(count)) };
}
