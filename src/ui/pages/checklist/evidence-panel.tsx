import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { needsAgreement } from "../../../app/checklist/evidence-agreement";
import { isPastReview } from "../../../app/evidence-view";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import type { Criterion } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import { AddEvidence } from "../../parts/evidence/add-evidence";
import { EvidencePreview } from "../../parts/evidence/evidence-preview";
import { Checkbox } from "../../parts/field";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import styles from "./evidence-panel.module.css";
import { LinkExisting } from "./link-existing";

type ItemProps = {
  readonly item: EvidenceItem;
  readonly onOpen: () => void;
  readonly onUnlink: () => void;
};

function Item(props: ItemProps) {
  const { session } = useAssessment();
  const text = messages.checklist.evidence;
  const facts = () => {
    const { kind, file, evidenceDate, tallyBand } = props.item;
    return [
      messages.evidence.kinds[kind],
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
        <span class={layout["visuallyHidden"]}>{messages.evidence.list.openShort} </span>
        {props.item.title}
      </button>
      <p class={styles["facts"]}>{facts()}</p>
      <Show when={isPastReview(props.item, session.workspace.today())}>
        <Chip tone="warning">{messages.evidence.list.pastReview}</Chip>
      </Show>
      <Show when={!session.isReadOnly()}>
        <Button look="quiet" aria-label={text.unlinkOne(props.item.title)} onClick={() => props.onUnlink()}>
          {text.unlink}
        </Button>
      </Show>
    </li>
  );
}

function Grade(props: { readonly criterion: Criterion }) {
  const { session, rating } = useAssessment();
  const text = messages.checklist.evidence;
  const grade = () => session.responses()[props.criterion.id]?.evidenceGrade ?? 0;
  const agrees = () => session.fields[props.criterion.id]?.evidenceAgrees === true;
  return (
    <div class={styles["grade"]}>
      <p>
        <strong>{text.grade(grade())}.</strong> {text.grades[grade()]}
      </p>
      <Show when={needsAgreement(session, props.criterion.id)}>
        <Checkbox
          label={text.agree}
          checked={agrees()}
          disabled={session.isReadOnly()}
          onChange={(isOn) => rating.change(props.criterion.id, { evidenceAgrees: isOn ? true : null })}
        />
        <p class={layout["soft"]}>{text.agreeHint}</p>
      </Show>
    </div>
  );
}

/** The evidence of one criterion, where the rating is given. */
export function EvidencePanel(props: { readonly criterion: Criterion }) {
  const { session, evidence } = useAssessment();
  const [openItem, setOpenItem] = createSignal<EvidenceItem | null>(null);
  const [said, setSaid] = createSignal("");
  const [problem, setProblem] = createSignal("");
  const text = messages.checklist.evidence;
  const items = () => session.evidenceOf(props.criterion.id);

  async function unlink(item: EvidenceItem): Promise<void> {
    const changed = await evidence.setLinked(item.id, props.criterion.id, false);
    setProblem(changed.ok ? "" : errorSentence(changed.error.code));
    if (changed.ok) setSaid(text.unlinked(item.title));
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
          <For each={items()}>
            {(item) => (
              <Item item={item} onOpen={() => setOpenItem(item)} onUnlink={() => void unlink(item)} />
            )}
          </For>
        </ul>
      </Show>
      <p class={styles["said"]} aria-live="polite">
        {said()}
      </p>
      <Grade criterion={props.criterion} />
      <Show when={!session.isReadOnly()}>
        <AddEvidence criterionIds={[props.criterion.id]} canChooseCriteria={false} />
        <LinkExisting criterion={props.criterion} />
        <p class={`${layout["soft"]} ${layout["small"]}`}>{messages.evidence.add.location}</p>
      </Show>
      <EvidencePreview item={openItem()} onClose={() => setOpenItem(null)} />
    </Card>
  );
}
