import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createStreamHash } from "../../../src/storage/hand-off/stream-hash";
import { someBytes } from "../a-workspace";

afterEach(() => vi.unstubAllGlobals());

async function hashInParts(bytes: Uint8Array<ArrayBuffer>, partBytes: number): Promise<string> {
  const hash = await createStreamHash();
  for (let at = 0; at < bytes.length; at += partBytes) hash.update(bytes.subarray(at, at + partBytes));
  return hash.digest();
}

describe("the hash of bytes that come piece by piece", () => {
  it.each([0, 1, 63, 64, 65, 200_000])(
    "is SHA-256, with WebAssembly and where that is barred: %i bytes",
    async (size) => {
      const bytes = new Uint8Array(someBytes(size, 7));
      const expected = createHash("sha256").update(bytes).digest("hex");
      expect(await hashInParts(bytes, 1000)).toBe(expected);
      vi.stubGlobal("WebAssembly", undefined);
      expect(await hashInParts(bytes, 1000)).toBe(expected);
    },
  );
});
