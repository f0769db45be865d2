import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../../src/report/pdf/byte-writer";
import { pdfNumber } from "../../../src/report/pdf/pdf-syntax";

function written(write: (out: ByteWriter) => void): string {
  const out = new ByteWriter(1);
  write(out);
  return Buffer.from(out.take()).toString("latin1");
}

describe("the bytes of a report", () => {
  it("hold numbers as PDF wants them: at most two decimals, never an exponent", () => {
    const numbers = [0, -0, 5, -5, 10, 99.999, 0.05, 1.5, -0.001, 1e-9, 612, 1_234_567.25];
    expect(numbers.map((number) => written((out) => out.number(number)))).toEqual(
      "0 0 5 -5 10 100 0.05 1.5 0 0 612 1234567.25".split(" "),
    );
  });

  it("hold every hundredth of a point just as it was rounded", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (hundredths) => {
        expect(written((out) => out.number(hundredths / 100))).toBe(pdfNumber(hundredths / 100));
      }),
    );
  });

  it("keep what was written while they grow", () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word ${index} é`);
    const write = (out: ByteWriter): void => {
      for (const word of words) out.latin(word);
    };
    expect(written(write)).toBe(words.join(""));
  });
});
