import { describe, expect, it } from "vitest";
import { linesToRoles } from "../../src/app/roles";

describe("roles in the room", () => {
  it("are one a line, or parted by commas, each once", () => {
    expect(linesToRoles("Medical director\n\n Nurse lead , Front desk\nNurse lead;")).toEqual([
      "Medical director",
      "Nurse lead",
      "Front desk",
    ]);
    expect(linesToRoles("  \n")).toEqual([]);
  });
});
