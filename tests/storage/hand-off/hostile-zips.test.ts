import { deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyBackup } from "../../../src/storage/hand-off/verify-backup";
import { codeOf, valueOf } from "../a-workspace";
import { forgeZip, longEnd, takeApart, toEntries } from "./forge";
import { aVictim, type Victim } from "./victim";

let victim: Victim;

beforeAll(async () => {
  victim = await aVictim();
});

describe("the forger of these tests", () => {
  it("writes a file that is taken as long as nobody lies in it", async () => {
    expect(codeOf(await verifyBackup(await victim.remake(() => undefined)))).toBe("no error");
  });
});

describe("a file of another kind", () => {
  it.each([
    ["an empty file", "", "backup.foreign"],
    ["a text", "Dear colleague,", "backup.foreign"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n", "backup.foreign"],
    ["the start of a zip and no more", "PK\x03\x04", "backup.damaged"],
    ["a file with a passphrase", "age-encryption.org/v1\n-> scrypt", "backup.encrypted"],
  ])("%s is refused", async (_, text, code) => {
    expect(await victim.offer(new Blob([text]))).toBe(code);
  });

  it("a zip of something else is refused", async () => {
    const zip = forgeZip([{ name: "README.txt", bytes: new Uint8Array(10) }]);
    expect(await victim.offer(zip)).toBe("backup.foreign");
  });
});

describe("a file that was cut short", () => {
  it("is refused at every hundredth of its length", async () => {
    for (let percent = 0; percent < 100; percent += 1) {
      const file = victim.good.slice(0, Math.floor((victim.good.size * percent) / 100));
      expect(await victim.offer(file), `${percent} %`).not.toBe("no error");
    }
  });

  it("is refused without its last byte, and with one more", async () => {
    expect(await victim.offer(victim.good.slice(0, -1))).toBe("backup.damaged");
    expect(await victim.offer(new Blob([victim.good, "\0"]))).toBe("backup.damaged");
  });
});

describe("one bit that changed on the way", () => {
  it("is found in 200 of 200 places, or changes nothing that is kept", async () => {
    const bytes = new Uint8Array(await victim.good.arrayBuffer());
    const { handoffCode } = valueOf(await verifyBackup(victim.good));
    let unnoticed = 0;
    for (let turn = 0; turn < 200; turn += 1) {
      const at = (turn * 7919 + 13) % bytes.length;
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ (1 << (turn % 8));
      const verified = await verifyBackup(new Blob([changed]));
      if (!verified.ok) continue;
      // Dates and attributes of the zip are not ours: what the manifest vouches for is untouched.
      expect(verified.value.handoffCode).toBe(handoffCode);
      unnoticed += 1;
    }
    expect(unnoticed).toBeLessThan(5);
    await victim.expectUnchanged();
  });
});

describe("a zip that hides or invents something", () => {
  it.each<[string, () => Promise<Blob>, string]>([
    [
      "a compressed entry",
      () =>
        victim.withLies("README.txt", { method: 8 }, ({ bytes }) => new Uint8Array(deflateRawSync(bytes))),
      "backup.damaged",
    ],
    ["an encrypted entry", () => victim.withLies("README.txt", { flags: 0x809 }), "backup.damaged"],
    [
      "an entry that claims to be larger than it is",
      () => victim.withLies("README.txt", { size: 9000 }),
      "backup.damaged",
    ],
    [
      "an entry that claims gigabytes",
      () => victim.withLies("README.txt", { size: 0xff_ff_ff_f0 }),
      "backup.too-large",
    ],
    [
      "an entry that would grow when unpacked",
      () => victim.withLies("README.txt", { listedSize: 0x7f_ff_ff_ff }),
      "backup.damaged",
    ],
    [
      "a checksum that differs from list to entry",
      () => victim.withLies("README.txt", { descriptorCrc: 1 }),
      "backup.damaged",
    ],
    [
      "a manifest with another checksum",
      () => victim.withLies("manifest.json", { crc: 1 }),
      "backup.damaged",
    ],
    [
      "a name that differs from list to entry",
      () => victim.withLies("README.txt", { listedName: "data/sites.ndjson" }),
      "backup.entry-not-allowed",
    ],
    [
      "an entry whose list names the place of another",
      () => victim.withLies("README.txt", { listedOffset: 0 }),
      "backup.damaged",
    ],
    [
      "a gap between two entries",
      () => victim.withLies("README.txt", { before: new Uint8Array(5) }),
      "backup.damaged",
    ],
    [
      "something before the first entry",
      async () => new Blob(["MZ", await victim.good.arrayBuffer()]),
      "backup.foreign",
    ],
    ["a comment on an entry", () => victim.withLies("README.txt", { comment: "hello" }), "backup.damaged"],
    [
      "extra parts in the list",
      () => victim.withLies("README.txt", { extra: new Uint8Array(8) }),
      "backup.damaged",
    ],
    [
      "extra parts in an entry",
      () => victim.withLies("README.txt", { localExtra: new Uint8Array(8) }),
      "backup.damaged",
    ],
    [
      "a 64-bit place where 32 bits would do",
      () =>
        victim.withLies("README.txt", {
          listedOffset: 0xff_ff_ff_ff,
          extra: new Uint8Array([1, 0, 8, 0, 9, 0, 0, 0, 0, 0, 0, 0]),
        }),
      "backup.damaged",
    ],
  ])("%s is refused", async (_, make, code) => {
    expect(await victim.offer(await make())).toBe(code);
  });

  it("a comment at the end, a false count and a false place of the list are refused", async () => {
    const entries = toEntries(await takeApart(victim.good));
    expect(await victim.offer(forgeZip(entries, { comment: "hello" }))).toBe("backup.damaged");
    expect(await victim.offer(forgeZip(entries, { entries: entries.length - 1 }))).toBe("backup.damaged");
    expect(await victim.offer(forgeZip(entries, { entries: 65_535 }))).toBe("backup.too-large");
    expect(await victim.offer(forgeZip(entries, { offset: 0 }))).toBe("backup.damaged");
    expect(await victim.offer(forgeZip(entries, { size: 0xff_ff_ff_ff }))).toBe("backup.damaged");
  });

  it("a long end record where a short one would do is refused, hundreds of thousands of entries too", async () => {
    const entries = toEntries(await takeApart(victim.good));
    expect(await victim.offer(forgeZip(entries, { before: longEnd }))).toBe("backup.damaged");
    expect(await victim.offer(forgeZip(entries, { before: longEnd, offset: 0xff_ff_ff_ff }))).toBe(
      "backup.damaged",
    );
    const many = (start: number, size: number): Uint8Array => longEnd(start, size, 200_000);
    expect(await victim.offer(forgeZip(entries, { before: many, offset: 0xff_ff_ff_ff }))).toBe(
      "backup.damaged",
    );
  });

  it.each([
    "../evil.txt",
    "/etc/passwd",
    "data/../../evil",
    "data\\sites.ndjson",
    "data/sites.ndjson\0.txt",
    "README.TXT",
    "evidence/ABCDEF",
    "results/__proto__.json",
    "evil.html",
    "data/",
  ])("the name %j is refused", async (name) => {
    const entries = toEntries(await takeApart(victim.good));
    const file = forgeZip([...entries, { name, bytes: new Uint8Array(3) }]);
    expect(await victim.offer(file)).toBe("backup.entry-not-allowed");
  });

  it("a name that stands there twice is refused", async () => {
    const entries = toEntries(await takeApart(victim.good));
    expect(await victim.offer(forgeZip([...entries, entries[1]!]))).toBe("backup.entry-not-allowed");
  });
});

describe("a file that cannot be read any more", () => {
  it("is refused as unreadable, not as damaged", async () => {
    const gone = new Blob([await victim.good.arrayBuffer()]);
    gone.slice = () => {
      throw new DOMException("The stick was pulled", "NotReadableError");
    };
    expect(await victim.offer(gone)).toBe("backup.unreadable");
  });
});
