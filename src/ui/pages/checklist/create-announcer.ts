import { createSignal, onCleanup, type Accessor } from "solid-js";

/** Long enough to be read out; afterwards it would only be met as old news while reading the page. */
const KEPT_MS = 5000;

export type Announcer = {
  readonly announcement: Accessor<string>;
  readonly announce: (sentence: string) => void;
};

/** What a screen reader is told about a command, and for some seconds only. */
export function createAnnouncer(): Announcer {
  const [announcement, setAnnouncement] = createSignal("");
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return {
    announcement,
    announce(sentence) {
      clearTimeout(timer);
      // The same sentence twice would not be read out twice.
      setAnnouncement("");
      queueMicrotask(() => setAnnouncement(sentence));
      timer = setTimeout(() => setAnnouncement(""), KEPT_MS);
    },
  };
}
