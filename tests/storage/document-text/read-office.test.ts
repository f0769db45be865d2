import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/storage/document-text/read-document";
import { aPresentation, aWordFile, aWorkbook, aZip } from "./office-builders";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const powerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

describe("reading a Word file", () => {
  it("tells its text, line by line, whatever runs it was cut into", async () => {
    const { text, isPartial } = await readDocument(
      aWordFile(["Follow-up protocol", "Call 911 & wait"]),
      word,
    );
    expect(text.trim()).toBe("Follow-up protocol\nCall 911 & wait");
    expect(isPartial).toBe(false);
  });

  it("tells who wrote it and for whom they work", async () => {
    const core =
      "<dc:creator>Jordan Example</dc:creator><cp:lastModifiedBy>Robin &amp; Team</cp:lastModifiedBy><dc:title>Roster</dc:title><dc:subject/>";
    const app =
      "<Application>Writer 7</Application><Company>Example Clinic</Company><Manager>Sam Example</Manager>";
    expect((await readDocument(aWordFile(["x"], { core, app }), word)).properties).toEqual({
      author: "Jordan Example",
      "last modified by": "Robin & Team",
      title: "Roster",
      "made with": "Writer 7",
      company: "Example Clinic",
      manager: "Sam Example",
    });
  });

  it("reads what a person does not see: deleted text, comments, headers, notes, links, own properties", async () => {
    const file = aWordFile(["Body"], {}, [
      {
        name: "word/comments.xml",
        text: '<w:comments><w:comment w:id="1" w:author="Alex Example"><w:p><w:r><w:t>ask her</w:t></w:r></w:p></w:comment></w:comments>',
      },
      {
        name: "word/header1.xml",
        text: '<w:hdr><w:p><w:del w:author="Kim Example"><w:r><w:delText>old name</w:delText></w:r></w:del></w:p></w:hdr>',
      },
      {
        name: "word/footnotes.xml",
        text: "<w:footnotes><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnotes>",
      },
      {
        name: "word/_rels/document.xml.rels",
        text: '<Relationships><Relationship Target="mailto:kim@example.org?subject=x" TargetMode="External"/></Relationships>',
      },
      {
        name: "docProps/custom.xml",
        text: '<Properties><property name="Patient"><vt:lpwstr>42</vt:lpwstr></property></Properties>',
      },
      { name: "word/media/image1.jpeg", text: "picture" },
    ]);
    const { text, properties, isPartial } = await readDocument(file, word);
    for (const part of ["Body", "ask her", "old name", "a note", "kim@example.org"])
      expect(text).toContain(part);
    expect(properties).toEqual({
      "people in changes and comments": "Alex Example; Kim Example",
      "own properties": "Patient: 42",
      "pictures inside": "1",
    });
    expect(isPartial).toBe(false);
  });

  it("reads a table as rows with tabs, so that a column keeps its heading", async () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const text = `<w:document><w:tbl>${row("Role", "Date")}${row("nurse", "2026-03-14")}</w:tbl></w:document>`;
    const read = await readDocument(aZip([{ name: "word/document.xml", text }]), word);
    expect(read.text.split("\n").map((line) => line.split("\t").map((part) => part.trim()))).toEqual(
      expect.arrayContaining([
        ["Role", "Date", ""],
        ["nurse", "2026-03-14", ""],
      ]),
    );
  });

  it("says that it is partial when another file lies inside", async () => {
    const file = aWordFile(["x"], {}, [{ name: "word/embeddings/sheet.xlsx", text: "zip" }]);
    expect((await readDocument(file, word)).isPartial).toBe(true);
  });
});

describe("reading an Excel file", () => {
  it("tells every cell in its column, numbers and empty cells too", async () => {
    const rows = [
      ["Role", "", "Minutes"],
      ["nurse", "", "60"],
    ];
    const { text, isPartial } = await readDocument(aWorkbook(rows), excel);
    expect(text.trimEnd()).toBe("Role\t\tMinutes\nnurse\t\t60");
    expect(isPartial).toBe(false);
  });

  it("tells text that stands in the cell, formatted text, and the authors of comments", async () => {
    const file = aZip([
      {
        name: "xl/worksheets/sheet1.xml",
        text: '<worksheet><row><c r="A1" t="inlineStr"><is><t>inline</t></is></c><c r="AC1" t="s"><v>0</v></c></row></worksheet>',
      },
      {
        name: "xl/sharedStrings.xml",
        text: "<sst><si><r><t>two </t></r><r><t>parts</t></r><rPh><t>x</t></rPh></si></sst>",
      },
      {
        name: "xl/comments1.xml",
        text: "<comments><authors><author>Alex Example</author></authors><comment><text><r><t>call her</t></r></text></comment></comments>",
      },
    ]);
    const { text, properties } = await readDocument(file, excel);
    expect(text).toContain(`inline${"\t".repeat(28)}two parts\n`);
    expect(text).toContain("call her");
    expect(properties).toEqual({ "people in changes and comments": "Alex Example" });
  });
});

