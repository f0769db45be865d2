import * as z from "zod/mini";
import { hash, idSchema, instant } from "../../assessment/assessment";
import { parserOf } from "../row-parser";
import { SCHEMA_VERSION } from "../tables";
import { BackupRefusal, refuseDamaged } from "./backup-error";
import { FORMAT, FORMAT_VERSION, MANIFEST_PATH } from "./format";
import { parseStrictly } from "./strict-json";

const count = z.int().check(z.minimum(0));
const version = z.int().check(z.minimum(1));

/** A `backup` holds all of a workspace; a `hand-off` holds what was chosen. */
export const fileKinds = ["backup", "hand-off"] as const;
/** See `fileKinds`. */
export type FileKind = (typeof fileKinds)[number];

/** See `Counts`. */
export const countsSchema = z.strictObject({
  sites: count,
  assessments: count,
  /** Criteria with a rating from 0 to 3. */
  ratings: count,
  evidence: count,
  /** Different files, equal ones counted once. */
  files: count,
  actions: count,
});
/** How much of what is in a file. */
export type Counts = Readonly<z.infer<typeof countsSchema>>;

/** The first entry of a file: what it is, and the hash of everything else in it. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: version,
  /** The oldest reader that understands the file. */
  minReader: version,
  /** The version of the rows, see `SCHEMA_VERSION`. */
  schemaVersion: version,
  kind: z.enum(fileKinds),
  id: idSchema,
  createdAt: instant,
  /** Name and version of the program. */
  app: z.string(),
  /** The random id of the workspace it came from. */
  source: z.string(),
  scope: z.strictObject({
    siteIds: z.array(idSchema),
    assessmentIds: z.array(idSchema),
    /** False when the private notes were left out. */
    privateNotes: z.boolean(),
  }),
  catalogues: z.array(z.strictObject({ id: z.string(), version: z.string(), contentHash: hash })),
  counts: countsSchema,
  entries: z.array(z.strictObject({ path: z.string(), sizeBytes: count, sha256: hash })),
  /** Entries that the rows name and that could not be read any more when the file was written. */
  missing: z.array(z.string()),
});
/** See `manifestSchema`. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
const parseShape = parserOf<Manifest>(manifestSchema);

function numberAt(value: object, key: string): number {
  const found = (value as Readonly<Record<string, unknown>>)[key];
  return typeof found === "number" ? found : 0;
}

/** Refuses the list of a newer build. */
export function refuseNewer(value: object): void {
  const isNewer =
    numberAt(value, "minReader") > FORMAT_VERSION ||
    numberAt(value, "formatVersion") > FORMAT_VERSION ||
    numberAt(value, "schemaVersion") > SCHEMA_VERSION;
  if (isNewer) throw new BackupRefusal({ code: "backup.newer-version" });
}

/**
 * Reads the manifest. What it is and which version it has come first, so that a file of a newer
 * build is called newer, and not damaged for the parts that this one does not know.
 */
export function parseManifest(text: string): Manifest {
  const value = parseStrictly(MANIFEST_PATH, text);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT) {
    throw new BackupRefusal({ code: "backup.foreign" });
  }
  refuseNewer(value);
  const parsed = parseShape(value);
  return parsed.ok ? parsed.value : refuseDamaged(`${MANIFEST_PATH}: ${parsed.error}`);
}
