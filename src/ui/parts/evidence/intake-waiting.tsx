import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { IntakeEntry } from "../../../app/evidence-intake/intake-entry";
import { intakeMessages } from "../../../app/messages/intake";
import { Button } from "../button";
import { IntakeFindings } from "./intake-findings";
import styles from "./intake.module.css";

const text = intakeMessages;

type WaitingProps = {
  readonly entry: IntakeEntry;
  readonly onDescribe: () => void;
  readonly onLook: () => void;
  readonly onDecided: () => void;
};

/** A file that waits for a person: what was found in it, or an offer to look at it. */
export function IntakeWaiting(props: WaitingProps) {
  const { intake } = useAssessment();
  return (
    <Show
      when={props.entry.state.kind === "looks"}
      fallback={
        <IntakeFindings
          entry={props.entry}
          onDescribe={() => props.onDescribe()}
          onDecided={() => props.onDecided()}
        />
      }
    >
      <p>{text.look.ask(props.entry.name)}</p>
      <div class={styles["buttons"]}>
        <Button
          look="primary"
          aria-label={text.findings.named(text.look.open, props.entry.name)}
          onClick={() => props.onLook()}
        >
          {text.look.open}
        </Button>
        <Button
          aria-label={text.findings.named(text.findings.leaveOut, props.entry.name)}
          onClick={() => {
            intake.settle(props.entry.id, "left out");
            props.onDecided();
          }}
        >
          {text.findings.leaveOut}
        </Button>
      </div>
    </Show>
  );
}
