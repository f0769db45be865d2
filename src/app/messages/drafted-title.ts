/** What an item without a title of its own is called. */
export function draftedTitle(draft: {
  readonly kind: string;
  readonly askedRole: string;
  readonly place: string;
}): string {
  return draft.kind === "interview"
    ? `Interview: ${draft.askedRole.trim()}`
    : `Observation: ${draft.place.trim()}`;
}