describe("reading a presentation", () => {
  it("tells slides in their order, and the speaker's notes", async () => {
    const slides = Array.from({ length: 11 }, (_, index) => `Slide ${index + 1}`);
    const notes = {
      name: "ppt/notesSlides/notesSlide1.xml",
      text: "<p:notes><a:p><a:r><a:t>say this</a:t></a:r></a:p></p:notes>",
    };
    const { text } = await readDocument(aPresentation(slides, [notes]), powerPoint);
    expect(text.match(/Slide \d+/g)).toEqual(slides);
    expect(text).toContain("say this");
  });
});

describe("damaged and hostile Office files", () => {
  it("a bomb is read up to the limit and called partial", async () => {
    const bomb = `<w:document><w:p><w:r><w:t>${"A".repeat(60_000_000)}</w:t></w:r></w:p></w:document>`;
    const started = performance.now();
    const read = await readDocument(aZip([{ name: "word/document.xml", text: bomb }]), word);
    expect(read.isPartial).toBe(true);
    expect(read.text.length).toBeLessThanOrEqual(5_000_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    ["an encrypted part", [{ name: "word/document.xml", text: "x", flags: 1 }]],
    [
      "a part stored in an unknown way",
      [{ name: "word/document.xml", text: "x", raw: { bytes: Uint8Array.of(1), method: 14 } }],
    ],
    [
      "a damaged part",
      [{ name: "word/document.xml", text: "x".repeat(99), raw: { bytes: Uint8Array.of(7, 7), method: 8 } }],
    ],
    [
      "the same name twice",
      [
        { name: "word/document.xml", text: "x" },
        { name: "word/document.xml", text: "y" },
      ],
    ],
  ])("a file with %s is partial", async (_, parts) => {
    expect((await readDocument(aZip(parts), word)).isPartial).toBe(true);
  });

  it("bytes behind the end of the zip make it doubtful, so nothing is read", async () => {
    const file = Uint8Array.from([...aWordFile(["x"]), 1]);
    expect(await readDocument(file, word)).toEqual({ text: "", properties: {}, isPartial: true });
  });

  it("entities of a document type are never expanded", async () => {
    const text =
      '<!DOCTYPE x [<!ENTITY a "boom">]><w:document><w:p><w:r><w:t>&a;&#65;&#x42;&lt;</w:t></w:r></w:p></w:document>';
    expect((await readDocument(aZip([{ name: "word/document.xml", text }]), word)).text.trim()).toBe(
      "&a;AB<",
    );
  });

  it("whatever is changed in a file, reading it ends with an answer", async () => {
    const file = aWordFile(["Line one", "Line two"], { core: "<dc:creator>Jordan</dc:creator>" });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat({ max: file.length - 1 }), value: fc.nat({ max: 255 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.nat({ max: 40 }),
        async (changes, cut) => {
          const mutated = file.slice(0, file.length - (cut > 20 ? cut : 0));
          for (const { at, value } of changes) if (at < mutated.length) mutated[at] = value;
          const { text } = await readDocument(mutated, word);
          expect(text.length).toBeLessThan(10_000);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("whatever stands in a part, reading it ends with an answer", async () => {
    const tokens = [
      "<",
      ">",
      "</w:t>",
      "<w:t>",
      "<w:p>",
      "</w:p>",
      '"',
      "'",
      "=",
      "&",
      "&#x;",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "a",
      "/",
      "!",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tokens), { maxLength: 40 }), async (parts) => {
        const read = await readDocument(aZip([{ name: "word/document.xml", text: parts.join("") }]), word);
        expect(read.text.length).toBeLessThanOrEqual(parts.join("").length + parts.length + 2);
      }),
      { numRuns: 400 },
    );
  });
});
