import { onMount, Show } from "solid-js";
import type { PlacedCriterion } from "../../../app/checklist/checklist-view";
import { checklistMessages } from "../../../app/messages/checklist";
import { Chip } from "../../parts/chip";
import { AboutDomain } from "./about-domain";
import { ActionBar } from "./action-bar";
import type { Checklist } from "./checklist";
import { CounselCheck } from "./counsel-check";
import styles from "./criterion-card.module.css";
import { EndOfList } from "./end-of-list";
import { NoteFields } from "./note-fields";
import { PriorityFields } from "./priority-fields";
import { RatingGroup } from "./rating-group";
import { Suggestions } from "./suggestions";

type CriterionCardProps = { readonly checklist: Checklist; readonly placed: PlacedCriterion };

function Head(props: { readonly placed: PlacedCriterion }) {
  const text = checklistMessages;
  return (
    <div class={styles["head"]} id="criterion-facts">
      <div class={styles["chips"]}>
        <Chip>{props.placed.criterion.id}</Chip>
        <Show when={props.placed.criterion.critical}>
          <Chip tone="danger">{text.critical}</Chip>
        </Show>
        <Chip>{text.weight(props.placed.criterion)}</Chip>
        <Show when={props.placed.criterion.core}>
          <Chip tone="brand">{text.core}</Chip>
        </Show>
      </div>
      <p class={styles["place"]}>
        {props.placed.domain.name} · {text.placeInDomain(props.placed.place, props.placed.of)}
      </p>
    </div>
  );
}

/** One criterion: what it asks, the rating, the notes, and where to go next. */
export function CriterionCard(props: CriterionCardProps) {
  const text = checklistMessages;
  let heading!: HTMLHeadingElement;
  onMount(() => props.checklist.showHeading(heading));
  return (
    <article class={styles["card"]} aria-labelledby="criterion-statement">
      <Head placed={props.placed} />
      <div class={styles["statement"]}>
        <p class={styles["title"]}>{props.placed.criterion.title}</p>
        <h2 id="criterion-statement" ref={heading} tabindex="-1" aria-describedby="criterion-facts">
          {props.placed.criterion.statement}
        </h2>
        <p class={styles["why"]}>
          <strong>{text.why}</strong> {props.placed.criterion.why}
        </p>
        <Show when={props.placed.criterion.scopeNote}>
          {(note) => (
            <p class={styles["why"]}>
              <strong>{text.scopeNote}</strong> {note()}
            </p>
          )}
        </Show>
      </div>
      <Show when={props.placed.criterion.counselCheck}>
        <CounselCheck criterion={props.placed.criterion} />
      </Show>
      <RatingGroup checklist={props.checklist} criterion={props.placed.criterion} />
      <NoteFields criterion={props.placed.criterion} />
      <div class={styles["more"]}>
        <PriorityFields criterion={props.placed.criterion} />
        <Suggestions criterion={props.placed.criterion} />
        <AboutDomain domain={props.placed.domain} />
      </div>
      <EndOfList checklist={props.checklist} />
      <ActionBar checklist={props.checklist} criterion={props.placed.criterion} />
    </article>
  );
}
