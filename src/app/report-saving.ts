import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { PdfError } from "../report/make-report-file";
import type { ReportActions, SavedFile, SaveOrder } from "./report-actions";

export type SavingState =
  | { readonly kind: "idle" }
  /** Share of the work that is done, from 0 to 1. */
  | { readonly kind: "making"; readonly share: number }
  | { readonly kind: "made"; readonly files: readonly SavedFile[] }
  | { readonly kind: "failed"; readonly code: PdfError["code"] };

/** The making of files, one order at a time, with its progress and a way to stop it. */
export type ReportSaving = {
  readonly state: Accessor<SavingState>;
  readonly save: (order: SaveOrder) => Promise<void>;
  readonly cancel: () => void;
};

export function createReportSaving(actions: ReportActions): ReportSaving {
  const [state, setState] = createSignal<SavingState>({ kind: "idle" });
  let running: AbortController | null = null;
  onCleanup(() => running?.abort());

  return {
    state,
    async save(order) {
      if (running !== null) return;
      running = new AbortController();
      setState({ kind: "making", share: 0 });
      const saved = await actions.saveFiles(order, {
        signal: running.signal,
        onProgress: (share) => setState({ kind: "making", share }),
      });
      running = null;
      setState(saved.ok ? { kind: "made", files: saved.value } : { kind: "failed", code: saved.error.code });
    },
    cancel: () => running?.abort(),
  };
}
