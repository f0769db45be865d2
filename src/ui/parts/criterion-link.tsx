import { Show } from "solid-js";
import { useAssessment } from "../../app/app-context";
import styles from "./criterion-link.module.css";

type CriterionLinkProps = {
  readonly id: string;
  /** Said and shown after the id. */
  readonly title?: string;
};

/** A criterion's id as a link to its place in the checklist. */
export function CriterionLink(props: CriterionLinkProps) {
  const { session } = useAssessment();
  return (
    <a class={styles["link"]} href={`#/assessments/${session.id}/checklist/${props.id}`}>
      <span class={styles["id"]}>{props.id}</span>
      <Show when={props.title}>
        {" "}
        <span>{props.title}</span>
      </Show>
    </a>
  );
}
