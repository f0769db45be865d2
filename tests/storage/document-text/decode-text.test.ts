import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/storage/document-text/read-document";
import { ascii, concat } from "../image-metadata/metadata-builders";

const sample = "Teléfono: 916 555 0134\nName: Zoë · see list\n";

function toUtf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const pairs = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(
    pairs.flatMap((code) => (isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])),
  );
}

describe("reading plain text and tables", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(sample)],
    ["UTF-8 with a mark", concat([0xef, 0xbb, 0xbf], new TextEncoder().encode(sample))],
    ["UTF-16 with a mark", concat([0xff, 0xfe], toUtf16(sample, true))],
    ["UTF-16, the other way round", concat([0xfe, 0xff], toUtf16(sample, false))],
    ["UTF-16 without a mark", toUtf16(sample, true)],
    ["UTF-16 without a mark, the other way round", toUtf16(sample, false)],
    [
      "the old encoding of Windows",
      concat(ascii("Tel\xe9fono: 916 555 0134\nName: Zo\xeb "), [0xb7], ascii(" see list\n")),
    ],
  ])("text in %s reads the same, also when its type was not recognized", async (_, bytes) => {
    for (const mediaType of ["text/plain", "text/csv", "application/octet-stream"]) {
      expect(await readDocument(bytes, mediaType)).toEqual({
        text: sample,
        properties: {},
        isPartial: false,
      });
    }
  });

  it("line ends of every system read the same", async () => {
    expect((await readDocument(ascii("a\r\nb\rc\n"), "text/plain")).text).toBe("a\nb\nc\n");
  });

  it("a text longer than a person writes is cut, between two characters, and called partial", async () => {
    const long = new TextEncoder().encode("é".repeat(6_000_000));
    const { text, isPartial } = await readDocument(long, "text/plain");
    expect(isPartial).toBe(true);
    expect(text).not.toContain("\ufffd");
  });

  it("bytes that are no text, and types that cannot be read, are partial", async () => {
    const nothing = { text: "", properties: {}, isPartial: true };
    expect(await readDocument(Uint8Array.from([0, 1, 2, 3, 0, 255]), "application/octet-stream")).toEqual(
      nothing,
    );
    expect(await readDocument(new Uint8Array(), "application/octet-stream")).toEqual(nothing);
    for (const mediaType of ["image/heic", "video/mp4", "application/msword"]) {
      expect(await readDocument(ascii("text"), mediaType)).toEqual(nothing);
    }
  });

  it("any text comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (text) => {
        fc.pre(!/\r|^\ufeff|\0/.test(text));
        expect((await readDocument(new TextEncoder().encode(text), "text/plain")).text).toBe(text);
      }),
    );
  });
});
