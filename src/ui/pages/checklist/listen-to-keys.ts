import { onCleanup, onMount } from "solid-js";
import { isTypingIn, keyToCommand, type ChecklistCommand } from "../../../app/checklist/keyboard";
import { readSingleKeys } from "../../../app/checklist/single-keys";
import type { Checklist } from "./checklist";

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return isTypingIn({
    tagName: target.tagName,
    type: target instanceof HTMLInputElement ? target.type : undefined,
    isContentEditable: target.isContentEditable,
    isInDialog: target.closest("dialog") !== null,
  });
}

/** After a digit the arrow keys go on from the new choice, if they were at work before. */
function followChoice(value: string): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement) || active.type !== "radio") return;
  const group = active.closest("[role='radiogroup']");
  group?.querySelector<HTMLElement>(`input[value='${value}']`)?.focus({ preventScroll: true });
}

function focusSearch(checklist: Checklist): void {
  checklist.setRailOpen(true);
  const search = document.querySelector<HTMLInputElement>("[data-field='search']");
  search?.focus();
  search?.select();
}

function run(checklist: Checklist, command: ChecklistCommand): void {
  switch (command.kind) {
    case "rate":
      checklist.rate(command.answer);
      followChoice(String(command.answer));
      break;
    case "next":
      checklist.next();
      break;
    case "previous":
      checklist.previous();
      break;
    case "flag":
      checklist.toggleFlag();
      break;
    case "search":
      focusSearch(checklist);
      break;
    case "help":
      checklist.setHelpOpen(true);
      break;
  }
}

/** The keys of the checklist, wherever the focus is on its screen except in text. */
export function listenToKeys(checklist: Checklist): void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTyping(event.target) || !readSingleKeys(localStorage)) return;
    const command = keyToCommand(event);
    if (command === null) return;
    event.preventDefault();
    run(checklist, command);
  }
  onMount(() => document.addEventListener("keydown", onKeyDown));
  onCleanup(() => document.removeEventListener("keydown", onKeyDown));
}
