import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { groupGapRows, gapGroupings, type GapGrouping } from "../../../app/gap-list";
import type { GapsView } from "../../../app/gaps-view";
import { gapsMessages } from "../../../app/messages/gaps";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { Band } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import { Choices } from "../../parts/choices";
import { GapTable } from "./gap-table";
import styles from "./gap-list.module.css";

type GapListProps = {
  readonly view: GapsView;
  readonly onPlan: (id: string) => void;
  readonly onPlanAll: () => void;
};

/** The gaps in order of priority, under headings of bands or of characteristics. */
export function GapList(props: GapListProps) {
  const { session } = useAssessment();
  const text = gapsMessages;
  const [grouping, setGrouping] = createSignal<GapGrouping>("band");
  const groups = createMemo(() => groupGapRows(props.view.gaps(), grouping(), session.catalogue));
  const keys = createMemo(() => groups().map(({ key }) => key));
  const titleOf = (key: string): string => {
    if (grouping() === "domain") {
      return session.catalogue.domains.find(({ id }) => id === key)?.name ?? key;
    }
    const band = key as Band;
    return text.bandTitle(band, session.catalogue.scoringProfile.dueDays[band]);
  };
  return (
    <Card title={text.list.title} aside={<Chip>{text.list.count(props.view.gaps().length)}</Chip>}>
      <Show when={keys().length > 0} fallback={<p>{text.list.none}</p>}>
        <Show when={props.view.rows().some((row) => row.isCriticalGap)}>
          <div>
            <Button onClick={() => props.onPlanAll()}>{planLifeMessages.bulk.open}</Button>
          </div>
        </Show>
        <Choices
          label={text.list.groupBy}
          value={grouping()}
          options={gapGroupings.map((value) => ({ value, label: text.list.groupings[value] }))}
          onChange={setGrouping}
        />
        <For each={keys()}>
          {(key) => (
            <section class={styles["group"]}>
              <h3>{titleOf(key)}</h3>
              <GapTable
                caption={titleOf(key)}
                rows={groups().find((group) => group.key === key)?.rows ?? []}
                withDomain={grouping() === "band"}
                onPlan={props.onPlan}
              />
            </section>
          )}
        </For>
      </Show>
    </Card>
  );
}
