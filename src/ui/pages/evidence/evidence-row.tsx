import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { isPastReview } from "../../../app/evidence-view";
import { messages } from "../../../app/messages";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../../parts/button";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";
import layout from "../../styles/layout.module.css";
import styles from "./evidence-row.module.css";

type EvidenceRowProps = {
  readonly item: EvidenceItem;
  /** Opening it found no bytes. */
  readonly isMissing: boolean;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function Facts(props: { readonly item: EvidenceItem }) {
  const text = messages.evidence.list;
  const { formatDay, formatBytes } = messages.common;
  const parts = () =>
    [
      messages.evidence.kinds[props.item.kind],
      props.item.tallyBand === null ? "" : text.band(props.item.tallyBand),
      props.item.file === null ? "" : formatBytes(props.item.file.sizeBytes),
      props.item.evidenceDate === null ? "" : text.of(formatDay(props.item.evidenceDate)),
      props.item.reviewBy === null ? "" : text.reviewBy(formatDay(props.item.reviewBy)),
    ]
      .filter(Boolean)
      .join(" · ");
  const source = () =>
    [
      props.item.collectedBy === "" ? "" : text.by(props.item.collectedBy),
      props.item.place === "" ? "" : text.at(props.item.place),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <p class={styles["facts"]}>{parts()}</p>
      <Show when={props.item.url}>{(url) => <p class={styles["facts"]}>{url()}</p>}</Show>
      <Show when={source() !== ""}>
        <p class={styles["facts"]}>{source()}</p>
      </Show>
    </>
  );
}

/** One item of the library, with everything that is known about it. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { session } = useAssessment();
  const text = messages.evidence.list;
  const mayRemove = () => !session.isReadOnly() || props.item.criterionIds.length === 0;
  return (
    <li class={styles["row"]}>
      <div class={styles["words"]}>
        <button type="button" class={styles["open"]} onClick={() => props.onOpen()}>
          <span class={layout["visuallyHidden"]}>{text.openShort} </span>
          {props.item.title}
        </button>
        <Facts item={props.item} />
      </div>
      <div class={styles["criteria"]}>
        <For each={props.item.criterionIds}>{(id) => <CriterionLink id={id} />}</For>
        <Show when={props.item.criterionIds.length === 0}>
          <Chip>{text.unlinked}</Chip>
        </Show>
        <Show when={isPastReview(props.item, session.workspace.today())}>
          <Chip tone="warning">{text.pastReview}</Chip>
        </Show>
        <Show when={props.isMissing}>
          <Chip tone="danger">{messages.evidence.preview.missing}</Chip>
        </Show>
      </div>
      <div class={styles["buttons"]}>
        <Button aria-label={text.edit(props.item.title)} onClick={() => props.onEdit()}>
          {text.editShort}
        </Button>
        <Show when={mayRemove()}>
          <Button look="quiet" aria-label={text.remove(props.item.title)} onClick={() => props.onRemove()}>
            {text.removeShort}
          </Button>
        </Show>
      </div>
    </li>
  );
}
