import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { SvgPart } from "../report/charts/scene-to-svg";
import { createPreview } from "../report/pdf/create-preview";
import type { PdfError } from "../report/make-report-file";
import type { PreviewOrder, PreviewSummary } from "../report/pdf/preview-messages";

export type PreviewState =
  | { readonly kind: "laying out" }
  | { readonly kind: "ready"; readonly summary: PreviewSummary }
  | { readonly kind: "failed"; readonly code: PdfError["code"] };

/** The report as pages, followed as the report changes; one page is looked at. */
export type LivePreview = {
  readonly state: Accessor<PreviewState>;
  /** The latest layout; the one before it while a new one is on its way. */
  readonly summary: Accessor<PreviewSummary | null>;
  /** Counted from 0. */
  readonly page: Accessor<number>;
  readonly showPage: (page: number) => void;
  readonly parts: Accessor<readonly SvgPart[]>;
};

/** Lays out again whenever the order changes, never two at once: what comes meanwhile waits, the latest only. */
export function createLivePreview(order: Accessor<PreviewOrder>): LivePreview {
  const preview = createPreview();
  const [state, setState] = createSignal<PreviewState>({ kind: "laying out" });
  const [summary, setSummary] = createSignal<PreviewSummary | null>(null);
  const [page, setPage] = createSignal(0);
  const [parts, setParts] = createSignal<readonly SvgPart[]>([]);
  let wanted: PreviewOrder | null = null;
  let isLayingOut = false;

  async function layOutLatest(): Promise<void> {
    isLayingOut = true;
    while (wanted !== null) {
      const next = wanted;
      wanted = null;
      const laidOut = await preview.layOut(next);
      if (!laidOut.ok) {
        setState({ kind: "failed", code: laidOut.error.code });
        break;
      }
      setSummary(laidOut.value);
      setPage((before) => Math.min(before, laidOut.value.pageCount - 1));
      if (wanted === null) setState({ kind: "ready", summary: laidOut.value });
    }
    isLayingOut = false;
  }

  createEffect(() => {
    wanted = order();
    if (isLayingOut) return;
    setState({ kind: "laying out" });
    void layOutLatest();
  });
  createEffect(() => {
    const place = page();
    if (summary() === null) return;
    void preview.drawPage(place).then((drawn) => {
      if (drawn.ok && place === page()) setParts(drawn.value);
    });
  });
  onCleanup(() => preview.close());

  return { state, summary, page, showPage: setPage, parts };
}
