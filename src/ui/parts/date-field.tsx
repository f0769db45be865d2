import { TextField } from "./field";

type DateFieldProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isOptional?: boolean;
  readonly hint?: string | undefined;
};

/** A calendar day or none. The largest year keeps browsers from offering a fifth digit. */
export function DateField(props: DateFieldProps) {
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      type="date"
      max="9999-12-31"
      isOptional={props.isOptional ?? false}
      value={props.value ?? ""}
      onInput={(event) => {
        const { value, validity } = event.currentTarget;
        if (validity.valid) props.onChange(value === "" ? null : value);
      }}
    />
  );
}
