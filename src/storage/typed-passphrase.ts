/**
 * A new passphrase as it is set, for a file and for a workspace. Spaces at its ends are not seen, and
 * tablets and copying put them there: they are no part of it.
 */
export function toNewPassphrase(typed: string): string {
  return typed.trim();
}

/**
 * What may be meant by a passphrase that was typed to open something: first as it is, since older files
 * and workspaces were locked with the spaces, then as a new one is set.
 */
export function readingsOf(typed: string): readonly string[] {
  const trimmed = toNewPassphrase(typed);
  return trimmed === typed || trimmed === "" ? [typed] : [typed, trimmed];
}
