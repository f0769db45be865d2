import { findIdentifiers } from "../assessment/privacy/find-identifiers";
import type { IdentifierKind } from "../assessment/privacy/identifier";

/** One piece of a text that looks like an identifier of a person. */
export type LikelyIdentifier = { readonly kind: IdentifierKind; readonly match: string };

/** What in a text looks like an identifier, each once; nothing is blocked because of it. */
export function likelyIdentifiers(text: string): readonly LikelyIdentifier[] {
  const seen = new Set<string>();
  return findIdentifiers(text).flatMap(({ kind, match }) => {
    const key = `${kind} ${match}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ kind, match: match.trim() }];
  });
}
