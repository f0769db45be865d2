import { For, Show } from "solid-js";
import { overviewMessages } from "../../../app/messages/overview";
import type { WhatIsLeft } from "../../../app/what-is-left";
import { Card } from "../../parts/card";
import { CriterionLink } from "../../parts/criterion-link";
import layout from "../../styles/layout.module.css";
import styles from "./flagged-card.module.css";

export function FlaggedCard(props: { readonly left: WhatIsLeft }) {
  const text = overviewMessages.flagged;
  return (
    <Card title={text.title}>
      <Show when={props.left.flagged.length > 0} fallback={<p class={layout["soft"]}>{text.none}</p>}>
        <ul class={styles["list"]}>
          <For each={props.left.flagged}>
            {(criterion) => (
              <li>
                <CriterionLink id={criterion.id} title={criterion.title} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}
