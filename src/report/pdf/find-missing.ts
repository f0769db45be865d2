import type { ReportDocument } from "../document/blocks";
import { cleanText, replaceMissing } from "./clean-text";
import type { Metrics } from "./font-metrics";
import type { LayoutWarning } from "./layout";

/** What is told to programs and screen readers only, or names places: any character will do there. */
const UNPRINTED: ReadonlySet<string> = new Set([
  "alt",
  "anchor",
  "target",
  "hash",
  "name",
  "kind",
  "outline",
]);

/**
 * The characters of documents that the faces of the report lack, without laying them out: so that
 * every chosen document is warned about, not the one alone that is looked at.
 */
export function findMissing(
  documents: readonly ReportDocument[],
  metrics: Metrics,
): readonly LayoutWarning[] {
  const counts = new Map<string, number>();
  const visit = (part: unknown): void => {
    if (typeof part === "string") {
      replaceMissing(cleanText(part), metrics.regular, (character) => {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      });
    } else if (Array.isArray(part)) for (const inner of part) visit(inner);
    else if (typeof part === "object" && part !== null) {
      for (const [key, inner] of Object.entries(part)) if (!UNPRINTED.has(key)) visit(inner);
    }
  };
  for (const { cover, sections, running } of documents) visit([cover, sections, running]);
  return [...counts].map(([character, count]) => ({ code: "character.missing", character, count }));
}
