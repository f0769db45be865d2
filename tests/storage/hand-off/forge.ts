import { createHash } from "node:crypto";
import { openEntries } from "../../../src/storage/hand-off/open-entries";
import { crc32 } from "../../../src/storage/hand-off/crc32";

/** What a zip says of one entry, apart from its bytes; anything may be a lie. */
export type Lies = {
  readonly method?: number;
  readonly flags?: number;
  /** What header, descriptor and list say the size is. */
  readonly size?: number;
  readonly crc?: number;
  readonly descriptorCrc?: number;
  /** What the list says, while the header says the truth. */
  readonly listedSize?: number;
  readonly listedName?: string;
  readonly listedOffset?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: string;
  readonly before?: Uint8Array;
};

export type ForgedEntry = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many MiB of zeros follow the bytes; they take no memory. */
  readonly zerosMib?: number;
  readonly lies?: Lies;
};

const MIB = 1024 * 1024;
const SEE_64 = 0xff_ff_ff_ff;

const encoder = new TextEncoder();

/** A record of a zip: its numbers, little-endian, each with its width in bytes. */
function record(...fields: readonly (readonly [value: number | bigint, width: 2 | 4 | 8])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, Number(value), true);
    else if (width === 4) view.setUint32(at, Number(value), true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

type EndLies = {
  readonly entries?: number;
  readonly comment?: string;
  readonly offset?: number;
  readonly size?: number;
  /** Bytes between the list and the end record. */
  readonly before?: (start: number, size: number, entries: number) => Uint8Array;
};

/** A part of a file: bytes, or how many zeros stand there. */
export type Part = Uint8Array | number;

/** A zip of stored entries with descriptors, written by hand so that each part of it can lie. */
export function forgeZip(entries: readonly ForgedEntry[], end: EndLies = {}): Blob {
  return new Blob(forgeParts(entries, end) as Uint8Array<ArrayBuffer>[]);
}

/** The same in parts, for a file too large to be held. */
export function forgeParts(entries: readonly ForgedEntry[], end: EndLies = {}): readonly Part[] {
  const parts: Part[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const { name, bytes, zerosMib = 0, lies = {} } of entries) {
    push(lies.before ?? new Uint8Array(0));
    const offset = lies.listedOffset ?? at;
    const [flags, method] = [lies.flags ?? 0x808, lies.method ?? 0];
    const crc = lies.crc ?? crc32(bytes);
    const size = lies.size ?? bytes.length + zerosMib * MIB;
    const same = [
      [45, 2],
      [flags, 2],
      [method, 2],
      [0, 2],
      [0x5b21, 2],
    ] as const;
    const localName = encoder.encode(name);
    const localExtra = lies.localExtra ?? new Uint8Array(0);
    push(
      record([0x04034b50, 4], ...same, [0, 4], [0, 4], [0, 4], [localName.length, 2], [localExtra.length, 2]),
    );
    push(localName);
    push(localExtra);
    push(bytes);
    if (zerosMib > 0) parts.push(zerosMib * MIB);
    at += zerosMib * MIB;
    push(record([0x08074b50, 4], [lies.descriptorCrc ?? crc, 4], [size, 4], [size, 4]));
    const listedName = encoder.encode(lies.listedName ?? name);
    const extra = lies.extra ?? (offset < SEE_64 ? new Uint8Array(0) : record([1, 2], [8, 2], [offset, 8]));
    const comment = encoder.encode(lies.comment ?? "");
    list.push(
      record([0x02014b50, 4], [45, 2], ...same, [crc, 4], [size, 4], [lies.listedSize ?? size, 4]),
      record(
        [listedName.length, 2],
        [extra.length, 2],
        [comment.length, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [Math.min(offset, SEE_64), 4],
      ),
      listedName,
      extra,
      comment,
    );
  }
  const start = at;
  for (const bytes of list) push(bytes);
  const size = at - start;
  const before = end.before ?? (start < SEE_64 ? () => new Uint8Array(0) : longEnd);
  push(before(start, size, entries.length));
  const count = end.entries ?? entries.length;
  const comment = encoder.encode(end.comment ?? "");
  push(record([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [end.size ?? size, 4]));
  push(record([end.offset ?? Math.min(start, SEE_64), 4], [comment.length, 2]));
  push(comment);
  return parts;
}

/** The long end record and its locator, as they stand before the short one. */
export function longEnd(start: number, size: number, entries: number): Uint8Array {
  const long = record([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [entries, 8], [entries, 8]);
  const more = record([size, 8], [start, 8], [0x07064b50, 4], [0, 4], [start + size, 8], [1, 4]);
  return new Uint8Array([...long, ...more]);
}

export type Manifest = Record<string, unknown> & {
  entries: { path: string; sizeBytes: number; sha256: string }[];
  counts: Record<string, number>;
};

/** The parts of a good file, to be changed and put together again. */
export type Parts = {
  manifest: Manifest;
  readonly files: Map<string, Uint8Array>;
  /** False to leave the list of the manifest as it was, whatever the parts are now. */
  isListed: boolean;
};

/** Takes a good file apart. */
export async function takeApart(file: Blob): Promise<Parts> {
  const open = await openEntries(file);
  const files = new Map<string, Uint8Array>();
  for (const [path, { start, sizeBytes }] of open.entries) {
    files.set(path, new Uint8Array(await file.slice(start, start + sizeBytes).arrayBuffer()));
  }
  return { manifest: structuredClone(open.manifest) as unknown as Manifest, files, isListed: true };
}

export function textOf(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts.files.get(path));
}

export function setText(parts: Parts, path: string, text: string): void {
  parts.files.set(path, encoder.encode(text));
}

/** Changes the first row of a table. */
export function changeRow(parts: Parts, table: string, change: (row: Record<string, unknown>) => void): void {
  const path = `data/${table}.ndjson`;
  const [first = "{}", ...others] = textOf(parts, path).split("\n");
  const row = JSON.parse(first) as Record<string, unknown>;
  change(row);
  setText(parts, path, [JSON.stringify(row), ...others].join("\n"));
}

/** Puts the parts together, with a list that fits them, so that only what was changed is wrong. */
export function toEntries(parts: Parts): ForgedEntry[] {
  if (parts.isListed) {
    parts.manifest.entries = [...parts.files].map(([path, bytes]) => ({
      path,
      sizeBytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }));
  }
  const manifest = encoder.encode(JSON.stringify(parts.manifest));
  const files = [...parts.files].map(([name, bytes]) => ({ name, bytes }));
  return [{ name: "manifest.json", bytes: manifest }, ...files];
}
