import { createSignal, lazy, Show, Suspense } from "solid-js";
import { clinicKindChoices, type SiteDetails } from "../../app/site-form";
import { messages } from "../../app/messages";
import { siteMessages } from "../../app/messages/site";
import { Button } from "./button";
import { ButtonRow, Dialog } from "./dialog";
import { Select, TextArea, TextField } from "./field";
import { Notice } from "./notice";
import layout from "../styles/layout.module.css";

// The detector is larger than the first screen can carry.
const IdentifierWarning = lazy(() =>
  import("./identifier-warning").then((part) => ({ default: part.IdentifierWarning })),
);

type SiteDialogProps = {
  readonly isOpen: boolean;
  /** The site to change; without one, a site is added. */
  readonly start?: SiteDetails;
  readonly onClose: () => void;
  /** Stores what differs from what the form began with; resolves to a sentence where it could not. */
  readonly onSave: (details: SiteDetails, shown: SiteDetails) => Promise<string | null>;
};

const nothing: SiteDetails = { name: "", clinicKind: null, region: "", notes: "" };

function SiteForm(props: Omit<SiteDialogProps, "isOpen">) {
  const text = siteMessages;
  // eslint-disable-next-line solid/reactivity -- what the form starts from; a later change elsewhere must not overwrite typing
  const shown = props.start ?? nothing;
  const [details, setDetails] = createSignal<SiteDetails>(shown);
  const [nameError, setNameError] = createSignal<string>();
  const [saveError, setSaveError] = createSignal<string | null>(null);
  const change = (patch: Partial<SiteDetails>): unknown => setDetails({ ...details(), ...patch });
  let form!: HTMLFormElement;

  async function save(): Promise<void> {
    if (details().name.trim() === "") {
      setNameError(text.nameMissing);
      form.querySelector("input")?.focus();
      return;
    }
    setSaveError(await props.onSave({ ...details(), name: details().name.trim() }, shown));
  }

  return (
    <form
      ref={form}
      novalidate
      class={layout["stack"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={text.name}
        hint={text.nameHint}
        error={nameError()}
        required
        value={details().name}
        onInput={(event) => {
          change({ name: event.currentTarget.value });
          setNameError(undefined);
        }}
      />
      <Select
        label={text.clinicKind}
        isOptional
        value={details().clinicKind ?? ""}
        options={clinicKindChoices}
        onChange={(value) =>
          change({ clinicKind: clinicKindChoices.find((one) => one.value === value)?.kind ?? null })
        }
      />
      <TextField
        label={text.region}
        isOptional
        value={details().region}
        onInput={(event) => change({ region: event.currentTarget.value })}
      />
      <TextArea
        label={text.notes}
        hint={text.notesHint}
        isOptional
        value={details().notes}
        onInput={(event) => change({ notes: event.currentTarget.value })}
      />
      <Suspense>
        <IdentifierWarning text={`${details().name}\n${details().notes}`} />
      </Suspense>
      <Show when={saveError()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <ButtonRow>
        <Button type="submit" look="primary">
          {props.start === undefined ? text.save : text.saveChanges}
        </Button>
        <Button onClick={() => props.onClose()}>{messages.common.cancel}</Button>
      </ButtonRow>
    </form>
  );
}

/** The dialog `Add site`, or `Edit site` when it starts from one. */
export function SiteDialog(props: SiteDialogProps) {
  return (
    <Dialog
      title={props.start === undefined ? siteMessages.addTitle : siteMessages.editTitle}
      isOpen={props.isOpen}
      onClose={() => props.onClose()}
    >
      <Show when={props.isOpen}>
        <SiteForm {...props} />
      </Show>
    </Dialog>
  );
}
