import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { downloadZip } from "client-zip";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { aBrowser, addDraft, addEvidence, someBytes, valueOf } from "../storage/a-workspace";
import { setText, takeApart, textOf } from "../storage/hand-off/forge";

const MIB = 1024 * 1024;

/** A MiB that does not compress, as photos do not: the browser would store less than it is given. */
function aPiece(number: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(MIB / 4);
  let state = number + 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return new Uint8Array(words.buffer);
}

/** The bytes of a large file of evidence, made piece by piece and different for each number. */
function* piecesOf(number: number, sizeMib: number): Generator<Uint8Array<ArrayBuffer>> {
  const piece = aPiece(number);
  for (let n = 0; n < sizeMib; n += 1) {
    piece[0] = n;
    yield piece.slice();
  }
}

function hashOf(number: number, sizeMib: number): string {
  const hash = createHash("sha256");
  for (const piece of piecesOf(number, sizeMib)) hash.update(piece);
  return hash.digest("hex");
}

/** Writes a backup with `files` files of `sizeMib` MiB each, without ever holding more than a piece of one. */
export async function writeLargeFile(path: string, files: number, sizeMib: number): Promise<void> {
  const db = await aBrowser().openTab();
  const { id } = await addDraft(db);
  for (let number = 0; number < files; number += 1) {
    await addEvidence(
      db,
      id,
      { title: `File ${String(number)}` },
      { name: "a.pdf", bytes: someBytes(100, number) },
    );
  }
  const parts = await takeApart(valueOf(await saveBackup(db, { app: "Havenmark" })).bytes);
  const large = new Map<string, number>();
  for (let number = 0; number < files; number += 1) {
    const small = createHash("sha256")
      .update(new Uint8Array(someBytes(100, number)))
      .digest("hex");
    const sha = hashOf(number, sizeMib);
    for (const name of ["data/evidence.ndjson", "data/revisions.ndjson"]) {
      const before = `"sizeBytes":100,"sha":"${small}"`;
      const after = `"sizeBytes":${String(sizeMib * MIB)},"sha":"${sha}"`;
      setText(parts, name, textOf(parts, name).replaceAll(before, after));
    }
    parts.files.delete(`evidence/${small}`);
    large.set(sha, number);
  }
  const shas = [...large.keys()].toSorted();
  parts.manifest.entries = [
    ...[...parts.files].map(([name, bytes]) => ({
      path: name,
      sizeBytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
    ...shas.map((sha) => ({ path: `evidence/${sha}`, sizeBytes: sizeMib * MIB, sha256: sha })),
  ];
  const entries = [
    { name: "manifest.json", input: JSON.stringify(parts.manifest) },
    ...[...parts.files].map(([name, bytes]) => ({ name, input: new Uint8Array(bytes) })),
    ...shas.map((sha) => ({
      name: `evidence/${sha}`,
      input: Readable.from(piecesOf(large.get(sha) ?? 0, sizeMib)),
    })),
  ];
  const body = downloadZip(entries as Parameters<typeof downloadZip>[0]).body!;
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path));
}
