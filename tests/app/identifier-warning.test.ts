import { describe, expect, it } from "vitest";
import { likelyIdentifiers } from "../../src/app/identifier-warning";

describe("the warning under a note", () => {
  it("names each likely identifier once", () => {
    const found = likelyIdentifiers("Call 916-555-0142, or 916-555-0142 again. MRN: 00123456.");
    expect(found.map(({ kind }) => kind)).toEqual(["phone", "record number"]);
  });

  it("stays silent over ordinary notes", () => {
    expect(likelyIdentifiers("Rooming step adopted in March 2026; 9 of 10 visits.")).toEqual([]);
  });
});
