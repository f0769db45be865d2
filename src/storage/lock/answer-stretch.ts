import { ARGON2ID, hasWebAssembly, PBKDF2, stretchPassphrase } from "./stretch-passphrase";
import type { StretchReply, StretchRequest } from "./stretch-messages";

/** Answers one request, in the worker or, where there are no workers, on the spot. */
export async function answerStretch({ passphrase, salt, stretching }: StretchRequest): Promise<StretchReply> {
  const settings = stretching ?? (hasWebAssembly() ? ARGON2ID : PBKDF2);
  try {
    return { kind: "key", key: await stretchPassphrase(passphrase, salt, settings), stretching: settings };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
