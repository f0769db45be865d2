/**
 * Moves the focus to the title of the screen when what had it is gone, such as the button of an
 * entry that was just deleted: otherwise a keyboard would start over at the top of the page.
 */
export function focusTitleIfLost(): void {
  focusIfLost(() => document.querySelector<HTMLElement>("h1"));
}

/** The same with a better place to go on from. */
export function focusIfLost(place: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) place()?.focus();
  });
}
