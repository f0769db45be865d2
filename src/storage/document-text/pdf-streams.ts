import { bytesToLatin1, indexOfAscii } from "../byte-search";
import { inflate } from "./inflate";

/** The dictionary of a stream stands in so many bytes before and after the word that told of it. */
const REACH = 2000;
const MAX_STREAM_BYTES = 8 * 1024 * 1024;
/** How far the end of a stream is searched that does not tell its length. */
const SEARCH_BYTES = 256 * 1024;

/** A stream of a PDF, decompressed. */
export type PdfStream = {
  /** Its dictionary as text. */
  readonly dictionary: string;
  readonly data: Uint8Array;
};

/** A whole number of a dictionary such as `/First 42`; null when absent or kept in another object. */
export function readPdfNumber(dictionary: string, key: string): number | null {
  const at = dictionary.indexOf(key);
  if (at === -1) return null;
  const found = /^\s{1,16}(\d{1,9})(?!\s{1,16}\d{1,5}\s{1,16}R)/.exec(
    dictionary.slice(at + key.length, at + key.length + 48),
  );
  return found === null ? null : Number(found[1]);
}

/** The stream whose dictionary holds the place `at`; null when there is none or its filter is not Flate. */
export async function readPdfStream(bytes: Uint8Array, at: number): Promise<PdfStream | null> {
  const from = Math.max(0, at - REACH);
  const around = bytesToLatin1(bytes, from, at + REACH);
  const middle = at - from;
  const begin = around.lastIndexOf("obj", middle);
  const end = around.indexOf("stream", middle);
  if (begin === -1 || end === -1) return null;
  const dictionary = around.slice(begin + 3, end);
  const lineEnd = around.startsWith("\r\n", end + 6) ? 2 : 1;
  const dataStart = from + end + 6 + lineEnd;
  const length = readPdfNumber(dictionary, "/Length");
  const dataEnd =
    length !== null && dataStart + length <= bytes.length
      ? dataStart + length
      : indexOfAscii(bytes, "endstream", dataStart, Math.min(bytes.length, dataStart + SEARCH_BYTES));
  if (dataEnd === -1) return null;
  const raw = bytes.subarray(dataStart, Math.min(dataEnd, dataStart + MAX_STREAM_BYTES));
  if (!dictionary.includes("/Filter")) return { dictionary, data: raw };
  const isFlate = /\/Filter\s{0,8}\[?\s{0,8}\/(?:FlateDecode|Fl)\s{0,8}(?:\]|\/|>|$)/.test(dictionary);
  if (!isFlate) return null;
  return { dictionary, data: (await inflate(raw, "deflate", MAX_STREAM_BYTES)).bytes };
}
