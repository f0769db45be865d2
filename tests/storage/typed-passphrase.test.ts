import { expect, it } from "vitest";
import { readingsOf } from "../../src/storage/typed-passphrase";

it("a passphrase is tried as it was typed first, which is how older locks were set, then without spaces", () => {
  expect(readingsOf("oak river ")).toEqual(["oak river ", "oak river"]);
  expect(readingsOf("oak river")).toEqual(["oak river"]);
  expect(readingsOf("  ")).toEqual(["  "]);
});
