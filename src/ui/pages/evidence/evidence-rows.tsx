import { Show } from "solid-js";
import { evidenceMessages } from "../../../app/messages/evidence";
import { WindowedRows } from "../../parts/windowed-rows";
import { EvidenceRow } from "./evidence-row";
import styles from "./evidence-row.module.css";
import type { ItemHandling } from "./item-handling";

/** The library as a list. */
export function EvidenceRows(props: { readonly handling: ItemHandling }) {
  const library = () => props.handling.library;
  return (
    <WindowedRows label={evidenceMessages.list.title} keys={library().shownIds()}>
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
    </WindowedRows>
  );
}
