import { Show } from "solid-js";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../../parts/button";
import layout from "../../styles/layout.module.css";
import { ChooseBox } from "./choose-box";
import { EvidenceFacts } from "./evidence-facts";
import styles from "./evidence-row.module.css";
import type { ItemHandling } from "./item-handling";
import { ItemMarks } from "./item-marks";

type EvidenceRowProps = { readonly item: EvidenceItem; readonly handling: ItemHandling };

/** One item of the library, with everything that is known about it. */
export function EvidenceRow(props: EvidenceRowProps) {
  const text = evidenceMessages.list;
  return (
    <>
      <ChooseBox item={props.item} handling={props.handling} />
      <div class={styles["words"]}>
        <button type="button" class={styles["open"]} onClick={() => props.handling.open(props.item.id)}>
          <span class={layout["visuallyHidden"]}>{text.openShort} </span>
          {props.item.title}
        </button>
        <EvidenceFacts item={props.item} />
      </div>
      <div class={styles["criteria"]}>
        <ItemMarks item={props.item} isMissing={props.handling.isMissing(props.item.id)} />
      </div>
      <div class={styles["buttons"]}>
        <Button aria-label={text.edit(props.item.title)} onClick={() => props.handling.edit(props.item.id)}>
          {text.editShort}
        </Button>
        <Show when={props.handling.mayRemove(props.item)}>
          <Button
            look="quiet"
            aria-label={text.remove(props.item.title)}
            onClick={() => props.handling.remove([props.item.id])}
          >
            {text.removeShort}
          </Button>
        </Show>
      </div>
    </>
  );
}
