import { describe, expect, it } from "vitest";
import { conflictValueText, isJoinable } from "../../../src/app/handoff/conflict-value";
import { passphraseWords } from "../../../src/app/handoff/passphrase-words";
import { suggestPassphrase } from "../../../src/app/handoff/suggest-passphrase";

describe("a suggested passphrase", () => {
  it("comes from a list of at least 1,024 different plain words", () => {
    expect(passphraseWords.length).toBeGreaterThanOrEqual(1024);
    expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
    expect(passphraseWords.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });

  it("has six words, says its bits, and is another one every time", () => {
    const { words, bits } = suggestPassphrase();
    expect(words.split(" ")).toHaveLength(6);
    expect(bits).toBe(60);
    expect(suggestPassphrase().words).not.toBe(words);
  });

  it("draws numbers again that would favor the first words", () => {
    const draws = [2 ** 32 - 1, 0, 1, 2, 3, 4, 5];
    const { words } = suggestPassphrase((numbers) => {
      numbers[0] = draws.shift() ?? 0;
    });
    expect(words).toBe(passphraseWords.slice(0, 6).join(" "));
  });
});

describe("a value in a conflict", () => {
  it("is said in words", () => {
    expect(conflictValueText("answer", 2)).toBe("2 of 3");
    expect(conflictValueText("answer", "na")).toBe("Not applicable");
    expect(conflictValueText("flagged", true)).toBe("Yes");
    expect(conflictValueText("note", null)).toBe("(empty)");
    expect(conflictValueText("dueDate", "2026-11-24")).toBe("Nov 24, 2026");
    expect(conflictValueText("roles", ["Nurse", "Director"])).toBe("Nurse, Director");
    expect(conflictValueText("steps", [{ text: "Call", done: true, dueDate: null }])).toBe("Call");
    expect(conflictValueText("file", { name: "Plan.pdf", sha: "x" })).toBe("Plan.pdf");
  });

  it("can be kept beside the other only where both are texts", () => {
    expect(isJoinable("note", ["a", "b"])).toBe(true);
    expect(isJoinable("note", ["a", null])).toBe(false);
    expect(isJoinable("title", ["a", "b"])).toBe(false);
  });
});
