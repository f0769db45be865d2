import { createSignal, type Accessor } from "solid-js";

/** After how many minutes without a touch the workspace may lock itself. */
export const idleMinutesChoices = [1, 2, 5, 10, 15, 30, 60] as const;
const IDLE_MINUTES = 10;
const IDLE_KEY = "havenmark.lock-after-minutes";
const HIDE_KEY = "havenmark.lock-when-hidden";
const YES = "yes";

/** When the workspace locks by itself. Kept on this device: it is about the place, not about a clinic. */
export type LockSettings = {
  readonly idleMinutes: Accessor<number>;
  readonly setIdleMinutes: (minutes: number) => void;
  readonly locksWhenHidden: Accessor<boolean>;
  readonly setLocksWhenHidden: (isOn: boolean) => void;
};

export function createLockSettings(store: Storage): LockSettings {
  const stored = Number(store.getItem(IDLE_KEY));
  const known = idleMinutesChoices.find((minutes) => minutes === stored) ?? IDLE_MINUTES;
  const [idleMinutes, setIdle] = createSignal<number>(known);
  const [locksWhenHidden, setHidden] = createSignal(store.getItem(HIDE_KEY) === YES);
  return {
    idleMinutes,
    setIdleMinutes(minutes) {
      store.setItem(IDLE_KEY, String(minutes));
      setIdle(minutes);
    },
    locksWhenHidden,
    setLocksWhenHidden(isOn) {
      if (isOn) store.setItem(HIDE_KEY, YES);
      else store.removeItem(HIDE_KEY);
      setHidden(isOn);
    },
  };
}
