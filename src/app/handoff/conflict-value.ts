import { commonMessages } from "../messages/common";
import { conflictMessages } from "../messages/conflicts";

/** Texts that can stand one below the other without saying something nobody meant. */
const joinable: ReadonlySet<string> = new Set([
  "note",
  "privateNote",
  "naReason",
  "gradeReason",
  "harmReason",
  "notes",
  "leadershipAsk",
  "proof",
]);

/** True for texts that a person may want to keep both of. */
export function isJoinable(field: string, values: readonly unknown[]): boolean {
  return joinable.has(field) && values.every((value) => typeof value === "string" && value !== "");
}

function memberText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  if ("text" in value) return String(value.text);
  if ("name" in value) return String(value.name);
  return Object.values(value)
    .map((member: unknown) => valueText(member))
    .filter((text) => text !== "")
    .join(" · ");
}

function valueText(value: unknown): string {
  if (typeof value === "boolean") return value ? conflictMessages.yes : conflictMessages.no;
  if (Array.isArray(value)) return value.map(memberText).join(", ");
  return memberText(value);
}

/** A value in words. */
export function conflictValueText(field: string, value: unknown): string {
  if (field === "answer" && value !== null) return conflictMessages.answer(value);
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return commonMessages.formatDay(value);
  const text = valueText(value);
  return text.trim() === "" ? conflictMessages.empty : text;
}
