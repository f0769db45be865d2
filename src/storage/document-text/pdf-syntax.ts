import { bytesToLatin1 } from "../byte-search";

/** A string of a PDF, and where it ends. */
type PdfString = { readonly value: string; readonly end: number };

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", ""],
  ["f", ""],
]);

/** A literal string whose `(` stands at `from` (ISO 32000-1, 7.3.4.2), as bytes; null when it never ends. */
function readLiteral(source: string, from: number): PdfString | null {
  const parts: string[] = [];
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at]!;
    if (letter === "\\") {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
      const next = source[at + 1] ?? "";
      if (octal !== undefined) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff));
      // A line that ends in a backslash goes on in the next.
      else if (next !== "\n" && next !== "\r") parts.push(escapes.get(next) ?? next);
      at += octal?.length ?? 1;
    } else if (letter === "(") {
      depth += 1;
      if (depth > 1) parts.push(letter);
    } else if (letter === ")") {
      depth -= 1;
      if (depth === 0) return { value: parts.join(""), end: at + 1 };
      parts.push(letter);
    } else parts.push(letter);
  }
  return null;
}

function readHexadecimal(source: string, from: number): PdfString | null {
  const end = source.indexOf(">", from);
  if (end === -1) return null;
  const digits = source.slice(from + 1, end).replaceAll(/\s/g, "");
  if (/[^0-9a-f]/i.test(digits)) return null;
  const pairs = digits.match(/..?/g) ?? [];
  const codes = pairs.map((pair) => Number.parseInt(pair.padEnd(2, "0"), 16));
  return { value: codes.map((code) => String.fromCharCode(code)).join(""), end: end + 1 };
}

/** Bytes of a text string as text: UTF-16 or UTF-8 by their mark, else as good as Latin-1. */
function bytesToText(value: string): string {
  const bytes = Uint8Array.from(value, (letter) => letter.charCodeAt(0));
  if (value.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes);
  if (value.startsWith("\xff\xfe")) return new TextDecoder("utf-16le").decode(bytes);
  if (value.startsWith("\xef\xbb\xbf")) return new TextDecoder("utf-8").decode(bytes);
  return bytesToLatin1(bytes, 0, bytes.length);
}

/** A value of a dictionary: text, or the number of the object that holds it. */
export type PdfValue = { readonly text: string } | { readonly object: number };

/** The text that stands at the head of `source`, after white space; null when no text does. */
export function readPdfText(source: string): string | null {
  const from = /^\s{0,16}/.exec(source)![0].length;
  const found =
    source[from] === "("
      ? readLiteral(source, from)
      : source[from] === "<" && source[from + 1] !== "<"
        ? readHexadecimal(source, from)
        : null;
  return found === null ? null : bytesToText(found.value);
}

/** The entries of the dictionary that begins near the head of `source`, for the keys asked for. */
export function readPdfDictionary(source: string, keys: readonly string[]): ReadonlyMap<string, PdfValue> {
  const values = new Map<string, PdfValue>();
  let at = source.indexOf("<<") + 2;
  if (at === 1) return values;
  while (at < source.length) {
    const letter = source[at]!;
    if (letter === ">" && source[at + 1] === ">") break;
    if (letter === "(" || (letter === "<" && source[at + 1] !== "<")) {
      // A string that is no value of a key asked for: step over it, so that nothing in it is read.
      const skipped = letter === "(" ? readLiteral(source, at) : readHexadecimal(source, at);
      if (skipped === null) break;
      at = skipped.end;
    } else if (letter === "/") {
      const key = /^\/[A-Za-z]{1,40}/.exec(source.slice(at, at + 42))?.[0] ?? "/";
      at += key.length;
      const name = key.slice(1);
      if (!keys.includes(name)) continue;
      const reference = /^\s{1,16}(\d{1,10}) \d{1,5} R/.exec(source.slice(at, at + 40))?.[1];
      const text = readPdfText(source.slice(at, at + 4096));
      if (reference !== undefined) values.set(name, { object: Number(reference) });
      else if (text !== null) values.set(name, { text });
    } else at += 1;
  }
  return values;
}
