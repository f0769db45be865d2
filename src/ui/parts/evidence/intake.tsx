import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { intakeMessages } from "../../../app/messages/intake";
import { Checkbox } from "../field";
import { focusIfLost } from "../focus-title";
import layout from "../../styles/layout.module.css";
import { IntakeList } from "./intake-list";
import styles from "./intake.module.css";

type IntakeProps = {
  /** What the files are linked to. */
  readonly criterionIds: readonly string[];
  /** The list of what evidence must never contain stands beside, where there is room. */
  readonly isListBeside: boolean;
};

function filesOf(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])];
}

/** A screenshot comes as "image.png" every time; the day tells one from another. */
function renamePasted(files: readonly File[], day: string): readonly File[] {
  return files.map((file) =>
    file.name === "image.png" ? new File([file], intakeMessages.pasted(day), { type: file.type }) : file,
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** Files that are pasted anywhere on the page, or dropped beside the zone, which would leave the app. */
function watchPage(onPaste: (files: readonly File[]) => void): void {
  const refuse = (event: DragEvent): void => event.preventDefault();
  const paste = (event: ClipboardEvent): void => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0 || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    onPaste(files);
  };
  onMount(() => {
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    window.addEventListener("paste", paste);
  });
  onCleanup(() => {
    window.removeEventListener("dragover", refuse);
    window.removeEventListener("drop", refuse);
    window.removeEventListener("paste", paste);
  });
}

type PickProps = {
  readonly label: string;
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

function Pick(props: PickProps) {
  return (
    <label class={`${styles["pick"]} ${props.isCamera === true ? styles["camera"] : ""}`}>
      <input
        type="file"
        multiple={props.isCamera !== true}
        accept={props.isCamera === true ? "image/*" : undefined}
        capture={props.isCamera === true ? "environment" : undefined}
        class={layout["visuallyHidden"]}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after it was refused.
          event.currentTarget.value = "";
          props.onFiles(files);
        }}
      />
      {props.label}
    </label>
  );
}

/** Every way in for files: pick, drop, paste, camera; what must stay out is said before. */
export function Intake(props: IntakeProps) {
  const { session, intake } = useAssessment();
  const [isOver, setOver] = createSignal(false);
  let zone!: HTMLDivElement;
  const text = intakeMessages;
  const add = (files: readonly File[]): void => {
    if (files.length > 0) intake.add(files, props.criterionIds);
  };
  // eslint-disable-next-line solid/reactivity -- called by events of the page, never while drawing
  watchPage((files) => add(renamePasted(files, messages.common.formatDay(session.workspace.today()))));

  return (
    <div class={styles["intake"]}>
      <div
        ref={zone}
        class={styles["zone"]}
        data-over={isOver()}
        onDragEnter={() => setOver(true)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(filesOf(event.dataTransfer));
        }}
      >
        <div class={styles["picks"]}>
          <Pick label={text.files} onFiles={add} />
          <Pick label={text.camera} isCamera onFiles={add} />
        </div>
        <p class={styles["hint"]}>{text.drop}</p>
        <p class={styles["hint"]}>{text.limit}</p>
        <p class={styles["hint"]}>{text.cleaned}</p>
      </div>
      <details class={styles["never"]} data-beside={props.isListBeside}>
        <summary>{text.never}</summary>
        <ul class={styles["bullets"]}>
          <For each={session.catalogue.evidenceMustNotContain}>{(line) => <li>{line}</li>}</For>
        </ul>
      </details>
      <fieldset class={styles["options"]}>
        <legend class={styles["legend"]}>{text.options.title}</legend>
        <Checkbox
          label={text.options.looks}
          checked={intake.looksFirst()}
          onChange={(isOn) => intake.setLooksFirst(isOn)}
        />
        <Checkbox
          label={text.options.shrinks}
          checked={intake.shrinks()}
          onChange={(isOn) => intake.setShrinks(isOn)}
        />
      </fieldset>
      <Show when={intake.entries.length > 0}>
        <IntakeList onHide={() => focusIfLost(() => zone.querySelector("input"))} />
      </Show>
    </div>
  );
}
