import { createUniqueId, For } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { evidenceMessages } from "../../../app/messages/evidence";
import { TextField } from "../field";
import type { DraftFields } from "./draft-fields";

/** Where something was seen or is kept, with the catalogue's places of a visit to choose from. */
export function PlaceField(props: DraftFields) {
  const { session } = useAssessment();
  const listId = createUniqueId();
  const text = evidenceMessages.form;
  return (
    <div>
      <TextField
        label={text.placeOf[props.draft.kind] ?? text.place}
        hint={text.placeHintOf[props.draft.kind] ?? text.placeHint}
        error={props.errorOf("place")}
        list={listId}
        value={props.draft.place}
        onInput={(event) => props.change({ place: event.currentTarget.value })}
      />
      <datalist id={listId}>
        <For each={session.catalogue.places}>{(place) => <option value={place}>{place}</option>}</For>
      </datalist>
    </div>
  );
}
