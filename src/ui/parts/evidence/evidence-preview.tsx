import { createEffect, createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import { intakeMessages } from "../../../app/messages/intake";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../button";
import { ButtonRow, Dialog } from "../dialog";
import { FileButton } from "../file-button";
import { OutcomeLine, type Outcome } from "../outcome-line";
import { FileVersions } from "./file-versions";
import { ItemWords } from "./item-words";

type ReplaceFileProps = {
  readonly item: EvidenceItem;
  readonly onOutcome: (outcome: Outcome) => void;
};

function ReplaceFile(props: ReplaceFileProps) {
  const { session, intake } = useAssessment();
  const text = evidenceMessages.library.files;
  const mayReplace = () =>
    props.item.file !== null && (!session.isReadOnly() || props.item.criterionIds.length === 0);

  async function replace(file: File): Promise<void> {
    const state = await intake.replace(props.item.id, file);
    if (state.kind === "stored") props.onOutcome({ tone: "good", sentence: text.replaced(file.name) });
    else if (state.kind === "refused")
      props.onOutcome({ tone: "danger", sentence: errorSentence(state.code) });
    else props.onOutcome({ tone: "danger", sentence: intakeMessages.replaceWaits(file.name) });
  }

  return (
    <Show when={mayReplace()}>
      <FileButton label={text.replace} onChoose={(file) => void replace(file)} />
    </Show>
  );
}

type EvidencePreviewProps = {
  /** Null while nothing is looked at. */
  readonly item: EvidenceItem | null;
  /** Offers to put a new version of the file in. */
  readonly canReplace?: boolean;
  readonly onClose: () => void;
  /** The bytes could not be had. */
  readonly onMissing?: (item: EvidenceItem) => void;
};

/** Looks at one item inside the app; nothing in a file ever runs here. */
export function EvidencePreview(props: EvidencePreviewProps) {
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const id = () => props.item?.id;
  createEffect(() => {
    id();
    setOutcome(null);
  });
  return (
    <Dialog title={props.item?.title ?? ""} isOpen={props.item !== null} onClose={() => props.onClose()} wide>
      <OutcomeLine outcome={outcome()} />
      {/* Built anew for another item, not for the same one changed. */}
      <Show when={id()} keyed>
        <Show when={props.item}>
          {(item) => (
            <>
              <Show when={item().file !== null || item().earlierFiles.length > 0}>
                <FileVersions item={item()} onMissing={() => props.onMissing?.(item())} />
              </Show>
              <ItemWords item={item()} />
            </>
          )}
        </Show>
      </Show>
      <ButtonRow>
        <Button look="primary" onClick={() => props.onClose()}>
          {messages.common.close}
        </Button>
        <Show when={props.canReplace === true ? props.item : null}>
          {(item) => <ReplaceFile item={item()} onOutcome={setOutcome} />}
        </Show>
      </ButtonRow>
    </Dialog>
  );
}
