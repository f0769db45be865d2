import { describe, expect, it } from "vitest";
import { isTypingIn, keyToCommand, type KeyPress } from "../../../src/app/checklist/keyboard";

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  };
}

describe("keys of the checklist", () => {
  it("rate with 0 to 3, N and U", () => {
    const answers = ["0", "1", "2", "3", "n", "u"].map((key) => keyToCommand(press(key)));
    expect(answers).toEqual([0, 1, 2, 3, "na", "unknown"].map((answer) => ({ kind: "rate", answer })));
  });

  it("move with J and K, flag with F, search with /, help with ?", () => {
    const kinds = ["j", "k", "f", "/", "?"].map((key) => keyToCommand(press(key))?.kind);
    expect(kinds).toEqual(["next", "previous", "flag", "search", "help"]);
  });

  it("work with caps lock on", () => {
    expect(keyToCommand(press("J"))).toEqual({ kind: "next" });
  });

  it("leave the browser's own shortcuts alone", () => {
    for (const modifier of ["ctrlKey", "metaKey", "altKey"] as const) {
      expect(keyToCommand(press("f", { [modifier]: true }))).toBeNull();
    }
  });

  it("leave letters with Shift alone, but not the digits and signs that some keyboards need Shift for", () => {
    for (const key of ["J", "K", "F", "N", "U"])
      expect(keyToCommand(press(key, { shiftKey: true }))).toBeNull();
    expect(keyToCommand(press("?", { shiftKey: true }))).toEqual({ kind: "help" });
    expect(keyToCommand(press("2", { shiftKey: true }))).toEqual({ kind: "rate", answer: 2 });
  });

  it("do nothing while a character is being composed", () => {
    expect(keyToCommand(press("n", { isComposing: true }))).toBeNull();
  });

  it("flag once, however long F is held, while J may run on", () => {
    expect(keyToCommand(press("f", { repeat: true }))).toBeNull();
    expect(keyToCommand(press("j", { repeat: true }))).toEqual({ kind: "next" });
  });

  it("know no others, not even by accident of a name", () => {
    for (const key of ["4", "a", "Enter", "Tab", "constructor", "toString"]) {
      expect(keyToCommand(press(key))).toBeNull();
    }
  });
});

describe("a key is text", () => {
  it.each([
    { tagName: "TEXTAREA", isInDialog: false },
    { tagName: "SELECT", isInDialog: false },
    { tagName: "INPUT", type: "text", isInDialog: false },
    { tagName: "INPUT", type: "search", isInDialog: false },
    { tagName: "INPUT", type: "date", isInDialog: false },
    { tagName: "INPUT", isInDialog: false },
    { tagName: "DIV", isContentEditable: true, isInDialog: false },
    { tagName: "BUTTON", isInDialog: true },
  ])("in $tagName $type", (element) => {
    expect(isTypingIn(element)).toBe(true);
  });

  it.each([
    { tagName: "BODY", isInDialog: false },
    { tagName: "H2", isInDialog: false },
    { tagName: "A", isInDialog: false },
    { tagName: "BUTTON", isInDialog: false },
    { tagName: "INPUT", type: "radio", isInDialog: false },
    { tagName: "INPUT", type: "checkbox", isInDialog: false },
    { tagName: "INPUT", type: "file", isInDialog: false },
  ])("but not on $tagName $type", (element) => {
    expect(isTypingIn(element)).toBe(false);
  });
});
