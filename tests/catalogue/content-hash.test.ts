import { createHash } from "node:crypto";
import { catalogueData, contentHash } from "virtual:catalogue/msh-core";
import { describe, expect, it } from "vitest";
import type { CatalogueData } from "../../src/catalogue/catalogue";
import { hashCatalogue } from "../../src/catalogue/content-hash";
import { catalogueWith } from "./broken-catalogue";

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}

describe("the content hash of a catalogue", () => {
  it("is the SHA-256 of its JSON with sorted keys and without spaces", async () => {
    const tiny = { version: "1", id: "tiny", places: ["ä", "b"] } as unknown as CatalogueData;
    const expected = createHash("sha256")
      .update('{"id":"tiny","places":["ä","b"],"version":"1"}')
      .digest("hex");
    expect(await hashCatalogue(tiny)).toBe(expected);
  });

  it("does not depend on the order in which fields are written", async () => {
    expect(await hashCatalogue(withKeysReversed(catalogueData) as CatalogueData)).toBe(contentHash);
  });

  it("changes with a single letter and with the order of criteria", async () => {
    const letter = catalogueWith((data) => (data.domains[0]!["intro"] += "."));
    const order = catalogueWith(({ domains }) => (domains[0]!.criteria = domains[0]!.criteria.toReversed()));
    const hashes = await Promise.all(
      [catalogueData, letter, order].map((data) => hashCatalogue(data as CatalogueData)),
    );
    expect(new Set(hashes).size).toBe(3);
  });
});
