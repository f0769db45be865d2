import { createSignal, Match, Show, Switch } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { itemToDraft } from "../../../app/evidence-draft";
import { createEvidenceLibrary } from "../../../app/evidence-library";
import type { EvidenceTrash } from "../../../app/evidence-trash";
import { isGradeOverridden } from "../../../app/grade-override";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Card } from "../../parts/card";
import { Dialog } from "../../parts/dialog";
import { EvidenceForm } from "../../parts/evidence/evidence-form";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import { EvidenceRows } from "./evidence-rows";
import type { ItemHandling } from "./item-handling";
import { LibraryFilters } from "./library-filters";
import { RemoveDialog } from "./remove-dialog";
import { RemovedLine } from "./removed-line";
import { SelectionBar } from "./selection-bar";
import { Thumbnails } from "./thumbnails";

type LibraryProps = {
  readonly trash: EvidenceTrash;
  readonly isMissing: (id: string) => boolean;
  readonly onOpen: (id: string) => void;
};

/** All evidence of the assessment: found, looked at, changed, linked and removed. */
export function Library(props: LibraryProps) {
  const { session, evidence } = useAssessment();
  const library = createEvidenceLibrary(session);
  // The item as its form is opened: what another tab changes meanwhile is told from what is typed.
  const [edited, setEdited] = createSignal<EvidenceItem | null>(null);
  const [removing, setRemoving] = createSignal<readonly EvidenceItem[]>([]);
  const [removed, setRemoved] = createSignal<readonly EvidenceItem[]>([]);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const text = evidenceMessages;
  let line: HTMLParagraphElement | undefined;

  const handling: ItemHandling = {
    library,
    mayRemove: (item) => !session.isReadOnly() || item.criterionIds.length === 0,
    isMissing: (id) => props.isMissing(id),
    open: (id) => props.onOpen(id),
    edit: (id) => setEdited(library.item(id) ?? null),
    remove: (ids) => setRemoving(ids.flatMap((id) => library.item(id) ?? [])),
  };
  const grade = () => {
    const id = library.filter().criterionId;
    if (id === null) return null;
    const response = session.responses()[id];
    return text.library.gradeHere(id, response?.evidenceGrade ?? 0, isGradeOverridden(response));
  };

  return (
    <Card title={text.list.title}>
      <Show when={session.evidence().length > 0} fallback={<p class={layout["soft"]}>{text.list.empty}</p>}>
        <LibraryFilters library={library} />
        <Show when={grade()}>{(sentence) => <p>{sentence()}</p>}</Show>
        <SelectionBar library={library} onOutcome={setOutcome} onRemove={handling.remove} />
      </Show>
      <OutcomeLine outcome={outcome()} />
      <RemovedLine items={removed()} trash={props.trash} ref={(element) => (line = element)} />
      <Switch
        fallback={
          <Show when={library.isFiltered()}>
            <p class={layout["soft"]}>{text.library.noMatch}</p>
          </Show>
        }
      >
        <Match when={library.shownIds().length > 0 && library.view() === "list"}>
          <EvidenceRows handling={handling} />
        </Match>
        <Match when={library.shownIds().length > 0}>
          <Thumbnails handling={handling} />
        </Match>
      </Switch>
      <Dialog title={text.form.edit} isOpen={edited() !== null} onClose={() => setEdited(null)} wide>
        <Show when={edited()} keyed>
          {(item) => (
            <EvidenceForm
              start={itemToDraft(item)}
              canLink={!session.isReadOnly()}
              save={(patch) => evidence.change(item, patch)}
              onDone={() => setEdited(null)}
            />
          )}
        </Show>
      </Dialog>
      <RemoveDialog
        items={removing()}
        onClose={() => setRemoving([])}
        onRemoved={(items) => {
          setRemoved(items);
          setOutcome(null);
          library.chooseNone();
          // The row that had the focus is gone, and so is the dialog, in a moment.
          requestAnimationFrame(() => line?.focus());
        }}
      />
    </Card>
  );
}
