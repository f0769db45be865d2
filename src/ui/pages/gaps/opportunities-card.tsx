import { Show } from "solid-js";
import type { GapsView } from "../../../app/gaps-view";
import { gapsMessages } from "../../../app/messages/gaps";
import { Card } from "../../parts/card";
import { LongList } from "../../parts/long-list";
import layout from "../../styles/layout.module.css";
import { GapTable } from "./gap-table";

type OpportunitiesCardProps = { readonly view: GapsView; readonly onPlan: (id: string) => void };

/** What is in place and could still be embedded: apart from the gaps. */
export function OpportunitiesCard(props: OpportunitiesCardProps) {
  const text = gapsMessages.opportunities;
  return (
    <Show when={props.view.opportunities().length > 0}>
      <Card title={text.title}>
        <p class={layout["soft"]}>{text.body}</p>
        <LongList rows={props.view.opportunities()}>
          {(rows) => (
            <GapTable
              caption={text.title}
              rows={rows()}
              withDomain={true}
              withBand={false}
              onPlan={props.onPlan}
            />
          )}
        </LongList>
      </Card>
    </Show>
  );
}
