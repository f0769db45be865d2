import { Show } from "solid-js";
import { canPickFolder, pickFolder } from "../../app/mirror/folder-access";
import type { PickedFolder } from "../../app/handoff/file-opening";
import button from "./button.module.css";
import { Button } from "./button";
import styles from "./file-button.module.css";

type FolderButtonProps = {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (folder: PickedFolder) => void;
};

/** Lets a person choose a folder to read: by the browser's own picker, or by a file input that takes folders. */
export function FolderButton(props: FolderButtonProps) {
  async function pick(): Promise<void> {
    const handle = await pickFolder("read");
    if (handle !== null) props.onChoose({ kind: "handle", name: handle.name, handle });
  }
  return (
    <Show
      when={canPickFolder()}
      fallback={
        <label class={`${button["button"]} ${button["plain"]} ${styles["label"]}`}>
          {props.label}
          <input
            type="file"
            ref={(input) => (input.webkitdirectory = true)}
            class={styles["input"]}
            disabled={props.isDisabled}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = "";
              const name = files[0]?.webkitRelativePath.split("/")[0] ?? "";
              if (files.length > 0) props.onChoose({ kind: "files", name, files });
            }}
          />
        </label>
      }
    >
      <Button disabled={props.isDisabled} onClick={() => void pick()}>
        {props.label}
      </Button>
    </Show>
  );
}
