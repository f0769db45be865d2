const PRESSES = 3;
const WITHIN_MS = 1500;

/** As much of a keyboard event as is looked at. */
export type LeavePress = { readonly key: string; readonly repeat: boolean; readonly timeStamp: number };

/**
 * Tells whether a key press is the third Esc in a row, each pressed anew. Esc writes nothing and rates
 * nothing, and once or twice it only closes what is open.
 */
export function createLeaveKey(): (press: LeavePress) => boolean {
  let times: readonly number[] = [];
  return ({ key, repeat, timeStamp }) => {
    if (repeat) return false;
    times = key === "Escape" ? [...times.filter((time) => timeStamp - time < WITHIN_MS), timeStamp] : [];
    if (times.length < PRESSES) return false;
    times = [];
    return true;
  };
}
