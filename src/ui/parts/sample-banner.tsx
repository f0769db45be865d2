import { Show } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { messages } from "../../app/messages";
import { Notice } from "./notice";

/** Nobody may take the invented clinic for a real one. */
export function SampleBanner() {
  const { session } = useAssessment();
  return (
    <Show when={session.site().isSample}>
      <Notice tone="plain">
        <p>{messages.shell.sampleBanner}</p>
      </Notice>
    </Show>
  );
}
