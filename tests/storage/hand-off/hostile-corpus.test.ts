import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { backupErrorSentence } from "../../../src/app/messages/backup-errors";
import type { Database } from "../../../src/storage/database";
import { catchRefusal } from "../../../src/storage/hand-off/backup-error";
import { openFile } from "../../../src/storage/hand-off/open-file";
import { mergeBackup, rehearseMerge } from "../../../src/storage/merge/merge-backup";
import { saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, addDraft, addEvidence, someBytes } from "../a-workspace";
import { contentsOf } from "../contents";
import {
  forgeZip,
  setText,
  takeApart,
  textOf,
  toEntries,
  type ForgedEntry,
  type Lies,
  type Parts,
} from "./forge";
import { aVictim } from "./victim";

// Every file is offered as a person would offer it: opened, rehearsed, merged. Whatever happens, the
// workspace must be what it was, nothing may take long, and there must be a sentence.

let db: Database;
let good: Blob;
let goodParts: Parts;
let before: Record<string, readonly unknown[]>;
let offered = 0;
let slowest = 0;
/** Changes after which every hash in the file is still right: what is in it is what was saved. */
let harmless = 0;

beforeAll(async () => {
  good = (await aVictim()).good;
  goodParts = await takeApart(good);
  db = await aBrowser(5).openTab();
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-02", { answer: 1, note: "Ours" });
  await addEvidence(db, id, {}, { name: "c.pdf", bytes: someBytes(2000, 3) });
  before = await contentsOf(db);
}, 60_000);

/** Offers a file and says what went wrong with that; null when all is well. */
async function offer(name: string, file: Blob): Promise<string | null> {
  const started = performance.now();
  const opened = await catchRefusal(() => openFile(file, "a passphrase of somebody"));
  const rehearsed = opened.ok ? await catchRefusal(() => rehearseMerge(db, opened.value.file)) : opened;
  offered += 1;
  if (rehearsed.ok) {
    harmless += 1;
    return null;
  }
  const sentence = backupErrorSentence(rehearsed.error);
  if (!sentence.includes("Nothing in this browser was changed.")) return `${name}: no sentence`;
  if (opened.ok && (await mergeBackup(db, opened.value.file)).ok) return `${name}: merged though refused`;
  slowest = Math.max(slowest, performance.now() - started);
  return isDeepStrictEqual(await contentsOf(db), before) ? null : `${name}: changed the workspace`;
}

async function offerAll(files: readonly (readonly [string, Blob])[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [name, file] of files) {
    const problem = await offer(name, file);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}

async function remade(change: (parts: Parts) => void): Promise<Blob> {
  const parts: Parts = {
    manifest: structuredClone(goodParts.manifest),
    files: new Map(goodParts.files),
    isListed: true,
  };
  change(parts);
  return forgeZip(toEntries(parts));
}

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: string): (below: number) => number {
  let count = 0;
  return (below) => {
    count += 1;
    return (
      createHash("sha256")
        .update(`${seed} ${String(count)}`)
        .digest()
        .readUInt32LE(0) % below
    );
  };
}

