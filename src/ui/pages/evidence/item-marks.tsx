import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { isPastReview } from "../../../app/evidence-view";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";

type ItemMarksProps = { readonly item: EvidenceItem; readonly isMissing: boolean };

/** What an item is linked to, and what it needs. */
export function ItemMarks(props: ItemMarksProps) {
  const { session } = useAssessment();
  const text = evidenceMessages.list;
  return (
    <>
      <For each={props.item.criterionIds}>{(id) => <CriterionLink id={id} />}</For>
      <Show when={props.item.criterionIds.length === 0}>
        <Chip>{text.unlinked}</Chip>
      </Show>
      <Show when={isPastReview(props.item, session.workspace.today())}>
        <Chip tone="warning">{text.pastReview}</Chip>
      </Show>
      <Show when={props.isMissing}>
        <Chip tone="danger">{evidenceMessages.preview.missing}</Chip>
      </Show>
    </>
  );
}
