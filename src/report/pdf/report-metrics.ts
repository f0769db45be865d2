import { readFontTable, type Metrics } from "./font-metrics";
import regular from "./fonts/inter-regular.json";
import semibold from "./fonts/inter-semibold.json";

/** Widths and kerning of the report's faces, as `scripts/build-fonts.mjs` wrote them. */
export function loadMetrics(): Metrics {
  return { regular: readFontTable(regular), semibold: readFontTable(semibold) };
}
