import { createSignal, For, Show } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import { assessmentDateFault, type DateFault } from "../../../app/assessment-date";
import { messages } from "../../../app/messages";
import { siteMessages } from "../../../app/messages/site";
import { dateFaultSentence } from "../../../app/messages/date-fault";
import { listOwnerRoles } from "../../../app/owner-roles";
import { scopeSizes, type StartChoice } from "../../../app/site-actions";
import type { Assessment } from "../../../assessment/assessment";
import { Button } from "../../parts/button";
import { ButtonRow, Dialog } from "../../parts/dialog";
import { Checkbox, RadioGroup, TextField } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";
import { Notice } from "../../parts/notice";
import styles from "./start-dialog.module.css";

type StartDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Starts it; resolves to a sentence where it could not. */
  readonly onStart: (choice: StartChoice) => Promise<string | null>;
};

function Roles(props: { readonly chosen: readonly string[]; readonly onChange: (roles: string[]) => void }) {
  const workspace = useWorkspace();
  const text = siteMessages.start;
  const [offered, setOffered] = createSignal(listOwnerRoles(workspace.builtIn.catalogue, []));
  const [other, setOther] = createSignal("");
  function choose(role: string, isChosen: boolean): void {
    const rest = props.chosen.filter((one) => one !== role);
    props.onChange(isChosen ? [...rest, role] : rest);
  }
  function addOther(): void {
    const role = other().trim();
    if (role === "") return;
    if (!offered().includes(role)) setOffered([...offered(), role]);
    choose(role, true);
    setOther("");
  }
  return (
    <fieldset>
      <legend class={styles["rolesLabel"]}>{text.roles}</legend>
      <p class={styles["soft"]}>{text.rolesHint}</p>
      <div class={styles["roles"]}>
        <For each={offered()}>
          {(role) => (
            <Checkbox
              label={role}
              checked={props.chosen.includes(role)}
              onChange={(isChosen) => choose(role, isChosen)}
            />
          )}
        </For>
      </div>
      <div class={styles["addRole"]}>
        <TextField
          label={text.otherRole}
          isOptional
          value={other()}
          onInput={(event) => setOther(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // Enter adds the role instead of starting with half of the room missing.
            event.preventDefault();
            addOther();
          }}
        />
        <Button onClick={addOther}>{text.addRole}</Button>
      </div>
      <IdentifierWarning text={other()} />
    </fieldset>
  );
}

function StartForm(props: Omit<StartDialogProps, "isOpen">) {
  const workspace = useWorkspace();
  const text = siteMessages.start;
  const sizes = scopeSizes(workspace);
  const { catalogue } = workspace.builtIn;
  const [kind, setKind] = createSignal<Assessment["kind"]>("self");
  const [scope, setScope] = createSignal<Assessment["scope"]>("core");
  const [date, setDate] = createSignal(workspace.today());
  const [roles, setRoles] = createSignal<string[]>([]);
  const [error, setError] = createSignal<string | null>(null);
  const scopeHint = (which: Assessment["scope"], words: string): string =>
    `${words} ${text.scopeHint(sizes[which].criteria, sizes[which].minutes)}`;

  const dateFault = (): DateFault | null => assessmentDateFault(date(), workspace.today());

  async function start(): Promise<void> {
    if (dateFault() === null)
      setError(await props.onStart({ kind: kind(), scope: scope(), date: date(), roles: roles() }));
  }

  return (
    <form
      class={styles["form"]}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div class={styles["choices"]}>
        <div class={styles["kind"]}>
          <RadioGroup
            label={text.kind}
            value={kind()}
            options={[
              { value: "self", label: messages.common.kinds.self, hint: text.kindHints.self },
              { value: "external", label: messages.common.kinds.external, hint: text.kindHints.external },
            ]}
            onChange={(value) => setKind(value === "external" ? "external" : "self")}
          />
        </div>
        <div class={styles["scope"]}>
          <RadioGroup
            label={text.scope}
            value={scope()}
            options={[
              { value: "core", label: messages.common.scopes.core, hint: scopeHint("core", text.coreHint) },
              { value: "full", label: messages.common.scopes.full, hint: scopeHint("full", text.fullHint) },
            ]}
            onChange={(value) => setScope(value === "full" ? "full" : "core")}
          />
        </div>
        <div class={styles["date"]}>
          <TextField
            label={text.date}
            type="date"
            required
            value={date()}
            error={dateFaultSentence(dateFault())}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </div>
      </div>
      <Roles chosen={roles()} onChange={setRoles} />
      <p class={styles["soft"]}>{text.catalogue(catalogue.title, catalogue.version)}</p>
      <Show when={error()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <ButtonRow>
        <Button type="submit" look="primary">
          {text.button}
        </Button>
        <Button onClick={() => props.onClose()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </form>
  );
}

export function StartDialog(props: StartDialogProps) {
  return (
    <Dialog title={siteMessages.start.title} isOpen={props.isOpen} wide onClose={() => props.onClose()}>
      <Show when={props.isOpen}>
        <StartForm {...props} />
      </Show>
    </Dialog>
  );
}
