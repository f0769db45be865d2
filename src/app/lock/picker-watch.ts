const OPENED = "havenmark:picker-opened";
const CLOSED = "havenmark:picker-closed";
// A picker that was left open must not keep a shared computer unlocked for the day.
const HELD_AT_MOST_MS = 15 * 60_000;

/** Tells the page that one of the browser's own windows is up: `showSaveFilePicker` and its kind. */
export async function withPicker<T>(pick: () => Promise<T>): Promise<T> {
  document.dispatchEvent(new Event(OPENED));
  try {
    return await pick();
  } finally {
    document.dispatchEvent(new Event(CLOSED));
  }
}

function isFileInput(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "file";
}

/**
 * Whether a file picker or the camera that the app opened is up. Choosing a photo can take minutes and
 * hides the page on a phone: that is no reason to lock it.
 */
export function watchPickers(page: Document, now: () => number): { readonly isUp: () => boolean } {
  let upSince: number | null = null;
  const opened = (): void => {
    upSince = now();
  };
  const closed = (): void => {
    upSince = null;
  };
  page.addEventListener(OPENED, opened);
  page.addEventListener(CLOSED, closed);
  page.addEventListener("click", ({ target }) => isFileInput(target) && opened(), { capture: true });
  for (const type of ["change", "cancel"] as const) {
    page.addEventListener(type, ({ target }) => isFileInput(target) && closed(), { capture: true });
  }
  return { isUp: () => upSince !== null && now() - upSince < HELD_AT_MOST_MS };
}
