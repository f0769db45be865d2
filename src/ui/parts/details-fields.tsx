import { IdentifierWarning } from "./identifier-warning";
import { TextArea, TextField } from "./field";

type DetailsFieldsProps = {
  readonly words: {
    readonly date: string;
    readonly dateHint: string;
    readonly roles: string;
    readonly rolesHint: string;
  };
  readonly date: string;
  readonly dateError: string | undefined;
  readonly onDate: (date: string) => void;
  /** One role on a line. */
  readonly roles: string;
  readonly onRoles: (roles: string) => void;
};

/** When an assessment took place, and which roles were in the room. */
export function DetailsFields(props: DetailsFieldsProps) {
  return (
    <>
      <TextField
        label={props.words.date}
        hint={props.words.dateHint}
        error={props.dateError}
        type="date"
        value={props.date}
        onInput={(event) => props.onDate(event.currentTarget.value)}
      />
      <div>
        <TextArea
          label={props.words.roles}
          hint={props.words.rolesHint}
          value={props.roles}
          onInput={(event) => props.onRoles(event.currentTarget.value)}
        />
        <IdentifierWarning text={props.roles} />
      </div>
    </>
  );
}