describe("a hostile file leaves the workspace as it was, quickly and with a sentence", () => {
  it("when it is cut off at any percent of its length", async () => {
    const cuts = Array.from({ length: 100 }, (_, percent) => {
      const file = good.slice(0, Math.floor((good.size * percent) / 100));
      return [`cut at ${String(percent)} %`, file] as const;
    });
    expect(await offerAll(cuts)).toEqual([]);
  }, 60_000);

  it("when one bit of it is changed anywhere", async () => {
    const bytes = new Uint8Array(await good.arrayBuffer());
    const next = numbersFrom("bits");
    const flips: [string, Blob][] = [];
    for (let run = 0; run < 200; run += 1) {
      const copy = bytes.slice();
      const [at, bit] = [next(copy.length), next(8)];
      copy[at]! ^= 1 << bit;
      flips.push([`bit ${String(bit)} at ${String(at)}`, new Blob([copy])]);
    }
    expect(await offerAll(flips)).toEqual([]);
  }, 60_000);

  it("when a stretch of it is zeroed, doubled, moved or replaced by noise", async () => {
    const bytes = new Uint8Array(await good.arrayBuffer());
    const next = numbersFrom("stretches");
    const stretches: [string, Blob][] = [];
    for (let run = 0; run < 60; run += 1) {
      const [start, length] = [next(bytes.length - 400), 1 + next(300)];
      const stretch = bytes.slice(start, start + length);
      const noise = Uint8Array.from(stretch, () => next(256));
      const changes = [
        [bytes.slice(0, start), new Uint8Array(length), bytes.slice(start + length)],
        [bytes.slice(0, start + length), stretch, bytes.slice(start + length)],
        [bytes.slice(0, start), bytes.slice(start + length), stretch],
        [bytes.slice(0, start), noise, bytes.slice(start + length)],
      ];
      stretches.push([`stretch ${String(run)}`, new Blob(changes[run % 4])]);
    }
    expect(await offerAll(stretches)).toEqual([]);
  }, 60_000);

  const names = [
    "../evil",
    "../../data/sites.ndjson",
    "/etc/passwd",
    "C:\\evil.exe",
    "data\\sites.ndjson",
    "data/sites.ndjson\u0000.txt",
    "DATA/SITES.NDJSON",
    "data/Sites.ndjson",
    "data/../data/sites.ndjson",
    "./manifest.json",
    "evidence/../../evil",
    "evidence/con",
    "__proto__",
    "data/__proto__.ndjson",
    "evidence/",
    "",
    "a".repeat(127),
    "\u202Efdp.evil",
  ];
  it.each(names)("when a part of it is called %j", async (name) => {
    expect(
      await offer(name, forgeZip([...toEntries(goodParts), { name, bytes: new Uint8Array([1]) }])),
    ).toBeNull();
  });

  const lies: readonly Lies[] = [
    { method: 8 },
    { method: 12 },
    { method: 99 },
    { flags: 0x809 },
    { flags: 0x40 },
    { flags: 0x2000 },
    { localMethod: 8 },
    { size: 0xff_ff_ff_fe },
    { size: 0 },
    { crc: 1 },
    { descriptorCrc: 2 },
    { listedSize: 1 },
    { listedSize: 0x7f_ff_ff_ff },
    { listedName: "README.txt" },
    { listedOffset: 0 },
    { listedOffset: 10_000_000 },
    { isLong: true },
    { extra: new Uint8Array(40) },
    { localExtra: new Uint8Array(8) },
    { comment: "run me" },
    { before: new Uint8Array(16) },
  ];
  it.each(lies)("when its zip lies about an entry: %o", async (lie) => {
    const lying = toEntries(goodParts).map((entry): ForgedEntry =>
      entry.name === "data/actions.ndjson" ? { ...entry, lies: lie } : entry,
    );
    expect(await offer(JSON.stringify(lie), forgeZip(lying))).toBeNull();
  });

  it("when it is a bomb: 60,000 entries, a directory said to be endless, or an entry of gigabytes", async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => ({
      name: `evidence/${String(index).padStart(64, "0")}`,
      bytes: new Uint8Array(0),
    }));
    expect(await offer("60,000 entries", forgeZip(many))).toBeNull();
    expect(
      await offer("entries without end", forgeZip(toEntries(goodParts), { entries: 65_535 })),
    ).toBeNull();
    expect(
      await offer("a directory without end", forgeZip(toEntries(goodParts), { size: 0xff_ff_ff_f0 })),
    ).toBeNull();
    expect(
      await offer("a directory at the beginning", forgeZip(toEntries(goodParts), { offset: 0 })),
    ).toBeNull();
    expect(
      await offer("a comment behind the end", forgeZip(toEntries(goodParts), { comment: "PK" })),
    ).toBeNull();
  }, 60_000);

  const hostileRows: readonly (readonly [string, string])[] = [
    ["sites", '{"__proto__":{"isAdmin":true}}'],
    ["sites", '{"constructor":{"prototype":{"x":1}}}'],
    ["sites", "[]"],
    ["sites", "null"],
    ["sites", '"text"'],
    ["sites", "1e999"],
    ["assessments", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
    ["assessments", `${'{"a":'.repeat(200)}1${"}".repeat(200)}`],
    ["revisions", '{"id":1}'],
    ["revisions", `{"id":"${"9".repeat(1_000_000)}"}`],
    ["evidence", '{"shas":["x"],"file":{"sha":"../../x"}}'],
    ["actions", "{\u0000}"],
    ["actions", "not json at all"],
    ["actions", `"${"\\ud800".repeat(100)}"`],
  ];
  it.each(hostileRows)("when the table %s has a row such as %.40s", async (table, row) => {
    const path = `data/${table}.ndjson`;
    expect(
      await offer(
        row.slice(0, 40),
        await remade((parts) => setText(parts, path, `${textOf(parts, path)}${row}\n`)),
      ),
    ).toBeNull();
    expect(
      await offer(row.slice(0, 40), await remade((parts) => setText(parts, path, `${row}\n`))),
    ).toBeNull();
  });

  it("when it is another file altogether", async () => {
    const others = [
      "",
      "PK",
      "PK\u0003\u0004",
      "PK\u0005\u0006".padEnd(22, "\u0000"),
      "%PDF-1.7",
      "GIF89a",
      "<html><script>alert(1)</script>",
      "MZ",
      "{}",
      "SQLite format 3\u0000",
      "age-encryption.org/v1\n",
      "age-encryption.org/v1\n-> scrypt\n",
      `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 40\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`,
      `age-encryption.org/v1\n-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`,
      "age-encryption.org/v2\n",
      "-----BEGIN AGE ENCRYPTED FILE-----\n",
    ];
    for (const text of others) expect(await offer(text.slice(0, 20), new Blob([text]))).toBeNull();
  });

  it("when it says of a row that is here something that can never have changed", async () => {
    // A copy of this very workspace, in which somebody turned the site into another one's sample.
    const { saveBackup } = await import("../../../src/storage/hand-off/save-backup");
    const saved = await saveBackup(db, { app: "Havenmark" });
    if (!saved.ok) throw new Error(saved.error.code);
    const parts = await takeApart(saved.value.bytes);
    const change = (table: string, from: string, to: string): Blob => {
      const path = `data/${table}.ndjson`;
      const copy: Parts = { ...parts, files: new Map(parts.files) };
      setText(copy, path, textOf(copy, path).replaceAll(from, to));
      return forgeZip(toEntries(copy));
    };
    for (const file of [
      change("sites", '"isSample":false', '"isSample":true'),
      change("assessments", '"kind":"self"', '"kind":"external"'),
      change("revisions", '"Ours"', '"Theirs"'),
    ]) {
      const merged = await mergeBackup(db, file);
      expect(merged.ok ? "merged" : merged.error.code).toBe("backup.clash");
      expect(await contentsOf(db)).toEqual(before);
      offered += 1;
    }
  });

  it("more than 300 times, each within 5 seconds; only changes that leave every hash right are let pass", () => {
    expect(offered).toBeGreaterThan(300);
    expect(slowest).toBeLessThan(5000);
    expect(harmless).toBeLessThan(8);
  });
});
