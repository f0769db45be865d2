import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { createPdfPages, type DrawnPage } from "../../../app/pdf-pages";
import { pdfPageSentence, pdfPagesMessages, pdfSentence } from "../../../app/messages/pdf-pages";
import layout from "../../styles/layout.module.css";
import { Notice } from "../notice";
import { PdfTools } from "./pdf-tools";
import styles from "./pdf-view.module.css";

const text = pdfPagesMessages;
/** Sharper than this nobody sees, and each page would take four times the room. */
const MAX_DENSITY = 2;

type Drawn = Extract<DrawnPage, { readonly bitmap: ImageBitmap }>;

type PageProps = { readonly page: Drawn; readonly count: number; readonly zoom: string };

/** One page as pixels, and its words for who cannot see them. */
function PagePicture(props: PageProps) {
  let canvas!: HTMLCanvasElement;
  createEffect(() => {
    const { bitmap } = props.page;
    // A bitmap is handed over once; its size is gone afterwards.
    if (bitmap.width === 0) return;
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
  });
  return (
    <canvas
      ref={canvas}
      role="img"
      class={props.zoom === "whole" ? styles["whole"] : styles["page"]}
      style={props.zoom === "whole" ? {} : { width: `${props.zoom}%` }}
      aria-label={text.where(props.page.number, props.count)}
    />
  );
}

type PdfViewProps = { readonly title: string; readonly file: Blob };

/** A PDF, drawn page by page in a worker: nothing in it can run, and it asks for nothing. */
export function PdfView(props: PdfViewProps) {
  const [width, setWidth] = createSignal(0);
  // eslint-disable-next-line solid/reactivity -- built anew for another file
  const pages = createPdfPages(props.file, width);
  let frame!: HTMLDivElement;

  onMount(() => {
    const measure = (): void => {
      setWidth(Math.round(frame.clientWidth * Math.min(window.devicePixelRatio, MAX_DENSITY)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });

  const drawn = () => {
    const page = pages.page();
    return page !== null && "bitmap" in page ? page : null;
  };
  const pageFailure = () => {
    const page = pages.page();
    return page !== null && "failure" in page ? page.failure : null;
  };
  const isBehind = () => pages.failure() === null && pages.page()?.number !== pages.number();

  function turn(by: number, isAtEnd: boolean): boolean {
    if (!isAtEnd) return false;
    const before = pages.number();
    pages.goTo(before + by);
    if (pages.number() === before) return false;
    frame.scrollTop = by > 0 ? 0 : frame.scrollHeight;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { scrollTop, clientHeight, scrollHeight } = frame;
    let isDone = true;
    if (event.key === "PageDown") isDone = turn(1, scrollTop + clientHeight >= scrollHeight - 2);
    else if (event.key === "PageUp") isDone = turn(-1, scrollTop <= 2);
    else if (event.key === "+") pages.zoomBy(1);
    else if (event.key === "-" || event.key === "−") pages.zoomBy(-1);
    else isDone = false;
    if (isDone) event.preventDefault();
  }

  return (
    <Show
      when={pages.failure()}
      fallback={
        <div class={styles["view"]}>
          <Show when={pages.pageCount()} fallback={<p role="status">{text.opening}</p>}>
            {(count) => <PdfTools pages={pages} count={count()} isBehind={isBehind()} />}
          </Show>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys turn pages where the page is scrolled; buttons beside it do the same */}
          <div
            ref={frame}
            class={styles["frame"]}
            role="region"
            aria-label={text.region(props.title)}
            aria-busy={isBehind()}
            tabindex="0"
            onKeyDown={onKeyDown}
          >
            <Show when={drawn()}>
              {(page) => (
                <PagePicture page={page()} count={pages.pageCount() ?? 1} zoom={String(pages.zoom())} />
              )}
            </Show>
            <Show when={pageFailure()}>
              {(code) => (
                <Notice tone="danger" role="alert">
                  <p>{pdfPageSentence(code())}</p>
                </Notice>
              )}
            </Show>
          </div>
          <p class={styles["keys"]}>{text.keys}</p>
          <Show when={drawn()}>
            {(page) => (
              <section class={layout["visuallyHidden"]} aria-label={text.text(page().number)}>
                {page().text.trim() === "" ? text.noText : page().text}
              </section>
            )}
          </Show>
        </div>
      }
    >
      {(code) => (
        <Notice tone="danger" role="alert">
          <p>{pdfSentence(code())}</p>
        </Notice>
      )}
    </Show>
  );
}
