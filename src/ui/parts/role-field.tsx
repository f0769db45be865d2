import { createMemo, createUniqueId, For } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { listOwnerRoles } from "../../app/owner-roles";
import { TextField } from "./field";

type RoleFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
};

/** A role, with the roles of the catalogue and of this plan to choose from; any other may be typed. */
export function RoleField(props: RoleFieldProps) {
  const { session } = useAssessment();
  const listId = createUniqueId();
  const roles = createMemo(() => listOwnerRoles(session.catalogue, session.actions()));
  return (
    <div>
      <TextField
        label={props.label}
        hint={props.hint}
        isOptional={props.isOptional ?? false}
        list={listId}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        <For each={roles()}>{(role) => <option value={role}>{role}</option>}</For>
      </datalist>
    </div>
  );
}
