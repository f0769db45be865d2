/**
 * A file of which any part can be read: a `Blob`, or a locked file whose parts are unlocked as they
 * are asked for. So one reader checks both, and what was locked never lies anywhere unlocked.
 */
export type ReadableFile = {
  readonly size: number;
  readonly slice: (start: number, end: number) => Pick<Blob, "arrayBuffer">;
};
