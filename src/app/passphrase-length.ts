import { toNewPassphrase } from "../storage/typed-passphrase";

/** A shorter passphrase can be guessed by whoever has the file or the profile, however much work each guess takes. */
const MIN_PASSPHRASE = 12;

/** True for a new passphrase that is too easy to guess. */
export function isPassphraseShort(typed: string): boolean {
  return toNewPassphrase(typed).length < MIN_PASSPHRASE;
}

/** True where both would be set as the same passphrase. */
export function isSamePassphrase(one: string, other: string): boolean {
  return toNewPassphrase(one) === toNewPassphrase(other);
}
