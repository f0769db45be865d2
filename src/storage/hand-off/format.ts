/** Format 1 of the hand-off file: a zip whose entries are stored, so that any tool opens it. */
export const FORMAT = "havenmark";
export const FORMAT_VERSION = 1;
/** The oldest reader that understands what this version writes. */
export const MIN_READER = 1;

export const MANIFEST_PATH = "manifest.json";
export const README_PATH = "README.txt";

/** The tables in a file, in the order in which they are written. Heads are derived and left out. */
export const dataTables = ["sites", "assessments", "revisions", "evidence", "actions"] as const;
export type DataTable = (typeof dataTables)[number];

export function dataPath(table: DataTable): string {
  return `data/${table}.ndjson`;
}

export function cataloguePath(contentHash: string): string {
  return `catalogues/${contentHash}.json`;
}

export function resultsPath(assessmentId: string): string {
  return `results/${assessmentId}.json`;
}

export function evidencePath(sha: string): string {
  return `evidence/${sha}`;
}

/** The last part of a path without its ending: a hash or an id. */
export function pathToName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.json$/, "");
}

const MIB = 1024 * 1024;

/** Everything that may stand in a file, with the most bytes it may have. */
const allowed: readonly (readonly [RegExp, number])[] = [
  [/^manifest\.json$/, 32 * MIB],
  [/^README\.txt$/, MIB],
  [/^data\/(?:sites|assessments|revisions|evidence|actions)\.ndjson$/, 512 * MIB],
  [/^catalogues\/[0-9a-f]{64}\.json$/, 16 * MIB],
  [/^results\/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.json$/, 32 * MIB],
  [/^evidence\/[0-9a-f]{64}$/, 100 * MIB],
];

/** More than any clinic has, and far below where a list of names alone would fill the memory. */
export const MAX_ENTRIES = 50_000;

/** The most bytes an entry of this name may have, or null for a name that may not stand in a file. */
export function maxBytesOf(path: string): number | null {
  return allowed.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
