import { batch, createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import { createStore } from "solid-js/store";
import { isSettled, type IntakeEntry, type IntakeState, type PictureChange } from "./intake-entry";
import type { Taking } from "./file-taking";
import type { Wishes } from "./take-in-file";

/** How far all files together are. */
export type IntakeProgress = {
  readonly total: number;
  readonly settled: number;
  /** Files that wait for a person. */
  readonly asking: number;
  readonly isWorking: boolean;
};

/** The files on their way in, in the order in which they were given. */
export type IntakeQueue = {
  readonly entries: readonly IntakeEntry[];
  readonly progress: Accessor<IntakeProgress>;
  readonly looksFirst: Accessor<boolean>;
  readonly setLooksFirst: (isOn: boolean) => void;
  readonly shrinks: Accessor<boolean>;
  readonly setShrinks: (isOn: boolean) => void;
  readonly add: (files: readonly File[], criterionIds: readonly string[]) => void;
  /** Brings in a new version of an item's file; tells when it is stored, refused, or waits for a person. */
  readonly replace: (itemId: string, file: File) => Promise<IntakeState>;
  readonly fileOf: (id: number) => File | null;
  /** Goes on with a file whose findings somebody has seen. */
  readonly storeAnyway: (id: number) => void;
  /** Goes on with a picture that somebody has looked at. */
  readonly storeChanged: (id: number, change: PictureChange) => void;
  /** Ends a file that waits for a person without storing it. */
  readonly settle: (id: number, kind: "left out" | "described") => void;
  /** Stops everything that has not been stored yet; what waits for a person goes on waiting. */
  readonly cancel: () => void;
  /** Takes the settled files off the list. */
  readonly clear: () => void;
};

/** So many files are in memory at once, whatever was dropped. */
const LANES = 2;

type Waiting = { readonly file: File; wishes: Wishes };

/** Takes files in, two at a time; `onSettled` hears of each that was stored, and of the end of all. */
export function createIntakeQueue(
  take: (taking: Taking) => Promise<IntakeState>,
  onSettled: (state: IntakeState, isLast: boolean) => void,
): IntakeQueue {
  const [entries, setEntries] = createStore<IntakeEntry[]>([]);
  const [looksFirst, setLooksFirst] = createSignal(false);
  const [shrinks, setShrinks] = createSignal(false);
  const waiting = new Map<number, Waiting>();
  const stops = new Map<number, AbortController>();
  /** Who waits for what becomes of a file first. */
  const firsts = new Map<number, (state: IntakeState) => void>();
  const lanes = Array.from({ length: LANES }, (_, lane) => lane);
  let lastId = 0;

  const stateOf = (id: number): IntakeState | undefined => entries.find((entry) => entry.id === id)?.state;
  const setState = (id: number, state: IntakeState): void => {
    setEntries(
      (entry) => entry.id === id,
      (entry) => ({ ...entry, state }),
    );
    // A file is let go as soon as nothing more can happen to it.
    if (isSettled(state)) waiting.delete(id);
  };

  async function takeNext(lane: number): Promise<boolean> {
    const entry = entries.find(({ state }) => state.kind === "waiting");
    const one = entry === undefined ? undefined : waiting.get(entry.id);
    if (entry === undefined || one === undefined) return false;
    const stop = new AbortController();
    stops.set(entry.id, stop);
    setState(entry.id, { kind: "working" });
    const { criterionIds, replacesId } = entry;
    const state = await take({ ...one, criterionIds, replacesId, lane, signal: stop.signal }).catch(
      (error: unknown): IntakeState => {
        // Only a bug gets here: it is reported, and the files behind this one go on.
        reportError(error);
        return { kind: "refused", code: "storage.failed" };
      },
    );
    stops.delete(entry.id);
    setState(entry.id, state);
    firsts.get(entry.id)?.(state);
    firsts.delete(entry.id);
    onSettled(state, stops.size === 0 && !entries.some((other) => other.state.kind === "waiting"));
    return true;
  }

  async function runLane(lane: number): Promise<void> {
    while (await takeNext(lane));
    lanes.push(lane);
  }

  function start(): void {
    for (const lane of lanes.splice(0)) void runLane(lane);
  }

  function goOn(id: number, wishes: Partial<Wishes>): void {
    const one = waiting.get(id);
    const kind = stateOf(id)?.kind;
    if (one === undefined || (kind !== "asks" && kind !== "looks")) return;
    one.wishes = { ...one.wishes, ...wishes };
    setState(id, { kind: "waiting" });
    start();
  }

  function toEntry(file: File, criterionIds: readonly string[], replacesId: string | null): IntakeEntry {
    lastId += 1;
    const wishes = { isDecided: false, looksFirst: looksFirst(), shrinks: shrinks(), change: null };
    waiting.set(lastId, { file, wishes });
    const { name, size } = file;
    return { id: lastId, name, sizeBytes: size, criterionIds, replacesId, state: { kind: "waiting" } };
  }

  onCleanup(() => {
    for (const stop of stops.values()) stop.abort();
    waiting.clear();
  });

  const progress = createMemo((): IntakeProgress => {
    const kinds = entries.map(({ state }) => state.kind);
    const asking = kinds.filter((kind) => kind === "asks" || kind === "looks").length;
    const isWorking = kinds.some((kind) => kind === "waiting" || kind === "working");
    return {
      total: kinds.length,
      settled: entries.filter(({ state }) => isSettled(state)).length,
      asking,
      isWorking,
    };
  });

  return {
    entries,
    progress,
    looksFirst,
    setLooksFirst,
    shrinks,
    setShrinks,
    add(files, criterionIds) {
      const added = files.map((file) => toEntry(file, criterionIds, null));
      setEntries((before) => [...before, ...added]);
      start();
    },
    replace(itemId, file) {
      const entry = toEntry(file, [], itemId);
      setEntries((before) => [...before, entry]);
      const first = new Promise<IntakeState>((resolve) => {
        firsts.set(entry.id, resolve);
      });
      start();
      return first;
    },
    fileOf: (id) => waiting.get(id)?.file ?? null,
    storeAnyway: (id) => goOn(id, { isDecided: true }),
    storeChanged: (id, change) => goOn(id, { change }),
    settle(id, kind) {
      const now = stateOf(id)?.kind;
      if (now === "asks" || now === "looks") setState(id, { kind });
    },
    cancel() {
      batch(() => {
        for (const { id, state } of entries) {
          if (state.kind !== "waiting") continue;
          setState(id, { kind: "canceled" });
          firsts.get(id)?.({ kind: "canceled" });
          firsts.delete(id);
        }
      });
      for (const stop of stops.values()) stop.abort();
    },
    clear() {
      setEntries((before) => before.filter(({ state }) => !isSettled(state)));
    },
  };
}
