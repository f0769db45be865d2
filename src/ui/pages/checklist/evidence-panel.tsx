import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { isPastReview } from "../../../app/evidence-view";
import { messages } from "../../../app/messages";
import { checklistMessages } from "../../../app/messages/checklist";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import type { Criterion } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import { AddEvidence } from "../../parts/evidence/add-evidence";
import { AddStructured } from "../../parts/evidence/add-structured";
import { EvidencePreview } from "../../parts/evidence/evidence-preview";
import { focusIfLost } from "../../parts/focus-title";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import { EvidenceGrade } from "./evidence-grade";
import styles from "./evidence-panel.module.css";
import { LinkExisting } from "./link-existing";

type ItemProps = {
  readonly item: EvidenceItem;
  readonly onOpen: () => void;
  readonly onUnlink: () => void;
};

function Item(props: ItemProps) {
  const { session } = useAssessment();
  const text = checklistMessages.evidence;
  const facts = () => {
    const { kind, file, evidenceDate, tallyBand } = props.item;
    return [
      evidenceMessages.kinds[kind],
      tallyBand ?? "",
      file === null ? "" : messages.common.formatBytes(file.sizeBytes),
      evidenceDate === null ? "" : messages.common.formatDay(evidenceDate),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <li class={styles["item"]}>
      <button type="button" class={styles["open"]} onClick={() => props.onOpen()}>
        <span class={layout["visuallyHidden"]}>{evidenceMessages.list.openShort} </span>
        {props.item.title}
      </button>
      <p class={styles["facts"]}>{facts()}</p>
      <Show when={isPastReview(props.item, session.workspace.today())}>
        <Chip tone="warning">{evidenceMessages.list.pastReview}</Chip>
      </Show>
      <Show when={!session.isReadOnly()}>
        <Button look="quiet" aria-label={text.unlinkOne(props.item.title)} onClick={() => props.onUnlink()}>
          {text.unlink}
        </Button>
      </Show>
    </li>
  );
}

/** The evidence of one criterion, where the rating is given. */
export function EvidencePanel(props: { readonly criterion: Criterion }) {
  const { session, evidence } = useAssessment();
  const [openId, setOpenId] = createSignal<string | null>(null);
  const [said, setSaid] = createSignal("");
  const [problem, setProblem] = createSignal("");
  const text = checklistMessages.evidence;
  let line!: HTMLParagraphElement;
  const items = createMemo(() => session.evidenceOf(props.criterion.id));
  // Rows stay as they are, and keep the focus, when a rating brings the items anew.
  const ids = createMemo(() => items().map(({ id }) => id));

  async function unlink(item: EvidenceItem): Promise<void> {
    const changed = await evidence.setLinked([item.id], props.criterion.id, false);
    setProblem(changed.ok ? "" : errorSentence(changed.error.code));
    if (!changed.ok) return;
    setSaid(text.unlinked(item.title));
    // The button that had the focus went with its row.
    focusIfLost(() => line);
  }

  return (
    <Card title={text.title} aside={<span class={layout["soft"]}>{text.items(items().length)}</span>}>
      <Show when={problem() !== ""}>
        <Notice tone="danger" role="alert">
          <p>{problem()}</p>
        </Notice>
      </Show>
      <Show when={items().length > 0} fallback={<p class={layout["soft"]}>{text.none}</p>}>
        <ul class={styles["list"]}>
          <For each={ids()}>
            {(id) => (
              <Show when={items().find((item) => item.id === id)}>
                {(item) => (
                  <Item item={item()} onOpen={() => setOpenId(id)} onUnlink={() => void unlink(item())} />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <p ref={line} class={styles["said"]} aria-live="polite" tabindex="-1">
        {said()}
      </p>
      <EvidenceGrade criterion={props.criterion} />
      <Show when={!session.isReadOnly()}>
        <AddEvidence criterionIds={[props.criterion.id]} canChooseCriteria={false} />
        <AddStructured criterionIds={[props.criterion.id]} canChooseCriteria={false} />
        <LinkExisting criterion={props.criterion} />
      </Show>
      <EvidencePreview
        item={items().find(({ id }) => id === openId()) ?? null}
        canReplace
        onClose={() => setOpenId(null)}
      />
    </Card>
  );
}
