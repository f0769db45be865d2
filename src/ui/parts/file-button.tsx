import button from "./button.module.css";
import styles from "./file-button.module.css";

type FileButtonProps = {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (file: File) => void;
};

/** The browser's own file input, looking like a button; its label is its name. Takes a dropped file too. */
export function FileButton(props: FileButtonProps) {
  return (
    <label class={`${button["button"]} ${button["plain"]} ${styles["label"]}`}>
      {props.label}
      <input
        type="file"
        class={styles["input"]}
        disabled={props.isDisabled}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that choosing the same file again is a change again.
          event.currentTarget.value = "";
          if (file !== undefined) props.onChoose(file);
        }}
      />
    </label>
  );
}
