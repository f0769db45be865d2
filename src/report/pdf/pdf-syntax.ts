import type { ByteWriter } from "./byte-writer";

// The few notations of PDF (ISO 32000-1, 7.3) that the report writes itself.

/** A number with at most two decimals, never in exponent notation. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** A text string: plain ASCII as it is, everything else in UTF-16, in hexadecimal. */
export function pdfText(text: string): string {
  if (/^[ -~]*$/.test(text)) return pdfAscii(text);
  let hex = "FEFF";
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  }
  return `<${hex}>`;
}

/** A string of ASCII characters. */
export function pdfAscii(text: string): string {
  return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}

export function reference(objectNumber: number): string {
  return `${objectNumber} 0 R`;
}

export function writeReference(objectNumber: number, out: ByteWriter): void {
  out.number(objectNumber);
  out.latin(" 0 R");
}

/** The bytes of a text in UTF-8. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Most arguments that a call is trusted to take. */
const ARGUMENTS = 8192;

/** Bytes as a text of one character each, as jsPDF wants its streams. */
export function bytesToString(bytes: Uint8Array): string {
  let result = "";
  for (let at = 0; at < bytes.length; at += ARGUMENTS) {
    // Applied, not spread: a spread takes the bytes one by one, ten times as long.
    result += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + ARGUMENTS)) as string;
  }
  return result;
}

/** The bytes that base64 stands for. */
export function base64ToBytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
