import * as z from "zod/mini";
import { parserOf } from "../row-parser";

/** The key of the row in `meta` that says how the workspace is locked; a plain workspace has none. */
export const LOCK_KEY = "lock";

const base64 = (bytes: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.length(Math.ceil(bytes / 3) * 4));
const between = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/**
 * How a passphrase is stretched. Stored with every wrap, so that it can rise; the bounds keep a row
 * that was tampered with from keeping a computer busy for hours.
 */
export const stretchingSchema = z.discriminatedUnion("name", [
  z.strictObject({
    name: z.literal("argon2id"),
    memoryKib: between(8 * 1024, 1024 * 1024),
    passes: between(1, 20),
    lanes: between(1, 16),
  }),
  z.strictObject({ name: z.literal("pbkdf2-sha256"), iterations: between(100_000, 10_000_000) }),
]);
/** See `stretchingSchema`. */
export type Stretching = Readonly<z.infer<typeof stretchingSchema>>;

const sealedKey = {
  salt: base64(32),
  iv: base64(12),
  /** The workspace's key, 32 bytes, and the 16 bytes that prove it. */
  key: base64(48),
};

/**
 * The workspace's key, sealed for one way in. Nothing else is kept to check a secret against: that
 * this opens is the check.
 */
export const wrapSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("passphrase"), stretching: stretchingSchema, ...sealedKey }),
  z.strictObject({ kind: z.literal("recovery"), ...sealedKey }),
  z.strictObject({
    kind: z.literal("passkey"),
    /** What the browser calls the passkey. */
    credentialId: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(2048)),
    ...sealedKey,
  }),
]);
/** See `wrapSchema`. */
export type Wrap = Readonly<z.infer<typeof wrapSchema>>;

/**
 * How far a workspace is: all rows sealed, or on the way there or back. On the way, rows of both
 * kinds stand side by side, and nobody but the conversion may touch them.
 */
const lockStates = ["sealing", "sealed", "unsealing"] as const;
/** See `lockStates`. */
export type LockState = (typeof lockStates)[number];

/** The row of `meta` under `LOCK_KEY`. It holds no secret that could be read without one of the ways in. */
export const lockRowSchema = z.strictObject({
  key: z.literal(LOCK_KEY),
  format: z.literal(1),
  /** Random; what is sealed names it, so that rows of another workspace do not open here. */
  id: z.string().check(z.minLength(8), z.maxLength(64)),
  state: z.enum(lockStates),
  wraps: z.array(wrapSchema).check(z.minLength(1), z.maxLength(16)),
});
/** See `lockRowSchema`. */
export type LockRow = Readonly<z.infer<typeof lockRowSchema>>;
/** Reads the row of `meta`. */
export const parseLockRow = parserOf<LockRow>(lockRowSchema);
