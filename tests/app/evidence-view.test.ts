import { describe, expect, it } from "vitest";
import { bytesToBlob, bytesToText, parseWebAddress, previewKind } from "../../src/app/evidence-view";

describe("looking at evidence", () => {
  it("shows only images, PDF and plain text, whatever a file is called", () => {
    expect(["image/jpeg", "image/png", "image/webp", "image/gif"].map(previewKind)).toEqual(
      Array.from({ length: 4 }, () => "image"),
    );
    expect(["text/plain", "text/csv"].map(previewKind)).toEqual(["text", "table"]);
    expect(previewKind("application/pdf")).toBe("pdf");
    for (const type of ["text/html", "image/svg+xml", "application/octet-stream", ""]) {
      expect(previewKind(type)).toBe("download");
    }
  });

  it("hands everything else out as bytes that a browser only saves", () => {
    const bytes = new TextEncoder().encode("<script>alert(1)</script>").buffer;
    expect(bytesToBlob(bytes, "text/html").type).toBe("application/octet-stream");
    expect(bytesToBlob(bytes, "application/pdf").type).toBe("application/octet-stream");
    expect(bytesToBlob(bytes, "image/svg+xml").type).toBe("application/octet-stream");
    expect(bytesToBlob(bytes, "image/png").type).toBe("image/png");
  });

  it("cuts a long text and says so", () => {
    const long = new TextEncoder().encode("a".repeat(300_000)).buffer;
    expect(bytesToText(long)).toMatchObject({ isCut: true });
    expect(bytesToText(new TextEncoder().encode("Łucja").buffer)).toEqual({ text: "Łucja", isCut: false });
  });
});

describe("the address of a link", () => {
  it("is kept when it leads to the web", () => {
    expect(parseWebAddress(" HTTPS://Example.org/a b ")).toBe("https://example.org/a%20b");
    expect(parseWebAddress("http://intranet/policy")).toBe("http://intranet/policy");
  });

  it("is refused when it leads anywhere else", () => {
    for (const text of ["", "example.org", "javascript:alert(1)", "ftp://example.org", "https://"]) {
      expect(parseWebAddress(text)).toBeNull();
    }
  });
});
