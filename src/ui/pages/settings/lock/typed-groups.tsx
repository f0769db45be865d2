import { For } from "solid-js";
import { passphraseLockMessages } from "../../../../app/messages/passphrase-lock";
import { TextField } from "../../../parts/field";
import styles from "./lock.module.css";

type TypedGroupsProps = {
  /** Which of the groups are asked, counted from 0. */
  readonly asked: readonly number[];
  readonly typed: Readonly<Record<number, string>>;
  readonly isWrong: (group: number) => boolean;
  readonly onInput: (group: number, value: string) => void;
};

/** Two groups of the recovery key typed back from paper. */
export function TypedGroups(props: TypedGroupsProps) {
  const text = passphraseLockMessages.setUp;
  return (
    <div class={styles["pair"]}>
      <For each={props.asked}>
        {(group) => (
          <TextField
            label={text.group(group + 1)}
            error={props.isWrong(group) ? text.groupWrong : undefined}
            value={props.typed[group] ?? ""}
            spellcheck={false}
            autocapitalize="characters"
            onInput={(event) => props.onInput(group, event.currentTarget.value)}
          />
        )}
      </For>
    </div>
  );
}
