import { createUniqueId, For } from "solid-js";
import styles from "./choices.module.css";

type ChoicesProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

/** A few short choices side by side: radio buttons that look like a switch. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const name = createUniqueId();
  return (
    <div class={styles["choices"]} role="radiogroup" aria-labelledby={`${name}-label`}>
      <span id={`${name}-label`} class={styles["label"]}>
        {props.label}
      </span>
      <div class={styles["row"]}>
        <For each={props.options}>
          {(option) => (
            <label class={styles["choice"]}>
              <input
                type="radio"
                autocomplete="off"
                name={name}
                value={option.value}
                checked={option.value === props.value}
                onChange={() => props.onChange(option.value)}
              />
              <span>{option.label}</span>
            </label>
          )}
        </For>
      </div>
    </div>
  );
}
