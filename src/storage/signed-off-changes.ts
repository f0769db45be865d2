import type { Id } from "../shared/id";
import type { Revision } from "./revision";
import { isSameValue } from "./same-value";
import { parseSlot } from "./slot";

const signOffFields: ReadonlySet<string> = new Set(["state", "signedOffAt", "signedOffBy", "frozen"]);

function isSignOffSlot(slot: string): boolean {
  const parts = parseSlot(slot);
  return parts?.itemId === "" && signOffFields.has(parts.field);
}

function isSignedOff(value: unknown): boolean {
  return value !== null && value !== "draft";
}

/**
 * The ids of changes that take the place of a sign-off or of what was issued with it. This program makes
 * none: a correction is an assessment of its own. Where two copies signed off apart, the decision between
 * them repeats one of the two, and is not among these.
 */
export function findSignedOffChanges(revisions: readonly Revision[]): readonly Id[] {
  const own = revisions.filter(({ slot }) => isSignOffSlot(slot));
  const byId = new Map(own.map((revision) => [revision.id, revision]));
  return own.flatMap(({ id, slot, parents, value }) => {
    const replaced = parents.flatMap((parent) => {
      const one = byId.get(parent);
      return one !== undefined && one.slot === slot && isSignedOff(one.value) ? [one.value] : [];
    });
    return replaced.length === 0 || replaced.some((one) => isSameValue(one, value)) ? [] : [id];
  });
}
