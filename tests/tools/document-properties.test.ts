import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsPDF } from "jspdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/storage/document-text/read-document";
import { aWordFile } from "../storage/document-text/office-builders";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "havenmark-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string): string => join(folder, name);

async function propertiesOf(path: string): Promise<Readonly<Record<string, string>>> {
  return (await readDocument(readFileSync(path), "application/pdf")).properties;
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "ignore"] });
}

function writePdf(name: string): string {
  const pdf = new jsPDF();
  pdf.text("A page", 20, 20);
  pdf.setProperties({ title: "Roster (draft)", author: "Jörg Example", keywords: "one, two" });
  writeFileSync(pathOf(name), Buffer.from(pdf.output("arraybuffer")));
  return pathOf(name);
}

describe("properties of a PDF that other programs wrote", () => {
  it("are read from the file as it was made", async () => {
    expect(await propertiesOf(writePdf("plain.pdf"))).toMatchObject({
      title: "Roster (draft)",
      author: "Jörg Example",
      keywords: "one, two",
    });
  });

  it("are read after they were changed, the earlier ones too, and from XMP", async () => {
    const path = writePdf("changed.pdf");
    run("exiftool", "-overwrite_original", "-Author=Second Example", "-XMP-dc:Creator=Third Example", path);
    const { author } = await propertiesOf(path);
    for (const name of ["Jörg Example", "Second Example", "Third Example"]) expect(author).toContain(name);
  });

  it("are read from compressed objects", async () => {
    run("qpdf", "--object-streams=generate", writePdf("a.pdf"), pathOf("compressed.pdf"));
    expect(readFileSync(pathOf("compressed.pdf")).includes("Example")).toBe(false);
    expect(await propertiesOf(pathOf("compressed.pdf"))).toMatchObject({ author: "Jörg Example" });
  });

  it("are not told of an encrypted file", async () => {
    run("qpdf", "--encrypt", "secret", "secret", "256", "--", writePdf("b.pdf"), pathOf("encrypted.pdf"));
    expect(await propertiesOf(pathOf("encrypted.pdf"))).toEqual({});
  });
});

describe("a Word file packed by another program", () => {
  it("reads the same", async () => {
    writeFileSync(pathOf("ours.docx"), aWordFile(["One line"], { core: "<dc:creator>Jordan</dc:creator>" }));
    run("unzip", "-q", pathOf("ours.docx"), "-d", pathOf("parts"));
    execFileSync("zip", ["-q", "-r", "-9", pathOf("theirs.docx"), "."], { cwd: pathOf("parts") });
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const theirs = await readDocument(readFileSync(pathOf("theirs.docx")), type);
    expect(theirs).toEqual(await readDocument(readFileSync(pathOf("ours.docx")), type));
    expect(theirs).toEqual({ text: "One line\n\n", properties: { author: "Jordan" }, isPartial: false });
  });
});
