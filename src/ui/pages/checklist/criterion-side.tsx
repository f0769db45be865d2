import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { PlacedCriterion } from "../../../app/checklist/checklist-view";
import { messages } from "../../../app/messages";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Card } from "../../parts/card";
import { Disclosure } from "../../parts/disclosure";
import layout from "../../styles/layout.module.css";
import styles from "./criterion-side.module.css";
import { EvidencePanel } from "./evidence-panel";
import { Sources } from "./sources";

function Proof(props: { readonly criterion: Criterion }) {
  const { session } = useAssessment();
  const text = checklistMessages.proof;
  return (
    <Card title={text.title}>
      <ul class={styles["bullets"]}>
        <For each={props.criterion.evidence}>{(line) => <li>{line}</li>}</For>
      </ul>
      <p class={styles["never"]}>
        <strong>{text.never}</strong> {props.criterion.evidenceMustNotContain}
      </p>
      <Disclosure title={text.neverAnywhere}>
        <ul class={styles["bullets"]}>
          <For each={session.catalogue.evidenceMustNotContain}>{(line) => <li>{line}</li>}</For>
        </ul>
        <p>{text.describe}</p>
      </Disclosure>
    </Card>
  );
}

function OnSite(props: { readonly criterion: Criterion }) {
  const text = checklistMessages.onSite;
  const methods = () => props.criterion.methods.map((method) => messages.common.methods[method]).join(", ");
  return (
    <Card title={text.title}>
      <p>{props.criterion.onSiteCheck}</p>
      <dl class={styles["facts"]}>
        <dt>{text.methods}</dt>
        <dd>{methods()}</dd>
        <dt>{text.places}</dt>
        <dd>{props.criterion.places.join(", ")}</dd>
        <dt>{text.minutes}</dt>
        <dd>{text.aboutMinutes(props.criterion.minutes)}</dd>
      </dl>
      <Show when={props.criterion.methods.includes("clinic-run tally")}>
        <p class={`${layout["soft"]} ${layout["small"]}`}>{text.tally}</p>
      </Show>
    </Card>
  );
}

/** What stands beside a criterion: proof, evidence, how to check, and where it comes from. */
export function CriterionSide(props: { readonly placed: PlacedCriterion }) {
  return (
    <div class={styles["side"]}>
      <Proof criterion={props.placed.criterion} />
      <EvidencePanel criterion={props.placed.criterion} />
      <OnSite criterion={props.placed.criterion} />
      <Sources criterion={props.placed.criterion} />
    </div>
  );
}
