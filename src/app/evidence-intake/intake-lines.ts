import { errorSentence } from "../messages/errors";
import { intakeMessages } from "../messages/intake";
import type { IntakeEntry, IntakeState } from "./intake-entry";

const text = intakeMessages;

/** What became of a file, in one sentence. */
export function stateLine({ name, state }: IntakeEntry): string {
  switch (state.kind) {
    case "waiting":
    case "working":
    case "stored":
    case "described":
    case "canceled":
      return text.states[state.kind](name);
    case "left out":
      return text.states.leftOut(name);
    case "refused":
      return text.states.refused(name, errorSentence(state.code));
    case "looks":
      return text.look.ask(name);
    case "asks":
      return text.findings.title(name);
  }
}

/** What to know about a file that was stored; empty for none. */
export function notesLine(state: IntakeState): string {
  if (state.kind !== "stored") return "";
  // What was done to the picture stands among the notes already.
  const removed = (state.item.file?.removed ?? []).filter((word) => !(word in text.notes));
  return [
    removed.length === 0 ? "" : text.removed(removed.join(", ")),
    ...state.notes.map((note) => text.notes[note]),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How a settled file is marked. */
export function tone({ kind, ...state }: IntakeState): string {
  if (kind === "refused") return "refused";
  if (kind !== "stored") return "open";
  return "notes" in state &&
    state.notes.some((note) => note === "may hold a location" || note === "not fully read")
    ? "warned"
    : "stored";
}
