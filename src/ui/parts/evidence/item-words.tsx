import { For, Show } from "solid-js";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem } from "../../../assessment/evidence";
import { OutsideLink } from "../outside-link";
import styles from "./evidence-preview.module.css";

/** What an item says in words: all of it, where it has no file. */
export function ItemWords(props: { readonly item: EvidenceItem }) {
  const text = evidenceMessages;
  const facts = (): string => {
    const { kind, evidenceDate, criterionIds } = props.item;
    const day = evidenceDate === null ? [] : [text.list.of(messages.common.formatDay(evidenceDate))];
    const ids = criterionIds.length === 0 ? text.list.unlinked : criterionIds.join(", ");
    return [text.kinds[kind], ...day, ids].join(" · ");
  };
  return (
    <>
      <p>{facts()}</p>
      <Show when={props.item.url}>
        {(url) => (
          <p>
            {text.preview.link}
            <br />
            <OutsideLink url={url()} />
          </p>
        )}
      </Show>
      <Show when={props.item.tallyBand}>{(band) => <p>{text.list.band(band())}</p>}</Show>
      <Show when={props.item.askedRole}>{(role) => <p>{text.list.asked(role())}</p>}</Show>
      <Show when={(props.item.prompts ?? []).length > 0}>
        <section aria-label={text.preview.asked}>
          <h3>{text.preview.asked}</h3>
          <ul class={styles["prompts"]}>
            <For each={props.item.prompts}>{(prompt) => <li>{prompt}</li>}</For>
          </ul>
        </section>
      </Show>
      <Show when={props.item.answers}>{(answers) => <p>{text.list.answers(String(answers()))}</p>}</Show>
      <Show when={props.item.note}>{(note) => <p class={styles["note"]}>{note()}</p>}</Show>
    </>
  );
}
