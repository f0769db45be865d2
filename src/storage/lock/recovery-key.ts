// Crockford's letters: none that could be taken for a digit.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_LETTERS = 28;
const CHECK_LETTERS = 4;
const GROUP = 4;

/** The secret in a recovery key: 140 bits. Too many to guess, so it is not stretched. */
export type RecoveryKey = {
  /** Eight groups of four, as it is printed. */
  readonly groups: readonly string[];
  /** What it stands for. */
  readonly secret: Uint8Array<ArrayBuffer>;
};

async function checkLetters(letters: string): Promise<string> {
  const bytes = new TextEncoder().encode(`havenmark recovery check ${letters}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, CHECK_LETTERS), (byte) => LETTERS[byte % 32]).join("");
}

function toGroups(letters: string): readonly string[] {
  return letters.match(new RegExp(`.{${String(GROUP)}}`, "g")) ?? [];
}

/** Makes a recovery key from 28 random bytes, five bits of each. */
export async function makeRecoveryKey(random: Uint8Array): Promise<RecoveryKey> {
  if (random.length !== SECRET_LETTERS) throw new Error("A recovery key is made from 28 bytes");
  const letters = Array.from(random, (byte) => LETTERS[byte % 32]).join("");
  const groups = toGroups(letters + (await checkLetters(letters)));
  return { groups, secret: new TextEncoder().encode(letters) };
}

/** What was typed as the letters of the key are written; letters that look like digits are taken for those. */
export function normalizeRecoveryText(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

/** The secret in a recovery key as it was typed, or null where a letter is wrong or missing. */
export async function parseRecoveryKey(typed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = normalizeRecoveryText(typed);
  if (text.length !== SECRET_LETTERS + CHECK_LETTERS) return null;
  const letters = text.slice(0, SECRET_LETTERS);
  if ((await checkLetters(letters)) !== text.slice(SECRET_LETTERS)) return null;
  return new TextEncoder().encode(letters);
}
