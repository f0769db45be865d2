import { describe, expect, it } from "vitest";
import { fileKind } from "../../../src/app/evidence-intake/file-kind";

describe("a new file", () => {
  it("counts as a photo when a camera could have made it", () => {
    expect(["image/jpeg", "image/png", "image/webp"].map(fileKind)).toEqual(["photo", "photo", "photo"]);
  });

  it("counts as a document otherwise, also a drawing and what is not known", () => {
    const types = ["image/svg+xml", "application/pdf", "text/html", null];
    expect(types.map(fileKind)).toEqual(types.map(() => "document"));
  });
});
