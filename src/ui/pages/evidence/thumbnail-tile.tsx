import { createMemo, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { evidenceMessages } from "../../../app/messages/evidence";
import { createThumbnail } from "../../../app/thumbnail";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../../parts/button";
import layout from "../../styles/layout.module.css";
import { ChooseBox } from "./choose-box";
import type { ItemHandling } from "./item-handling";
import { ItemMarks } from "./item-marks";
import styles from "./thumbnails.module.css";

type ThumbnailTileProps = { readonly item: EvidenceItem; readonly handling: ItemHandling };

function Picture(props: { readonly item: EvidenceItem }) {
  const { evidence } = useAssessment();
  // eslint-disable-next-line solid/reactivity -- built anew for another file, see below
  const url = createThumbnail(evidence, props.item.file);
  return (
    <Show
      when={url()}
      fallback={
        <span class={styles["noPicture"]} aria-hidden="true">
          {evidenceMessages.kinds[props.item.kind]}
        </span>
      }
    >
      {(address) => <img class={styles["picture"]} src={address()} alt="" loading="lazy" />}
    </Show>
  );
}

/** One item of the library as a picture with its name. */
export function ThumbnailTile(props: ThumbnailTileProps) {
  const text = evidenceMessages.list;
  const sha = createMemo(() => props.item.file?.sha ?? "none");
  return (
    <>
      <button type="button" class={styles["open"]} onClick={() => props.handling.open(props.item.id)}>
        <Show when={sha()} keyed>
          <Picture item={props.item} />
        </Show>
        <span class={styles["title"]}>
          <span class={layout["visuallyHidden"]}>{text.openShort} </span>
          {props.item.title}
        </span>
      </button>
      <div class={styles["marks"]}>
        <ItemMarks item={props.item} isMissing={props.handling.isMissing(props.item.id)} />
      </div>
      <div class={styles["buttons"]}>
        <ChooseBox item={props.item} handling={props.handling} />
        <Button
          look="quiet"
          aria-label={text.edit(props.item.title)}
          onClick={() => props.handling.edit(props.item.id)}
        >
          {text.editShort}
        </Button>
      </div>
    </>
  );
}
