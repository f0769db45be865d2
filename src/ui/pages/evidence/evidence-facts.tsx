import { Show } from "solid-js";
import { itemBytes } from "../../../app/evidence-list";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem } from "../../../assessment/evidence";
import styles from "./evidence-row.module.css";

/** What is known about an item, in one or two lines. */
export function EvidenceFacts(props: { readonly item: EvidenceItem }) {
  const text = evidenceMessages.list;
  const { formatDay, formatBytes } = messages.common;
  const parts = () => {
    const { kind, tallyBand, file, earlierFiles, evidenceDate, reviewBy } = props.item;
    return [
      evidenceMessages.kinds[kind],
      tallyBand === null ? "" : text.band(tallyBand),
      file === null ? "" : formatBytes(itemBytes(props.item)),
      earlierFiles.length === 0 ? "" : text.versions(earlierFiles.length + 1),
      evidenceDate === null ? "" : text.of(formatDay(evidenceDate)),
      reviewBy === null ? "" : text.reviewBy(formatDay(reviewBy)),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const source = () => {
    const { askedRole = "", answers, collectedBy, place } = props.item;
    return [
      askedRole === "" ? "" : text.asked(askedRole),
      answers === undefined || answers === null ? "" : text.answers(String(answers)),
      collectedBy === "" ? "" : text.by(collectedBy),
      place === "" ? "" : text.at(place),
    ]
      .filter(Boolean)
      .join(" · ");
  };
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
