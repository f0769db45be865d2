import { refuseDamaged } from "./backup-error";

/** Deeper than anything of ours; what is nested further is meant to break a reader. */
const MAX_DEPTH = 64;

function refuseHostileParts(path: string, root: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) refuseDamaged(`${path} holds a forbidden name`);
    if (depth > MAX_DEPTH) refuseDamaged(`${path} is nested too deep`);
    for (const member of Object.values(value)) waiting.push({ value: member, depth: depth + 1 });
  }
}

/** The text of UTF-8 bytes; refuses anything that is not. */
export function decodeStrictly(path: string, bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuseDamaged(`${path} is not text`);
  }
}

/**
 * Reads JSON from a file that anybody may have made: no `__proto__`, no bottomless nesting. The
 * value is still of unknown shape.
 */
export function parseStrictly(path: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuseDamaged(`${path} is not JSON`);
  }
  refuseHostileParts(path, value);
  return value;
}
