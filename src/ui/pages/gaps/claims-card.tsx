import { For, Index, Show } from "solid-js";
import type { Claim } from "../../../app/claim-list";
import type { GapsView } from "../../../app/gaps-view";
import { messages } from "../../../app/messages";
import { gapsMessages } from "../../../app/messages/gaps";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";
import { LongList } from "../../parts/long-list";
import layout from "../../styles/layout.module.css";
import styles from "./to-do-list.module.css";

function ClaimList(props: { readonly claims: readonly Claim[] }) {
  const text = gapsMessages.claims;
  return (
    <ul class={styles["list"]}>
      <Index each={props.claims}>
        {(claim) => (
          <li class={styles["item"]}>
            <CriterionLink id={claim().criterion.id} title={claim().criterion.title} />
            <p class={styles["facts"]}>
              <Show when={claim().criterion.critical}>
                <Chip tone="danger">{messages.common.critical}</Chip>{" "}
              </Show>
              {text.standing(claim().rating, claim().grade)}
            </p>
            <For each={claim().missing}>{(missing) => <p>{text.missing[missing]}</p>}</For>
          </li>
        )}
      </Index>
    </ul>
  );
}

/** Ratings above what the attached evidence could show: a to-do list, not an accusation. */
export function ClaimsCard(props: { readonly view: GapsView }) {
  const text = gapsMessages.claims;
  return (
    <Card title={text.title} aside={<Chip>{props.view.claims().length}</Chip>}>
      <Show when={props.view.claims().length > 0} fallback={<p>{text.none}</p>}>
        <p class={layout["soft"]}>{text.body}</p>
        <LongList rows={props.view.claims()}>{(rows) => <ClaimList claims={rows()} />}</LongList>
      </Show>
    </Card>
  );
}
