import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { PdfError } from "../report/pdf/make-pdf";
import type { Paper } from "../report/pdf/paper";
import type { ReportActions, SavedPdf } from "./report-actions";

export type SavingState =
  | { readonly kind: "idle" }
  /** Share of the work that is done, from 0 to 1. */
  | { readonly kind: "making"; readonly share: number }
  | { readonly kind: "made"; readonly pdf: SavedPdf }
  | { readonly kind: "failed"; readonly code: PdfError["code"] };

/** The making of one PDF at a time, with its progress and a way to stop it. */
export type ReportSaving = {
  readonly state: Accessor<SavingState>;
  readonly save: (paper: Paper) => Promise<void>;
  readonly cancel: () => void;
};

export function createReportSaving(actions: ReportActions): ReportSaving {
  const [state, setState] = createSignal<SavingState>({ kind: "idle" });
  let running: AbortController | null = null;
  onCleanup(() => running?.abort());

  return {
    state,
    async save(paper) {
      if (running !== null) return;
      running = new AbortController();
      setState({ kind: "making", share: 0 });
      const saved = await actions.savePdf(paper, {
        signal: running.signal,
        onProgress: (share) => setState({ kind: "making", share }),
      });
      running = null;
      setState(saved.ok ? { kind: "made", pdf: saved.value } : { kind: "failed", code: saved.error.code });
    },
    cancel: () => running?.abort(),
  };
}
