const MAX_OCTETS = 75;
const CRLF = "\r\n";

/** A text value as RFC 5545, section 3.3.11, writes it; control characters have no place in one. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      // oxlint-disable-next-line no-control-regex -- these are what has to go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll("\n", "\\n")
  );
}

function octets(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/**
 * One content line, folded (RFC 5545, section 3.1): at most 75 octets of UTF-8 in each part, never in
 * the middle of a character; ends in CRLF.
 */
export function toContentLine(name: string, value: string): string {
  let folded = "";
  let length = 0;
  for (const character of `${name}:${value}`) {
    const size = octets(character);
    if (length + size > MAX_OCTETS) {
      folded += `${CRLF} `;
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded + CRLF;
}
