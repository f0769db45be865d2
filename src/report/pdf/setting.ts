import type { Metrics } from "./font-metrics";
import { createRuler, type Ruler } from "./measure";
import { createStructure, type Structure } from "./structure";

/** What setting text needs to know and to tell. */
export type Setting = {
  readonly metrics: Metrics;
  readonly ruler: Ruler;
  readonly structure: Structure;
  /** Rows lower than this (points) stay on one page. */
  readonly wholeBelow: number;
  /** How often each character was asked for that the faces lack. */
  readonly missing: Map<string, number>;
  /** The page number where an anchor stands, or "" while that is not known. */
  pageOf(anchor: string): string;
};

export function createSetting(metrics: Metrics, wholeBelow: number, pageOf: Setting["pageOf"]): Setting {
  const structure = createStructure();
  return { metrics, ruler: createRuler(metrics), structure, wholeBelow, missing: new Map(), pageOf };
}
