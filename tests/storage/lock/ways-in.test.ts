import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../../src/storage/lock/base-64";
import { parseLockRow, type LockRow } from "../../../src/storage/lock/lock-row";
import { openLock } from "../../../src/storage/lock/lock-workspace";
import { makeRecoveryKey, parseRecoveryKey } from "../../../src/storage/lock/recovery-key";
import { PBKDF2, stretchPassphrase } from "../../../src/storage/lock/stretch-passphrase";
import { codeOf, valueOf } from "../a-workspace";
import { aLock, aPasskey, aRecoveryKey, PASSPHRASE } from "./a-lock";

/** The same text with one bit of its bytes the other way round. */
function flipBit(base64: string, bit: number): string {
  const bytes = fromBase64(base64);
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return toBase64(bytes);
}

function withFirstWrap(lock: LockRow, changes: object): LockRow {
  const [first, ...rest] = lock.wraps;
  return { ...lock, wraps: [{ ...first, ...changes } as LockRow["wraps"][number], ...rest] };
}

describe("a lock", () => {
  it("opens with the passphrase, the recovery key and the passkey, and with nothing else", async () => {
    const { lock } = await aLock(PASSPHRASE, await aRecoveryKey(), aPasskey());
    for (const secret of [PASSPHRASE, await aRecoveryKey(), aPasskey()]) {
      expect(codeOf(await openLock(lock, secret))).toBe("no error");
    }
    const wrong = { kind: "passphrase", passphrase: "oak river lantern eight" } as const;
    for (const secret of [wrong, await aRecoveryKey(3), aPasskey(2)]) {
      expect(codeOf(await openLock(lock, secret))).toBe("lock.wrong-secret");
    }
  });

  it("stretches passphrases by Argon2id with 64 MiB and three passes, and says so beside the key", async () => {
    const { lock } = await aLock(PASSPHRASE);
    expect(lock.wraps[0]).toMatchObject({
      kind: "passphrase",
      stretching: { name: "argon2id", memoryKib: 65_536, passes: 3, lanes: 4 },
    });
  });

  it("takes a passphrase however the keyboard composes its letters", async () => {
    const { lock } = await aLock({ kind: "passphrase", passphrase: "caf\u00e9 au lait" });
    const composed = { kind: "passphrase", passphrase: "cafe\u0301 au lait" } as const;
    expect(codeOf(await openLock(lock, composed))).toBe("no error");
  });

  it("takes a passphrase with a space at the end, whether it was typed when setting it or when opening", async () => {
    const plain = { kind: "passphrase", passphrase: "oak river lantern seven" } as const;
    const spaced = { kind: "passphrase", passphrase: " oak river lantern seven\n" } as const;
    const { lock } = await aLock(spaced);
    expect(codeOf(await openLock(lock, plain))).toBe("no error");
    expect(codeOf(await openLock(lock, spaced))).toBe("no error");
  });

  it("of a browser without WebAssembly is stretched by PBKDF2, the same each time and slow enough", async () => {
    const salt = new Uint8Array(32).fill(5);
    const once = await stretchPassphrase("oak river", salt, PBKDF2);
    expect(await stretchPassphrase("oak river", salt, PBKDF2)).toEqual(once);
    expect(await stretchPassphrase("oak rivet", salt, PBKDF2)).not.toEqual(once);
    expect(PBKDF2).toEqual({ name: "pbkdf2-sha256", iterations: 600_000 });
  });

  it("with any one bit changed does not open, and says so instead of failing", async () => {
    const { lock } = await aLock();
    const [wrap] = lock.wraps;
    const secret = await aRecoveryKey();
    for (const field of ["salt", "iv", "key"] as const) {
      const bits = fromBase64(wrap![field]).length * 8;
      for (let bit = 0; bit < bits; bit += 1) {
        const changed = withFirstWrap(lock, { [field]: flipBit(wrap![field], bit) });
        expect(codeOf(await openLock(changed, secret)), `${field} bit ${String(bit)}`).toBe(
          "lock.wrong-secret",
        );
      }
    }
    expect(codeOf(await openLock({ ...lock, id: "another workspace" }, secret))).toBe("lock.wrong-secret");
  });

  it("whose work was lowered by hand does not open, and absurd work is not even tried", async () => {
    const { lock } = await aLock(PASSPHRASE);
    const cheap = { name: "argon2id", memoryKib: 8192, passes: 1, lanes: 1 };
    expect(codeOf(await openLock(withFirstWrap(lock, { stretching: cheap }), PASSPHRASE))).toBe(
      "lock.wrong-secret",
    );
    const absurd = { name: "argon2id", memoryKib: 2 ** 30, passes: 1000, lanes: 1 };
    expect(parseLockRow(withFirstWrap(lock, { stretching: absurd })).ok).toBe(false);
    expect(parseLockRow(lock).ok).toBe(true);
  });

  it("keeps nothing to check a secret against but the sealed key itself", async () => {
    const { lock } = await aLock(PASSPHRASE, await aRecoveryKey());
    expect(lock.wraps.map((wrap) => Object.keys(wrap).toSorted())).toEqual([
      ["iv", "key", "kind", "salt", "stretching"],
      ["iv", "key", "kind", "salt"],
    ]);
    expect(Object.keys(lock).toSorted()).toEqual(["format", "id", "key", "state", "wraps"]);
  });
});

describe("a recovery key", () => {
  it("is eight groups of four, and opens as typed by hand: small letters, no dashes, O for zero", async () => {
    const { groups, secret } = await makeRecoveryKey(new Uint8Array(28));
    expect(groups.map((group) => group.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
    const typed = groups.join("").toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    expect(await parseRecoveryKey(typed)).toEqual(secret);
  });

  it("with a letter wrong, missing or too many is told from one that does not fit", async () => {
    const { lock } = await aLock();
    const right = valueOf({ ok: true, value: await aRecoveryKey() });
    const typed = "typed" in right ? right.typed : "";
    for (const wrong of [
      "",
      typed.slice(1),
      `${typed}A`,
      typed.replace(/./, (one) => (one === "2" ? "3" : "2")),
    ]) {
      expect(codeOf(await openLock(lock, { kind: "recovery", typed: wrong }))).toBe("lock.mistyped");
    }
  });
});
