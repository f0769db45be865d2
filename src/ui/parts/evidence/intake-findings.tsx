import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { intakeMessages } from "../../../app/messages/intake";
import type { Finding } from "../../../app/evidence-intake/finding";
import type { IntakeEntry } from "../../../app/evidence-intake/intake-entry";
import { Button } from "../button";
import styles from "./intake.module.css";

/** More than a person reads before deciding. */
const SHOWN = 8;

type IntakeFindingsProps = {
  readonly entry: IntakeEntry;
  readonly onDescribe: () => void;
  /** The buttons of this file are about to go. */
  readonly onDecided: () => void;
};

/** What was found in a file and where, before it is stored; the person decides. */
export function IntakeFindings(props: IntakeFindingsProps) {
  const { intake } = useAssessment();
  const text = intakeMessages.findings;
  const findings = (): readonly Finding[] =>
    props.entry.state.kind === "asks" ? props.entry.state.findings : [];
  const named = (action: string): string => text.named(action, props.entry.name);
  return (
    <>
      <p class={styles["question"]}>{text.title(props.entry.name)}</p>
      <ul class={styles["bullets"]}>
        <For each={findings().slice(0, SHOWN)}>{(finding) => <li>{text.one(finding)}</li>}</For>
        <Show when={findings().length > SHOWN}>
          <li>{text.more(findings().length - SHOWN)}</li>
        </Show>
      </ul>
      <div class={styles["buttons"]}>
        <Button aria-label={named(text.describe)} look="primary" onClick={() => props.onDescribe()}>
          {text.describe}
        </Button>
        <Button
          aria-label={named(text.leaveOut)}
          onClick={() => {
            intake.settle(props.entry.id, "left out");
            props.onDecided();
          }}
        >
          {text.leaveOut}
        </Button>
        <Button
          aria-label={named(text.store)}
          onClick={() => {
            intake.storeAnyway(props.entry.id);
            props.onDecided();
          }}
        >
          {text.store}
        </Button>
      </div>
    </>
  );
}
