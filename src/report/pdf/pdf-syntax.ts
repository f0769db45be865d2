// The few notations of PDF (ISO 32000-1, 7.3) that the report writes itself.

/** A number with at most two decimals, never in exponent notation. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** A text string in UTF-16, written in hexadecimal so that nothing needs escaping. */
export function pdfText(text: string): string {
  let hex = "FEFF";
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return `<${hex}>`;
}

/** A byte string; web addresses are ASCII after encoding. */
export function pdfAscii(text: string): string {
  return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}

/** Four hexadecimal digits of a number from 0 to 65535. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

export function reference(objectNumber: number): string {
  return `${objectNumber} 0 R`;
}

/** The bytes of a text in UTF-8, one character per byte, as jsPDF's streams want them. */
export function toByteString(text: string): string {
  return bytesToString(new TextEncoder().encode(text));
}

/** Bytes as a text of one character each, as jsPDF's streams want them. */
export function bytesToString(bytes: Uint8Array): string {
  let result = "";
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 4096)
    result += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return result;
}
