import * as z from "zod/mini";
import { hash, idSchema, instant } from "../../assessment/assessment";
import { BackupRefusal, refuseDamaged } from "../hand-off/backup-error";
import { FORMAT, MANIFEST_PATH } from "../hand-off/format";
import { countsSchema, refuseNewer } from "../hand-off/manifest";
import { parseStrictly } from "../hand-off/strict-json";
import { hashBytes } from "../hash-bytes";
import type { Seal } from "../lock/seal";
import { sealedTables, type SealedTable } from "../lock/sealed-fields";
import { parserOf } from "../row-parser";

/** How the workspace is locked, with every way in sealed. */
export const LOCK_PATH = "lock.json";
/** The tables whose sealed rows stand in a locked folder; small copies are made again, and bytes are files. */
export const lockedTables = sealedTables.filter((table) => table !== "pieces" && table !== "renditions");
/** Which piece of which file is stored under which name. */
export const PIECES_PATH = "sealed/pieces.ndjson";

/** Where the sealed rows of a table stand, one JSON object a line. */
export function sealedPath(table: SealedTable): string {
  return `sealed/${table}.ndjson`;
}

/** Where a sealed piece stands: under the hash of what is stored, which says nothing of what is in it. */
export function bytesPath(sha256: string): string {
  return `bytes/${sha256}`;
}

const MIB = 1024 * 1024;
const PIECE_AND_PROOF = MIB + 64;

/** The most bytes a file of this name may have in a locked folder, or null for a name that may not be there. */
export function maxBytesOfLocked(path: string): number | null {
  if (path === LOCK_PATH) return MIB;
  if (path === PIECES_PATH || lockedTables.some((table) => path === sealedPath(table))) return 512 * MIB;
  return /^bytes\/[0-9a-f]{64}$/.test(path) ? PIECE_AND_PROOF : null;
}

const KIND = "locked-mirror";
const version = z.int().check(z.minimum(1));
const token = z.string().check(z.regex(/^#[A-Za-z0-9+/]{22}$/));

/** The list of a locked folder. It counts, and names nothing that could be read. */
const lockedManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: version,
  minReader: version,
  schemaVersion: version,
  kind: z.literal(KIND),
  id: idSchema,
  createdAt: instant,
  app: z.string(),
  source: z.string(),
  /** The id of the lock under which all is sealed. */
  lockId: z.string(),
  counts: countsSchema,
  entries: z.array(
    z.strictObject({ path: z.string(), sizeBytes: z.int().check(z.minimum(0)), sha256: hash }),
  ),
  /** The tokens of files whose bytes could not be had when the folder was written. */
  missing: z.array(token),
  /** What only somebody with the workspace's key can make: nobody else leaves a row out or brings an old one back. */
  proof: token,
});
/** See `lockedManifestSchema`. */
export type LockedManifest = Readonly<z.infer<typeof lockedManifestSchema>>;
const parseShape = parserOf<LockedManifest>(lockedManifestSchema);

/** Reads the list of a locked folder; null where it is that of a plain one, or not ours at all. */
export function parseLockedManifest(text: string): LockedManifest | null {
  const value = parseStrictly(MANIFEST_PATH, text);
  if (typeof value !== "object" || value === null || !("format" in value) || !("kind" in value)) return null;
  if (value.format !== FORMAT || value.kind !== KIND) return null;
  refuseNewer(value);
  const parsed = parseShape(value);
  if (!parsed.ok) return refuseDamaged(`${MANIFEST_PATH}: ${parsed.error}`);
  for (const { path, sizeBytes } of parsed.value.entries) {
    const most = maxBytesOfLocked(path);
    if (most === null) throw new BackupRefusal({ code: "backup.entry-not-allowed", path });
    if (sizeBytes > most) throw new BackupRefusal({ code: "backup.too-large" });
  }
  return parsed.value;
}

/** The proof that belongs to a list, by the workspace's key. */
export async function proofOfList(seal: Seal, list: Omit<LockedManifest, "proof">): Promise<string> {
  const { id, createdAt, source, app, lockId, counts, entries, missing } = list;
  const versions = [list.formatVersion, list.minReader, list.schemaVersion];
  const { sites, assessments, ratings, evidence, files, actions } = counts;
  const words = JSON.stringify([
    ["havenmark folder 1", id, createdAt, source, app, lockId, versions],
    [sites, assessments, ratings, evidence, files, actions],
    entries.map(({ path, sizeBytes, sha256 }) => [path, sizeBytes, sha256]),
    missing,
  ]);
  return seal.tokens.tokenOf("folder", await hashBytes(new TextEncoder().encode(words)));
}

/** A new list, with the kind, the versions and the proof that it needs. */
export async function toLockedManifest(
  seal: Seal,
  list: Omit<LockedManifest, "proof" | "kind" | "format">,
): Promise<LockedManifest> {
  const whole = { format: FORMAT, kind: KIND, ...list } as const;
  return { ...whole, proof: await proofOfList(seal, whole) };
}
