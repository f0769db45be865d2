import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/storage/document-text/read-document";
import { ascii, concat } from "../image-metadata/metadata-builders";

async function propertiesOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const { text, properties, isPartial } = await readDocument(bytes, "application/pdf");
  expect(text).toBe("");
  expect(isPartial, "the text of a PDF is not read").toBe(true);
  return properties;
}

function aPdf(info: string, ...others: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concat(
    ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n"),
    ascii(`7 0 obj\n<< ${info} >>\nendobj\n`),
    ...others,
    ascii("trailer\n<< /Root 1 0 R /Info 7 0 R >>\nstartxref\n9\n%%EOF\n"),
  );
}

function stream(number: number, dictionary: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  return concat(
    ascii(`${number} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    ascii("\nendstream\nendobj\n"),
  );
}

describe("reading the properties of a PDF", () => {
  it.each([
    ["plain", "/Author (Jordan Example) /Title (Roster)"],
    ["with brackets inside", "/Author (Jordan \\(Example\\) \\\nJr) /Title (Ros(t)er)"],
    ["with characters as numbers", "/Author (Jordan\\040Example) /Title (\\122oster)"],
    ["in hexadecimal", "/Author <4A6F7264616E 204578616D706C65> /Title <526F73746572>"],
    ["in UTF-16", "/Author <FEFF004A006F007200640061006E> /Title (\xfe\xff\0R\0o\0s\0t\0e\0r)"],
  ])("author and title %s", async (_, info) => {
    const properties = await propertiesOf(aPdf(`/Creator (Writer) ${info} /Producer (Press)`));
    expect(properties["author"]).toMatch(/^Jordan/);
    expect(properties["title"]).toMatch(/^Ros\(?t\)?er$/);
    expect(properties["made with"]).toBe("Writer; Press");
  });

  it("author and title that stand in objects of their own", async () => {
    const author = ascii("12 0 obj\n(Jordan Example)\nendobj\n");
    expect(await propertiesOf(aPdf("/Author 12 0 R", author))).toEqual({ author: "Jordan Example" });
  });

  it("the author of an earlier saved version, which is still in the file", async () => {
    const first = aPdf("/Author (First Example)");
    const second = ascii(
      "7 0 obj\n<< /Author (Second Example) >>\nendobj\ntrailer\n<< /Info 7 0 R >>\n%%EOF\n",
    );
    expect(await propertiesOf(concat(first, second))).toEqual({ author: "First Example; Second Example" });
  });

  it("properties in a compressed object stream", async () => {
    const objects = deflateSync(ascii("3 0 7 8 << /A 1 >><< /Author (Jordan Example) /Company (Clinic) >>"));
    // The second object begins 8 bytes behind the first: 7 is the Info of the trailer.
    const file = concat(
      ascii("%PDF-1.7\n"),
      stream(5, "/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode", objects),
      stream(6, "/Type /XRef /Info 7 0 R /Filter /FlateDecode", deflateSync(ascii("x"))),
      ascii("startxref\n9\n%%EOF\n"),
    );
    expect(await propertiesOf(file)).toEqual({ author: "Jordan Example", company: "Clinic" });
  });

  it.each([
    ["as it is", "", (xmp: Uint8Array) => xmp],
    ["compressed", "/Filter /FlateDecode", (xmp: Uint8Array) => deflateSync(xmp)],
  ])("an XMP packet %s", async (_, filter, pack) => {
    const xmp = ascii(
      '<x:xmpmeta><rdf:RDF><rdf:Description pdf:Producer="Press"><dc:creator><rdf:Seq><rdf:li>Jordan Example</rdf:li><rdf:li>Robin</rdf:li></rdf:Seq></dc:creator><dc:title><rdf:Alt><rdf:li>Roster</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>',
    );
    const file = concat(ascii("%PDF-1.7\n"), stream(9, `/Type /Metadata /Subtype /XML ${filter}`, pack(xmp)));
    expect(await propertiesOf(file)).toEqual({
      author: "Jordan Example; Robin",
      title: "Roster",
      "made with": "Press",
    });
  });

  it("of an encrypted file nothing is told, since its strings are cipher", async () => {
    const file = concat(aPdf("/Author (xyz)"), ascii("trailer\n<< /Encrypt 8 0 R >>\n"));
    expect(await propertiesOf(file)).toEqual({});
  });

  it("text that only looks like a property is not told", async () => {
    expect(await propertiesOf(aPdf("/Subject (has /Author (Nobody) in it)"))).toEqual({
      subject: "has /Author (Nobody) in it",
    });
    expect(await propertiesOf(ascii("%PDF-1.7\n/Author (Nobody)"))).toEqual({});
  });

  it("whatever is changed in a file, reading it ends with an answer", async () => {
    const objects = deflateSync(ascii("7 0 << /Author (Jordan) >>"));
    const file = concat(
      aPdf("/Author (Jordan) /Title <FEFF0041>"),
      stream(5, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects),
      stream(9, "/Type /Metadata /Subtype /XML", ascii("<x:xmpmeta/>")),
    );
    const change = fc.record({ at: fc.nat({ max: file.length - 1 }), value: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 600 }),
        async (changes, cut) => {
          const mutated = file.slice(0, Math.max(1, file.length - cut));
          for (const { at, value } of changes) if (at < mutated.length) mutated[at] = value;
          expect((await readDocument(mutated, "application/pdf")).isPartial).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["of trailers", "/Info 7 0 R "],
    ["of objects", "7 0 obj /Info 7 0 R "],
    ["of open strings", "7 0 obj << /Author ( /Info 7 0 R "],
    ["of object streams", "5 0 obj << /Type /ObjStm /Info 7 0 R >> stream\n"],
    ["of packets", "9 0 obj << /XML >> stream\n<"],
  ])("16 MB %s are done in a moment", async (_, part) => {
    const bytes = Uint8Array.from(Buffer.alloc(16_000_000, part));
    const started = performance.now();
    await readDocument(bytes, "application/pdf");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
