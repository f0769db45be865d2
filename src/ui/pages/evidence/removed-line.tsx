import { createSignal, Show } from "solid-js";
import type { EvidenceTrash } from "../../../app/evidence-trash";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";

type RemovedLineProps = {
  /** What was just removed. */
  readonly items: readonly EvidenceItem[];
  readonly trash: EvidenceTrash;
  /** Takes the focus, since the row that had it is gone. */
  readonly ref: (line: HTMLParagraphElement) => void;
};

/** Says what was just removed, and takes it back on request. */
export function RemovedLine(props: RemovedLineProps) {
  const text = evidenceMessages.library.removal;
  const [undone, setUndone] = createSignal<readonly EvidenceItem[] | null>(null);
  const [problem, setProblem] = createSignal("");
  const isUndone = () => undone() === props.items;
  const titles = () => props.items.map(({ title }) => title);
  let line!: HTMLParagraphElement;

  async function undo(): Promise<void> {
    const items = props.items;
    const restored = await props.trash.restore(items.map(({ id }) => id));
    setProblem(restored.ok ? "" : errorSentence(restored.error.code));
    if (restored.ok) setUndone(items);
    line.focus();
  }

  return (
    <Show when={props.items.length > 0}>
      <Notice tone={problem() === "" ? "good" : "danger"} role="status">
        <div class={layout["row"]}>
          <p
            ref={(element) => {
              line = element;
              props.ref(element);
            }}
            tabindex="-1"
          >
            {problem() || (isUndone() ? text.undone(titles()) : text.done(titles()))}
          </p>
          <Show when={!isUndone()}>
            <Button onClick={() => void undo()}>{text.undo}</Button>
          </Show>
        </div>
      </Notice>
    </Show>
  );
}
