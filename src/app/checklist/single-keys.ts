const KEY = "havenmark.single-keys";
const OFF = "off";

/**
 * Whether single keys rate and move in the checklist; they do until somebody switches them off. Kept
 * in local storage like the theme: it is about a person at this device, not about a clinic.
 */
export function readSingleKeys(store: Storage): boolean {
  return store.getItem(KEY) !== OFF;
}

export function keepSingleKeys(store: Storage, isOn: boolean): void {
  if (isOn) store.removeItem(KEY);
  else store.setItem(KEY, OFF);
}
