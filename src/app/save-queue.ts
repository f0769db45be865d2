import { createSignal, type Accessor } from "solid-js";
import type { Result } from "../shared/result";

/**
 * What the top bar says about the work: all of it is durable, some is on its way, a write failed, or a
 * change was lost because the place for it is gone.
 */
export type SaveState<E> =
  | { readonly kind: "saved"; readonly at: Date | null }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly error: E }
  | { readonly kind: "lost"; readonly error: E };

type Job<E> = { readonly key: string; readonly write: () => Promise<Result<unknown, E>> };

export type SaveQueue<E> = {
  readonly state: Accessor<SaveState<E>>;
  /** True while something on screen is not durable yet: the page must ask before it closes. */
  readonly hasPending: () => boolean;
  readonly isPending: (key: string) => boolean;
  /**
   * Starts a write at once, or, while another is in flight, keeps it as the next one. A job that
   * waits under the same key is replaced: it holds the later state of the same thing.
   */
  readonly save: (key: string, write: () => Promise<Result<unknown, E>>) => void;
  /** Tries again what failed. */
  readonly retry: () => void;
  /** Starts everything that waits without waiting its turn: the page is about to go. */
  readonly flush: () => void;
  /** Resolves when nothing is pending or failing any more, with whether all of it is durable. */
  readonly settle: () => Promise<boolean>;
};

/**
 * One write in flight, the latest next; nothing is dropped, and a failure stays until it is retried.
 * Only an error that `isFinal` is given up: trying again could never store it.
 */
export function createSaveQueue<E>(
  clock: () => Date,
  isFinal: (error: E) => boolean = () => false,
): SaveQueue<E> {
  const waiting = new Map<string, Job<E>>();
  const failed = new Map<string, Job<E>>();
  const inFlight = new Set<Job<E>>();
  const listeners = new Set<() => void>();
  const [state, setState] = createSignal<SaveState<E>>({ kind: "saved", at: null });

  async function run(job: Job<E>): Promise<void> {
    waiting.delete(job.key);
    inFlight.add(job);
    const result = await job.write();
    inFlight.delete(job);
    if (!result.ok && isFinal(result.error)) {
      waiting.delete(job.key);
      if (failed.size === 0) setState({ kind: "lost", error: result.error });
    } else if (!result.ok) {
      const isSuperseded = waiting.has(job.key);
      if (!isSuperseded) failed.set(job.key, job);
      setState({ kind: "failed", error: result.error });
    } else if (failed.size === 0 && waiting.size === 0 && inFlight.size === 0) {
      setState({ kind: "saved", at: clock() });
    }
    startNext();
    if (inFlight.size === 0) for (const listener of listeners) listener();
  }

  function startNext(): void {
    if (inFlight.size > 0) return;
    const next = waiting.values().next();
    if (!next.done) void run(next.value);
  }

  function retry(): void {
    for (const [key, job] of failed) if (!waiting.has(key)) waiting.set(key, job);
    failed.clear();
    if (waiting.size > 0) setState({ kind: "saving" });
    startNext();
  }

  return {
    state,
    hasPending: () => waiting.size + inFlight.size + failed.size > 0,
    isPending: (key) => waiting.has(key) || failed.has(key) || [...inFlight].some((job) => job.key === key),
    save(key, write) {
      failed.delete(key);
      waiting.set(key, { key, write });
      if (failed.size === 0) setState({ kind: "saving" });
      startNext();
    },
    retry,
    flush() {
      for (const job of waiting.values()) void run(job);
    },
    settle() {
      if (waiting.size + inFlight.size === 0) return Promise.resolve(failed.size === 0);
      return new Promise((resolve) => {
        const listener = (): void => {
          if (waiting.size > 0) return;
          listeners.delete(listener);
          resolve(failed.size === 0);
        };
        listeners.add(listener);
      });
    },
  };
}
