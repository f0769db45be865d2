import { Encrypter } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import { catchRefusal } from "../../../src/storage/hand-off/backup-error";
import { openFile } from "../../../src/storage/hand-off/open-file";
import { saveBackup, type SavedBackup } from "../../../src/storage/hand-off/save-backup";
import { verifyBackup } from "../../../src/storage/hand-off/verify-backup";
import { saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, addDraft, addEvidence, codeOf, someBytes, valueOf } from "../a-workspace";

const passphrase = "copper lantern meadow orbit thimble";
let locked: SavedBackup;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const db = await aBrowser().openTab();
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-01", { answer: 3, note: "Seen" });
  await addEvidence(db, id, {}, { name: "plan.pdf", bytes: someBytes(2_300_000) });
  locked = valueOf(await saveBackup(db, { app: "Havenmark", passphrase }));
  bytes = new Uint8Array(await locked.bytes.arrayBuffer());
}, 60_000);

/** The code with which a file is refused, or "no error" when it opens and is whole. */
async function open(file: Blob, words: string | null): Promise<string> {
  const opened = await catchRefusal(() => openFile(file, words));
  if (!opened.ok) return opened.error.code;
  return codeOf(await verifyBackup(opened.value.file));
}

function changed(at: number, to: string): Blob {
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(to), at);
  return new Blob([copy]);
}

async function lockedOtherwise(setUp: (encrypter: Encrypter) => void): Promise<Blob> {
  const encrypter = new Encrypter();
  setUp(encrypter);
  return new Blob([new Uint8Array(await encrypter.encrypt("PK"))]);
}

describe("a file with a passphrase", () => {
  it("opens with it, and says of itself what was said when it was saved", async () => {
    const opened = await openFile(locked.bytes, passphrase);
    expect(opened.isLocked).toBe(true);
    expect(valueOf(await verifyBackup(opened.file))).toEqual(locked.summary);
  }, 60_000);

  it("shows nothing of what is in it, not even names of parts", () => {
    const text = Buffer.from(bytes).toString("latin1");
    for (const word of ["manifest", "data/", "evidence", "Seen", "PK\u0003\u0004"]) {
      expect(text).not.toContain(word);
    }
  });

  it("asks for the passphrase when there is none, and refuses a wrong one", async () => {
    expect(await open(locked.bytes, null)).toBe("backup.encrypted");
    expect(await open(locked.bytes, "copper lantern meadow orbit thimbles")).toBe("backup.passphrase-wrong");
  }, 60_000);

  it("opens with a space at the end, whether it was typed when locking or when opening", async () => {
    const db = await aBrowser().openTab();
    await addDraft(db);
    const spaced = valueOf(await saveBackup(db, { app: "Havenmark", passphrase: `${passphrase} ` }));
    expect(await open(spaced.bytes, passphrase)).toBe("no error");
    expect(await open(spaced.bytes, `${passphrase} `)).toBe("no error");
    // Files were locked with the space before; they open as it was typed.
    const older = await lockedOtherwise((encrypter) => {
      encrypter.setPassphrase(`${passphrase} `);
      encrypter.setScryptWorkFactor(10);
    });
    expect(await open(older, `${passphrase} `)).toBe("backup.foreign");
    expect(await open(older, passphrase)).toBe("backup.passphrase-wrong");
  }, 60_000);

  it("that asks for an absurd amount of work is refused before any of it is done", async () => {
    const at = Buffer.from(bytes).indexOf(" 18\n");
    for (const factor of ["19", "30", "63"]) {
      const started = performance.now();
      expect(await open(changed(at + 1, factor), passphrase)).toBe("backup.other-lock");
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  it("that is locked with a key instead is refused with a word about that", async () => {
    const recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    const file = await lockedOtherwise((encrypter) => encrypter.addRecipient(recipient));
    expect(await open(file, passphrase)).toBe("backup.other-lock");
  });

  it("that holds something else is refused as any other file", async () => {
    const file = await lockedOtherwise((encrypter) => {
      encrypter.setPassphrase(passphrase);
      encrypter.setScryptWorkFactor(10);
    });
    expect(await open(file, passphrase)).toBe("backup.foreign");
  });

  it("that was changed, cut short, or put together anew is refused", async () => {
    const quick = async (content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
      const encrypter = new Encrypter();
      encrypter.setPassphrase("quick");
      encrypter.setScryptWorkFactor(10);
      return new Uint8Array(await encrypter.encrypt(content));
    };
    const opened = await openFile(locked.bytes, passphrase);
    const plain = new Uint8Array(await opened.file.slice(0, opened.file.size).arrayBuffer());
    const good = await quick(plain);
    expect(await open(new Blob([good]), "quick")).toBe("no error");
    const start = good.length - (plain.length + 16 * Math.ceil(plain.length / 65_536));
    const chunk = 65_536 + 16;
    // Cut at every percent, and at the seams between the chunks.
    const cuts = Array.from({ length: 100 }, (_, percent) => Math.floor((good.length * percent) / 100));
    for (const end of [...cuts, start, start + chunk, start + 2 * chunk]) {
      expect(await open(new Blob([good.slice(0, end)]), "quick"), `cut at ${end}`).not.toBe("no error");
    }
    for (let at = 30; at < good.length; at += Math.floor(good.length / 60)) {
      const flipped = good.slice();
      flipped[at]! ^= 1;
      expect(await open(new Blob([flipped]), "quick"), `changed at ${at}`).not.toBe("no error");
    }
    const swapped = good.slice();
    swapped.set(good.subarray(start, start + chunk), start + chunk);
    swapped.set(good.subarray(start + chunk, start + 2 * chunk), start);
    expect(await open(new Blob([swapped]), "quick")).toBe("backup.damaged");
    const longer = new Blob([good, new Uint8Array(40)]);
    expect(await open(longer, "quick")).toBe("backup.damaged");
  }, 120_000);
});
