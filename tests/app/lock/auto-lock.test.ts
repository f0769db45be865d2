import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startAutoLock, type AutoLock } from "../../../src/app/lock/auto-lock";
import { whileWaitedFor } from "../../../src/app/lock/work-watch";

const MINUTE = 60_000;
let lock: AutoLock;
const onLock = vi.fn<() => void>();
const onActivity = vi.fn<() => void>();

/** Work that goes on until it is ended. */
function startWork(): () => Promise<void> {
  let end: () => void = () => undefined;
  const work = whileWaitedFor(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  return () => {
    end();
    return work;
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", new EventTarget());
  onLock.mockClear();
  onActivity.mockClear();
  lock = startAutoLock({
    settings: {
      idleMinutes: () => 1,
      setIdleMinutes: () => undefined,
      locksWhenHidden: () => false,
      setLocksWhenHidden: () => undefined,
    },
    now: () => Date.now(),
    onActivity,
    onWarning: () => undefined,
    onLock,
  });
});

afterEach(() => {
  lock.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a workspace that nobody touches", () => {
  it("locks when its time is over", () => {
    vi.advanceTimersByTime(MINUTE);
    expect(onLock).toHaveBeenCalledTimes(1);
  });

  it("stays open in all tabs while a file is made or opened, and has its whole time afterwards", async () => {
    const end = startWork();
    vi.advanceTimersByTime(10 * MINUTE);
    expect(onLock).not.toHaveBeenCalled();
    expect(onActivity.mock.calls.length).toBeGreaterThan(100);
    await end();
    vi.advanceTimersByTime(MINUTE / 2);
    expect(onLock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(onLock).toHaveBeenCalledTimes(1);
  });

  it("locks in the end where that work never comes to an end", async () => {
    const end = startWork();
    vi.advanceTimersByTime(30 * MINUTE);
    expect(onLock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(onLock).toHaveBeenCalledTimes(1);
    await end();
  });

  it("is held no longer by work that failed", async () => {
    await expect(whileWaitedFor(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
    vi.advanceTimersByTime(MINUTE);
    expect(onLock).toHaveBeenCalledTimes(1);
  });
});
