import type { CatalogueData } from "./catalogue";

/** JSON with sorted keys and no spaces, without what is undefined: equal content gives equal text. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/**
 * SHA-256, in hexadecimal, of a catalogue as JSON with sorted keys and no spaces. Equal content
 * gives an equal hash whatever the order of the keys; an assessment keeps it to find its wording.
 * Needs `crypto.subtle`, that is Node or a page served from localhost or over https.
 */
export async function hashCatalogue(data: CatalogueData): Promise<string> {
  const bytes = new TextEncoder().encode(toCanonicalJson(data));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
