import { createMemo, createSignal, onCleanup, onMount, type Accessor } from "solid-js";

/** The height of a row before any was measured, in pixels. */
const FIRST_GUESS = 96;
/** A list up to this length is simply there, whole: found by the browser's own search, and printed. */
const SHORT_LIST = 60;
/** Rows beyond the screen, so that the keyboard finds the next one before it is scrolled to. */
const BUFFER = 600;

export type RowWindow = {
  /** The rows that exist, and the height of what is left out above and below, in pixels. */
  readonly shown: Accessor<{
    readonly keys: readonly string[];
    readonly first: number;
    readonly above: number;
    readonly below: number;
  }>;
  /** Measures a row for as long as it exists. */
  readonly measure: (key: string, row: HTMLElement) => void;
};

/** Where each row begins, by measured heights, and by their mean where none was measured yet. */
function toOffsets(keys: readonly string[], heights: ReadonlyMap<string, number>): readonly number[] {
  const known = [...heights.values()];
  const guess = known.length === 0 ? FIRST_GUESS : known.reduce((sum, one) => sum + one, 0) / known.length;
  const offsets = [0];
  for (const [index, key] of keys.entries())
    offsets.push((offsets[index] ?? 0) + (heights.get(key) ?? guess));
  return offsets;
}

/**
 * Which of many rows stand on the screen. They stay in the flow of the page, between two gaps of the
 * height of what is left out, so that the browser itself keeps the place when heights change.
 */
export function createRowWindow(keys: Accessor<readonly string[]>, frame: () => HTMLElement): RowWindow {
  const heights = new Map<string, number>();
  const keysByRow = new WeakMap<Element, string>();
  const [changes, setChanges] = createSignal(0);
  const [screen, setScreen] = createSignal({ top: 0, bottom: window.innerHeight });

  const look = (): void => {
    const top = -frame().getBoundingClientRect().top;
    const bottom = top + window.innerHeight;
    const before = screen();
    // Rows stand ready beyond the screen; a few pixels of scrolling bring nothing new.
    if (Math.abs(before.top - top) > BUFFER / 4 || before.bottom - before.top !== bottom - top) {
      setScreen({ top, bottom });
    }
  };
  const sizes = new ResizeObserver((entries) => {
    let hasChanged = false;
    for (const { target } of entries) {
      const key = keysByRow.get(target);
      const height = target.getBoundingClientRect().height;
      if (key === undefined || height === 0 || heights.get(key) === height) continue;
      heights.set(key, height);
      hasChanged = true;
    }
    if (hasChanged) setChanges(changes() + 1);
  });
  onMount(() => {
    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
  });
  onCleanup(() => {
    window.removeEventListener("scroll", look);
    window.removeEventListener("resize", look);
    sizes.disconnect();
  });

  const offsets = createMemo(() => {
    changes();
    return toOffsets(keys(), heights);
  });
  return {
    shown: createMemo(() => {
      const count = keys().length;
      if (count <= SHORT_LIST) return { keys: keys(), first: 0, above: 0, below: 0 };
      const ends = offsets();
      const height = screen().bottom - screen().top;
      // A list that lies wholly above or below the screen keeps its nearest screenful: the keyboard
      // finds a row to go to, and scrolling does not begin with an empty list.
      const top = Math.min(Math.max(0, screen().top), Math.max(0, (ends[count] ?? 0) - height));
      const bottom = top + height;
      const after = ends.findIndex((end) => end > top - BUFFER);
      const first = after === -1 ? count : Math.max(0, after - 1);
      const past = ends.findIndex((end) => end >= bottom + BUFFER);
      const last = past === -1 ? count : Math.min(count, past);
      return {
        keys: keys().slice(first, last),
        first,
        above: ends[first] ?? 0,
        below: (ends[count] ?? 0) - (ends[last] ?? 0),
      };
    }),
    measure(key, row) {
      keysByRow.set(row, key);
      sizes.observe(row);
      onCleanup(() => sizes.unobserve(row));
    },
  };
}
