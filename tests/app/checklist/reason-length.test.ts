import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingReasonCharacters } from "../../../src/app/checklist/reason-length";
import { isReasonLongEnough } from "../../../src/assessment/normalize-response";

describe("the reason for not applicable", () => {
  it("needs 15 characters, and spaces are none", () => {
    expect(missingReasonCharacters("")).toBe(15);
    expect(missingReasonCharacters("a b c")).toBe(12);
    expect(missingReasonCharacters("no minors are seen here")).toBe(0);
  });

  it("is called long enough on screen exactly when the rules count it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (reason) => {
        expect(missingReasonCharacters(reason) === 0).toBe(isReasonLongEnough(reason));
      }),
    );
  });
});
