import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, replaceMissing } from "../../../src/report/pdf/clean-text";
import { loadMetrics } from "../../../src/report/pdf/report-metrics";

const { regular, semibold } = loadMetrics();

describe("text before it is set", () => {
  it("keeps what stands after a tab or a control character", () => {
    expect(cleanText("front\tdesk\u0007 and\u0000 phone\r\nline two\u2028three")).toBe(
      "front desk and phone\nline two\nthree",
    );
  });

  it("is composed, and loses marks that print nothing", () => {
    expect(cleanText("Z\u030ciz\u030cek, hand\u00adover, \u202bright\u202c\ufeff")).toBe(
      "Žižek, handover, right",
    );
  });

  it("is the same, letter for letter, whether it looks clean at once or is cleaned step by step", () => {
    // A soft hyphen prints nothing, and makes sure that nothing is taken for clean at once.
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      expect(cleanText(character)).toBe(cleanText(`${character}\u00ad`));
    }
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        expect(cleanText(text)).toBe(cleanText(`${text}\u00ad`));
      }),
    );
  });

  it("changes nothing any more when cleaned a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("characters that the faces lack", () => {
  it("names in Latin, Vietnamese, Greek and Cyrillic are all there", () => {
    const names =
      "Łucja Nguyễn Žižek — Ольга Đặng Ngọc Ánh, Γιώργος, Þórarinn Œuvre, Şeyma Ğ, Ćwikła №7 „“ €";
    for (const face of [regular, semibold]) {
      expect(replaceMissing(cleanText(names), face)).toBe(cleanText(names));
    }
  });

  it("are replaced one for one, and every one is told", () => {
    const told: string[] = [];
    expect(replaceMissing("李 and 😀!", regular, (character) => told.push(character))).toBe(
      "\uFFFD and \uFFFD!",
    );
    expect(told).toEqual(["李", "😀"]);
  });

  it("half a surrogate pair is replaced too, so that the text can be written at all", () => {
    expect(replaceMissing(cleanText("a\ud83dz"), regular)).toBe("a\uFFFDz");
  });
});
