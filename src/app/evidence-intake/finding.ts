import type { PrivacyDecision } from "../../assessment/evidence";
import type { IdentifierKind } from "../../assessment/privacy/identifier";

/**
 * What a person must decide on before a file is stored: an identifier, a name in its properties, a
 * picture that cannot be cleaned, or a file that could not be checked at all.
 */
export type FindingKind = IdentifierKind | "author" | "damaged picture" | "unchecked";

/** Where in a file something was found. */
export type FindingPlace =
  | { readonly kind: "page" | "line"; readonly number: number }
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "file name" | "file" };

export type Finding = {
  readonly kind: FindingKind;
  /** The found text, shown once and never stored; empty where the file itself is the matter. */
  readonly match: string;
  readonly where: FindingPlace;
};

/** How often each kind was found, without the text: what is kept of it on the item. */
export function countFindings(findings: readonly Finding[]): PrivacyDecision["findings"] {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
