import { createSignal, Show } from "solid-js";
import { correctionOf } from "../../../app/amendments";
import { useAssessment } from "../../../app/app-context";
import { amendMessages } from "../../../app/messages/amend";
import { AmendDialog } from "../../parts/amend-dialog";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import layout from "../../styles/layout.module.css";

/** The way to correct what was signed off; gone once a correction has been started. */
export function CorrectCard() {
  const { session } = useAssessment();
  const [isOpen, setOpen] = createSignal(false);
  const text = amendMessages;
  const canAmend = (): boolean =>
    session.isReadOnly() && correctionOf(session.workspace.assessments(), session.id) === undefined;
  return (
    <>
      <Show when={canAmend()}>
        <Card title={text.card}>
          <p class={layout["soft"]}>{text.lead}</p>
          <div>
            <Button onClick={() => setOpen(true)}>{text.button}</Button>
          </div>
        </Card>
      </Show>
      <AmendDialog assessment={isOpen() ? session.assessment() : null} onClose={() => setOpen(false)} />
    </>
  );
}
