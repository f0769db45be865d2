import { Show } from "solid-js";
import { WindowVirtualizer } from "virtua/solid";
import { messages } from "../../../app/messages";
import { EvidenceRow } from "./evidence-row";
import styles from "./evidence-row.module.css";
import type { ItemHandling } from "./item-handling";

/** Beyond the screen, so that the keyboard finds a next row before it is scrolled to. */
const BUFFER_PIXELS = 400;

/** The library as a list: only the rows on screen, and a few around them, exist. */
export function EvidenceRows(props: { readonly handling: ItemHandling }) {
  const library = () => props.handling.library;
  return (
    <div role="list" aria-label={messages.evidence.list.title}>
      <WindowVirtualizer data={library().shownIds()} bufferSize={BUFFER_PIXELS}>
        {(id, index) => (
          <Show when={library().item(id)}>
            {(item) => (
              <div
                role="listitem"
                class={styles["row"]}
                aria-setsize={library().shownIds().length}
                aria-posinset={index() + 1}
              >
                <EvidenceRow item={item()} handling={props.handling} />
              </div>
            )}
          </Show>
        )}
      </WindowVirtualizer>
    </div>
  );
}
