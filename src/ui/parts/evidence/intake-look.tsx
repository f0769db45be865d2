import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { intakeMessages } from "../../../app/messages/intake";
import type { PictureToLookAt } from "../../../app/evidence-intake/file-taking";
import { LARGE_EDGE, type IntakeEntry } from "../../../app/evidence-intake/intake-entry";
import { Button } from "../button";
import { ButtonRow, Dialog } from "../dialog";
import { Checkbox } from "../field";
import { Notice } from "../notice";
import { AreaFields } from "./redaction-fields";
import { RedactionPicture } from "./redaction-picture";
import type { Area } from "../../../app/evidence-intake/redaction-areas";
import styles from "./intake.module.css";

type BodyProps = {
  readonly entry: IntakeEntry;
  readonly onClose: () => void;
  /** Told how many boxes are drawn, whenever that may have changed. */
  readonly onBoxes: (count: number) => void;
};

function Body(props: BodyProps) {
  const { intake } = useAssessment();
  const [picture, setPicture] = createSignal<PictureToLookAt | "reading" | "failed">("reading");
  const [areas, setAreas] = createSignal<readonly Area[]>([]);
  const [isSmaller, setSmaller] = createSignal(intake.shrinks());
  const text = intakeMessages.look;
  const isLarge = () => props.entry.state.kind === "looks" && props.entry.state.isLarge;
  const shown = () => {
    const now = picture();
    return typeof now === "string" ? null : now;
  };
  let isLeft = false;
  let addButton!: HTMLButtonElement;
  const draw = (next: readonly Area[]): void => {
    setAreas(next);
    props.onBoxes(next.length);
  };
  const remove = (index: number): void => {
    draw(areas().filter((_, other) => other !== index));
    addButton.focus();
  };
  onMount(() => {
    void intake.look(props.entry.id).then((found) => {
      if (isLeft && found !== null) URL.revokeObjectURL(found.url);
      if (!isLeft) setPicture(found ?? "failed");
    });
  });
  onCleanup(() => {
    isLeft = true;
    props.onBoxes(0);
    const now = shown();
    if (now !== null) URL.revokeObjectURL(now.url);
  });
  const store = (): void => {
    const change = { areas: areas(), maxEdge: isSmaller() && isLarge() ? LARGE_EDGE : null };
    intake.storeChanged(props.entry.id, change);
    props.onClose();
  };

  return (
    <div class={styles["form"]}>
      <p>{text.lead}</p>
      <Show when={picture() === "reading"}>
        <p role="status">{text.reading}</p>
      </Show>
      <Show when={picture() === "failed"}>
        <Notice tone="danger" role="alert">
          <p>{text.failed}</p>
        </Notice>
      </Show>
      <Show when={shown()}>
        {(one) => <RedactionPicture url={one().url} areas={areas()} onChange={draw} onRemove={remove} />}
      </Show>
      <AreaFields
        areas={areas()}
        onChange={draw}
        onRemove={remove}
        addRef={(button) => (addButton = button)}
      />
      <Show when={isLarge()}>
        <Checkbox label={text.shrink} checked={isSmaller()} onChange={setSmaller} />
      </Show>
      <ButtonRow>
        <Button look="primary" disabled={shown() === null} onClick={store}>
          {text.store}
        </Button>
        <Button
          onClick={() => {
            intake.settle(props.entry.id, "left out");
            props.onClose();
          }}
        >
          {intakeMessages.findings.leaveOut}
        </Button>
        <Button onClick={() => props.onClose()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </div>
  );
}

/** Looks at a photo before it is stored, to cover parts of it or make it smaller. */
export function IntakeLook(props: { readonly entry: IntakeEntry | null; readonly onClose: () => void }) {
  const [boxes, setBoxes] = createSignal(0);
  return (
    <Dialog
      title={intakeMessages.look.title(props.entry?.name ?? "")}
      isOpen={props.entry !== null}
      onClose={() => props.onClose()}
      wide
      wouldLose={boxes() > 0}
    >
      <Show when={props.entry} keyed>
        {(entry) => <Body entry={entry} onClose={() => props.onClose()} onBoxes={setBoxes} />}
      </Show>
    </Dialog>
  );
}
