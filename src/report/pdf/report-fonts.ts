import type { Metrics } from "./font-metrics";
import regular from "./fonts/inter-regular.ttf?inline";
import semibold from "./fonts/inter-semibold.ttf?inline";
import type { ReportFonts } from "./write-pdf";

/** The subset fonts, held in the module itself: the page's policy lets nothing be fetched. */
export function loadFonts(metrics: Metrics): ReportFonts {
  return {
    regular: { metrics: metrics.regular, base64: withoutAddress(regular) },
    semibold: { metrics: metrics.semibold, base64: withoutAddress(semibold) },
  };
}

/** What stands in a data address of base64: all behind its comma. */
export function withoutAddress(address: string): string {
  return address.slice(address.indexOf(",") + 1);
}
