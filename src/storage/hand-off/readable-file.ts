/** An entry whose place in the file has been proved. */
export type PlacedEntry = {
  readonly path: string;
  readonly start: number;
  readonly sizeBytes: number;
  /** The checksum that a zip has beside it; null in a folder, where there is none. */
  readonly crc: number | null;
};

/**
 * A file of which any part can be read: a `Blob`, or a locked file whose parts are unlocked as they
 * are asked for. So one reader checks both, and what was locked never lies anywhere unlocked.
 */
export type ReadableFile = {
  readonly size: number;
  readonly slice: (start: number, end: number) => Pick<Blob, "arrayBuffer">;
  /** The entries, first of all the manifest, where they were files of their own and not parts of a zip. */
  readonly placed?: readonly PlacedEntry[];
};
