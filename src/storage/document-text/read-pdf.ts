import { bytesToLatin1, indexOfAscii } from "../byte-search";
import { addProperty } from "./add-property";
import { readPdfNumber, readPdfStream } from "./pdf-streams";
import { readPdfDictionary, readPdfText, type PdfValue } from "./pdf-syntax";
import type { ReadDocument } from "./read-document";
import { readXmpProperties } from "./xmp-properties";

/** Entries of the Info dictionary (ISO 32000-1, 14.3.3) and what programs add to it, in plain words. */
const namesByKey: Readonly<Record<string, string>> = {
  Author: "author",
  Title: "title",
  Subject: "subject",
  Keywords: "keywords",
  Creator: "made with",
  Producer: "made with",
  Company: "company",
};
const keys = Object.keys(namesByKey);

/** Every saved change may add an Info dictionary; only a hostile file has more. */
const MAX_OBJECTS = 10;
const MAX_STREAMS = 200;
const OBJECT_BYTES = 16 * 1024;

/** Places of `word` in the file, `most` of them at most. */
function placesOf(bytes: Uint8Array, word: string, most: number): readonly number[] {
  const places: number[] = [];
  for (let at = indexOfAscii(bytes, word); at !== -1 && places.length < most;) {
    places.push(at);
    at = indexOfAscii(bytes, word, at + word.length);
  }
  return places;
}

/** Numbers of the objects that the trailers of the file call its Info. */
function infoNumbers(bytes: Uint8Array): readonly number[] {
  const numbers = placesOf(bytes, "/Info", MAX_STREAMS).flatMap((at) => {
    const found = /^\/Info\s{1,16}(\d{1,10}) \d{1,5} R/.exec(bytesToLatin1(bytes, at, at + 48));
    return found === null ? [] : [Number(found[1])];
  });
  return [...new Set(numbers)].slice(-MAX_OBJECTS);
}

/** What stands behind `7 0 obj`, once for every version of the object in the file. */
function objectSources(bytes: Uint8Array, number: number): readonly string[] {
  const head = `${number} 0 obj`;
  return placesOf(bytes, head, MAX_OBJECTS)
    .filter((at) => !/\d/.test(bytesToLatin1(bytes, at - 1, at)))
    .map((at) => bytesToLatin1(bytes, at + head.length, at + head.length + OBJECT_BYTES));
}

/** The same for objects that stand compressed in object streams (7.5.7). */
async function compressedSources(bytes: Uint8Array, wanted: readonly number[]): Promise<readonly string[]> {
  const sources: string[] = [];
  for (const at of placesOf(bytes, "/ObjStm", MAX_STREAMS)) {
    const stream = await readPdfStream(bytes, at);
    if (stream === null) continue;
    const first = readPdfNumber(stream.dictionary, "/First") ?? 0;
    const index = bytesToLatin1(stream.data, 0, Math.min(first, OBJECT_BYTES)).match(/\d{1,10}/g) ?? [];
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      if (!wanted.includes(Number(index[pair]))) continue;
      const from = first + Number(index[pair + 1]);
      sources.push(bytesToLatin1(stream.data, from, from + OBJECT_BYTES));
    }
  }
  return sources;
}

function valueToText(bytes: Uint8Array, value: PdfValue): string {
  if ("text" in value) return value.text;
  const [source] = objectSources(bytes, value.object).slice(-1);
  return source === undefined ? "" : (readPdfText(source) ?? "");
}

async function readXmpPackets(bytes: Uint8Array, properties: Map<string, string>): Promise<void> {
  for (const at of placesOf(bytes, "/XML", MAX_OBJECTS)) {
    const stream = await readPdfStream(bytes, at);
    if (stream !== null) readXmpProperties(stream.data, properties);
  }
}

/**
 * The properties of a PDF: author, title, program, from its Info dictionaries (of all saved versions)
 * and XMP packets. Its text is not read, so the answer is always partial; and in an encrypted file the
 * properties are unreadable too.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const properties = new Map<string, string>();
  const isEncrypted = placesOf(bytes, "/Encrypt", MAX_STREAMS).some((at) =>
    /^\/Encrypt\s{0,16}(?:\d{1,10} \d{1,5} R|<<)/.test(bytesToLatin1(bytes, at, at + 48)),
  );
  if (!isEncrypted) {
    const numbers = infoNumbers(bytes);
    const plain = numbers.flatMap((number) => objectSources(bytes, number));
    const sources = plain.length > 0 ? plain : await compressedSources(bytes, numbers);
    for (const source of sources) {
      for (const [key, value] of readPdfDictionary(source, keys)) {
        addProperty(properties, namesByKey[key]!, valueToText(bytes, value));
      }
    }
    await readXmpPackets(bytes, properties);
  }
  return { text: "", properties: Object.fromEntries(properties), isPartial: true };
}
