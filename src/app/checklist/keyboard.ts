import type { Answer } from "../../assessment/response";

export type ChecklistCommand =
  | { readonly kind: "rate"; readonly answer: Exclude<Answer, null> }
  | { readonly kind: "next" | "previous" | "flag" | "search" | "help" };

/** As much of a keyboard event as the map reads. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
};

const commands: Readonly<Record<string, ChecklistCommand>> = {
  "0": { kind: "rate", answer: 0 },
  "1": { kind: "rate", answer: 1 },
  "2": { kind: "rate", answer: 2 },
  "3": { kind: "rate", answer: 3 },
  n: { kind: "rate", answer: "na" },
  u: { kind: "rate", answer: "unknown" },
  j: { kind: "next" },
  k: { kind: "previous" },
  f: { kind: "flag" },
  "/": { kind: "search" },
  "?": { kind: "help" },
};

/**
 * What a key asks for while nobody is typing; null for keys that belong to the browser. A letter
 * with Shift is none of ours; digits, "/" and "?" need Shift on some keyboards.
 */
export function keyToCommand(press: KeyPress): ChecklistCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const key = press.key.toLowerCase();
  if (press.shiftKey && /^[a-z]$/.test(key)) return null;
  const command = Object.hasOwn(commands, key) ? (commands[key] ?? null) : null;
  const mayRepeat = command?.kind === "next" || command?.kind === "previous";
  return press.repeat && !mayRepeat ? null : command;
}

/** As much of the focused element as decides whether a key is text. */
export type FocusedElement = {
  readonly tagName: string;
  /** The `type` of an input. */
  readonly type?: string | undefined;
  readonly isContentEditable?: boolean | undefined;
  readonly isInDialog: boolean;
};

const inputsWithoutText = new Set(["radio", "checkbox", "button", "submit", "reset", "file", "image"]);

/** True where a key is text, or belongs to a dialog: no shortcut may take it. */
export function isTypingIn(element: FocusedElement): boolean {
  if (element.isInDialog || element.isContentEditable === true) return true;
  switch (element.tagName.toUpperCase()) {
    case "TEXTAREA":
    case "SELECT":
      return true;
    case "INPUT":
      return !inputsWithoutText.has(element.type ?? "text");
    default:
      return false;
  }
}
