import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem } from "../../../assessment/evidence";
import styles from "./choose-box.module.css";
import type { ItemHandling } from "./item-handling";

type ChooseBoxProps = { readonly item: EvidenceItem; readonly handling: ItemHandling };

/** The box that selects an item, to be linked, unlinked or removed together with others. */
export function ChooseBox(props: ChooseBoxProps) {
  const library = () => props.handling.library;
  return (
    <label class={styles["choose"]}>
      <input
        type="checkbox"
        autocomplete="off"
        aria-label={evidenceMessages.library.choose(props.item.title)}
        checked={library().isChosen(props.item.id)}
        onChange={(event) => library().choose(props.item.id, event.currentTarget.checked)}
      />
    </label>
  );
}
