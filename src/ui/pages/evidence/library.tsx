import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { itemToDraft } from "../../../app/evidence-draft";
import { messages } from "../../../app/messages";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Card } from "../../parts/card";
import { Dialog } from "../../parts/dialog";
import { EvidenceForm } from "../../parts/evidence/evidence-form";
import { EvidencePreview } from "../../parts/evidence/evidence-preview";
import layout from "../../styles/layout.module.css";
import { EvidenceRow } from "./evidence-row";
import { RemoveDialog } from "./remove-dialog";

/** All evidence of the assessment, latest first. */
export function Library() {
  const { session, evidence } = useAssessment();
  const [opened, setOpened] = createSignal<EvidenceItem | null>(null);
  const [edited, setEdited] = createSignal<EvidenceItem | null>(null);
  const [removing, setRemoving] = createSignal<EvidenceItem | null>(null);
  const [missingIds, setMissingIds] = createSignal<ReadonlySet<string>>(new Set());
  const [said, setSaid] = createSignal("");
  const text = messages.evidence;
  let line!: HTMLParagraphElement;
  const items = createMemo(() =>
    [...session.evidence()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
  );
  const ids = createMemo(() => items().map(({ id }) => id));

  return (
    <Card
      title={text.list.title}
      aside={<span class={layout["soft"]}>{text.list.count(items().length)}</span>}
    >
      <p ref={line} class={layout["soft"]} tabindex="-1" hidden={said() === ""}>
        {said()}
      </p>
      <Show when={items().length > 0} fallback={<p class={layout["soft"]}>{text.list.empty}</p>}>
        <ul class={layout["plainList"]}>
          <For each={ids()}>
            {(id) => (
              <Show when={items().find((item) => item.id === id)}>
                {(item) => (
                  <EvidenceRow
                    item={item()}
                    isMissing={missingIds().has(id)}
                    onOpen={() => setOpened(item())}
                    onEdit={() => setEdited(item())}
                    onRemove={() => setRemoving(item())}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <EvidencePreview
        item={opened()}
        onClose={() => setOpened(null)}
        onMissing={(item) => setMissingIds(new Set([...missingIds(), item.id]))}
      />
      <Dialog title={text.form.edit} isOpen={edited() !== null} onClose={() => setEdited(null)} wide>
        <Show when={edited()} keyed>
          {(item) => (
            <EvidenceForm
              start={itemToDraft(item)}
              canLink={!session.isReadOnly()}
              save={(patch) => evidence.change(item.id, patch)}
              onDone={() => setEdited(null)}
            />
          )}
        </Show>
      </Dialog>
      <RemoveDialog
        item={removing()}
        onClose={() => setRemoving(null)}
        onRemoved={(item) => {
          setSaid(text.remove.done(item.title));
          // The row that had the focus is gone.
          queueMicrotask(() => line.focus());
        }}
      />
    </Card>
  );
}
