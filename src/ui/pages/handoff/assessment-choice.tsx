import { For } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { handoffMessages } from "../../../app/messages/handoff";
import { Checkbox } from "../../parts/field";
import styles from "../handoff-page.module.css";

type AssessmentChoiceProps = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Which assessments go into a hand-off file, site by site. */
export function AssessmentChoice(props: AssessmentChoiceProps) {
  const workspace = useWorkspace();
  const toggle = (id: string, isChosen: boolean): void =>
    props.onChange(isChosen ? [...props.chosen, id] : props.chosen.filter((other) => other !== id));
  return (
    <fieldset class={styles["choice"]}>
      <legend>{handoffMessages.save.assessments}</legend>
      <For each={workspace.sites()}>
        {(site) => (
          <div role="group" aria-label={site.name} class={styles["siteChoice"]}>
            <p class={styles["siteName"]}>{site.name}</p>
            <For each={workspace.assessmentsOf(site.id)}>
              {(assessment) => (
                <Checkbox
                  label={messages.assessment.line(assessment)}
                  checked={props.chosen.includes(assessment.id)}
                  onChange={(isChosen) => toggle(assessment.id, isChosen)}
                />
              )}
            </For>
          </div>
        )}
      </For>
    </fieldset>
  );
}
