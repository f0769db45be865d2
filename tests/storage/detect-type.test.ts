import { describe, expect, it } from "vitest";
import { detectType } from "../../src/storage/detect-type";

/** Bytes from text in which every character is one byte. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const ftyp = (main: string, ...others: readonly string[]): string =>
  `\0\0\0${String.fromCharCode(16 + others.length * 4)}ftyp${main}\0\0\0\0${others.join("")}`;
const zipOf = (...names: readonly string[]): string =>
  names
    .map((name) => `PK\x03\x04${"\0".repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`)
    .join("");

describe("the type of a file", () => {
  it.each([
    ["image/jpeg", "\xff\xd8\xff\xe0\0\x10JFIF"],
    ["image/png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["image/gif", "GIF89a\x01\0"],
    ["image/webp", "RIFF\x10\0\0\0WEBPVP8 "],
    ["image/tiff", "II*\0\x08\0\0\0"],
    ["image/tiff", "MM\0*\0\0\0\x08"],
    ["image/heic", ftyp("heic", "mif1")],
    ["image/heic", ftyp("mif1", "mif1", "heic")],
    ["image/avif", ftyp("avif")],
    ["image/avif", ftyp("mif1", "avif")],
    ["image/heif", ftyp("mif1")],
    ["image/bmp", "BM\xff\xff\0\0\0\0"],
    ["video/mp4", ftyp("isom", "iso2", "mp41")],
    ["video/quicktime", ftyp("qt  ")],
    ["video/webm", "\x1a\x45\xdf\xa3"],
    ["audio/wav", "RIFF\0\0\0\0WAVE"],
    ["application/pdf", "%PDF-1.7\n%\xe2\xe3"],
    ["application/msword", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
    ["application/zip", zipOf("photo.jpg")],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      zipOf("[Content_Types].xml", "word/document.xml"),
    ],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      zipOf("[Content_Types].xml", "xl/workbook.xml"),
    ],
    [
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      zipOf("[Content_Types].xml", "ppt/presentation.xml"),
    ],
    [
      "application/vnd.oasis.opendocument.text",
      `${zipOf("mimetype")}application/vnd.oasis.opendocument.text`,
    ],
    ["application/octet-stream", "\x01\x02\x03\x04"],
    ["application/octet-stream", "MZ\x90\0\x03"],
  ])("is %s for bytes that begin so", (type, text) => {
    expect(detectType(latin1(text))).toBe(type);
  });

  it.each([
    ["text/plain", "Front desk script, revised"],
    ["text/plain", "\uFEFFZażółć gęślą jaźń — 安全 🙂"],
    ["text/plain", "BMI is not asked at the front desk"],
    ["text/plain", "rated < 2 and > 0, and a <b in a formula"],
    ["text/csv", "role,shift\nnurse,day\nnurse,night\n"],
    ["text/csv", 'role,note\nnurse,"day, then night"\nclerk,"two\nlines, and ""quotes"""\n'],
    ["text/csv", "role;shift\nnurse;day"],
    ["text/csv", "role\tshift\r\nnurse\tday\r\n"],
    ["text/html", "<!DOCTYPE html><title>x</title>"],
    ["text/html", "\n  <HTML lang=en>"],
    ["text/html", "<!-- a comment --><script>alert(1)</script>"],
    ["text/html", "just text, then <img src=x onerror=alert(1)>"],
    ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["image/svg+xml", '<?xml version="1.0"?>\n<svg>'],
    ["application/xml", '<?xml version="1.0"?><note/>'],
  ])("is %s for a text such as %j", (type, text) => {
    expect(detectType(utf8(text))).toBe(type);
  });

  it("is unknown for an empty file and for text of an unknown encoding", () => {
    expect(detectType(new Uint8Array(0))).toBe("application/octet-stream");
    expect(detectType(latin1("caf\xe9"))).toBe("application/octet-stream");
    expect(detectType(latin1("\xff\xfeh\0i\0"))).toBe("application/octet-stream");
  });

  it("is text also for a long one whose head ends inside a character", () => {
    expect(detectType(utf8(`a${"ż".repeat(100_000)}`))).toBe("text/plain");
  });

  it("never follows the name: a picture that begins as a page is a page", () => {
    expect(detectType(utf8("<script>1</script>\xff\xd8\xff"))).toBe("text/html");
  });
});
