import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { StoredFile } from "../assessment/evidence";
import type { EvidenceActions } from "./evidence-actions";

/** The address of a file's small copy while it is on screen; null where there is none, or not yet. */
export function createThumbnail(evidence: EvidenceActions, file: StoredFile | null): Accessor<string | null> {
  const [url, setUrl] = createSignal<string | null>(null);
  const leaving = new AbortController();
  onCleanup(() => {
    leaving.abort();
    const address = url();
    if (address !== null) URL.revokeObjectURL(address);
  });
  async function load(from: StoredFile): Promise<void> {
    const bytes = await evidence.thumbnail(from, leaving.signal);
    if (bytes === null || leaving.signal.aborted) return;
    setUrl(URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" })));
  }
  if (file !== null) void load(file);
  return url;
}
