import { createUniqueId, For, Show, splitProps, type JSX } from "solid-js";
import { messages } from "../../app/messages";
import styles from "./field.module.css";

type Common = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
};

function describedBy(id: string, props: Common): string | undefined {
  const ids = [props.hint === undefined ? "" : `${id}-hint`, props.error === undefined ? "" : `${id}-error`];
  return ids.filter(Boolean).join(" ") || undefined;
}

function FieldFrame(props: Common & { readonly id: string; readonly children: JSX.Element }) {
  return (
    <div class={styles["field"]}>
      <div class={styles["labelRow"]}>
        <label for={props.id} class={styles["label"]}>
          {props.label}
        </label>
        <Show when={props.isOptional}>
          <span class={styles["hint"]}>{messages.common.optional}</span>
        </Show>
      </div>
      <Show when={props.hint}>
        <p id={`${props.id}-hint`} class={styles["hint"]}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p id={`${props.id}-error`} class={styles["error"]}>
          {props.error}
        </p>
      </Show>
      {props.children}
    </div>
  );
}

type TextFieldProps = Common & Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "id">;

export function TextField(props: TextFieldProps) {
  const id = createUniqueId();
  const [own, rest] = splitProps(props, ["label", "hint", "error", "isOptional", "class"]);
  return (
    <FieldFrame id={id} {...own}>
      <input
        id={id}
        type="text"
        autocomplete="off"
        class={styles["input"]}
        aria-describedby={describedBy(id, own)}
        aria-invalid={own.error === undefined ? undefined : true}
        {...rest}
      />
    </FieldFrame>
  );
}

type TextAreaProps = Common & Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "id">;

export function TextArea(props: TextAreaProps) {
  const id = createUniqueId();
  const [own, rest] = splitProps(props, ["label", "hint", "error", "isOptional", "class"]);
  return (
    <FieldFrame id={id} {...own}>
      <textarea
        id={id}
        rows={3}
        autocomplete="off"
        class={styles["input"]}
        aria-describedby={describedBy(id, own)}
        aria-invalid={own.error === undefined ? undefined : true}
        {...rest}
      />
    </FieldFrame>
  );
}

type SelectProps = Common & {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
};

export function Select(props: SelectProps) {
  const id = createUniqueId();
  return (
    <FieldFrame
      id={id}
      label={props.label}
      hint={props.hint}
      error={props.error}
      isOptional={props.isOptional ?? false}
    >
      <select
        id={id}
        autocomplete="off"
        class={styles["input"]}
        aria-describedby={describedBy(id, props)}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </FieldFrame>
  );
}

type CheckboxProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Checkbox(props: CheckboxProps) {
  const id = createUniqueId();
  return (
    <>
      <label class={styles["check"]}>
        <input
          type="checkbox"
          autocomplete="off"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={props.hint === undefined ? undefined : id}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <Show when={props.hint}>
        <p id={id} class={styles["hint"]}>
          {props.hint}
        </p>
      </Show>
    </>
  );
}

type RadioGroupProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: string) => void;
};

export function RadioGroup(props: RadioGroupProps) {
  const name = createUniqueId();
  return (
    <fieldset class={styles["field"]} role="radiogroup" aria-labelledby={`${name}-label`}>
      <span id={`${name}-label`} class={styles["label"]}>
        {props.label}
      </span>
      <For each={props.options}>
        {(option, index) => (
          <div class={styles["radio"]}>
            <label class={styles["check"]}>
              <input
                type="radio"
                autocomplete="off"
                name={name}
                value={option.value}
                checked={option.value === props.value}
                aria-describedby={option.hint === undefined ? undefined : `${name}-${String(index())}`}
                onChange={() => props.onChange(option.value)}
              />
              <span>{option.label}</span>
            </label>
            <Show when={option.hint}>
              <p id={`${name}-${String(index())}`} class={styles["radioHint"]}>
                {option.hint}
              </p>
            </Show>
          </div>
        )}
      </For>
    </fieldset>
  );
}
