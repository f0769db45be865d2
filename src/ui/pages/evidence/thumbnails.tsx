import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { evidenceMessages } from "../../../app/messages/evidence";
import { WindowedRows } from "../../parts/windowed-rows";
import type { ItemHandling } from "./item-handling";
import { ThumbnailTile } from "./thumbnail-tile";
import styles from "./thumbnails.module.css";

const TILE_REM = 11;

/** How many tiles stand side by side in an element, by its width and the size of the text. */
function createColumns(element: () => HTMLElement) {
  const [columns, setColumns] = createSignal(1);
  onMount(() => {
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setColumns(Math.max(1, Math.floor(element().clientWidth / (TILE_REM * rem))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element());
    onCleanup(() => observer.disconnect());
  });
  return columns;
}

/** The library as pictures, row by row. */
export function Thumbnails(props: { readonly handling: ItemHandling }) {
  const library = () => props.handling.library;
  let frame!: HTMLDivElement;
  const columns = createColumns(() => frame);
  const keys = createMemo(() => {
    const ids = library().shownIds();
    const width = columns();
    // A row is named for all that stands in it, since ids hold no space.
    return Array.from({ length: Math.ceil(ids.length / width) }, (_, row) =>
      ids.slice(row * width, (row + 1) * width).join(" "),
    );
  });
  return (
    <div ref={frame}>
      <WindowedRows label={evidenceMessages.list.title} keys={keys()}>
        {(key, row) => (
          <div
            class={styles["row"]}
            style={{ "grid-template-columns": `repeat(${String(columns())}, minmax(0, 1fr))` }}
          >
            <For each={key.split(" ")}>
              {(id, column) => (
                <Show when={library().item(id)}>
                  {(item) => (
                    <div
                      role="listitem"
                      class={styles["tile"]}
                      aria-setsize={library().shownIds().length}
                      aria-posinset={row() * columns() + column() + 1}
                    >
                      <ThumbnailTile item={item()} handling={props.handling} />
                    </div>
                  )}
                </Show>
              )}
            </For>
          </div>
        )}
      </WindowedRows>
    </div>
  );
}
