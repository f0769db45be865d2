import { createMemo, For, Show } from "solid-js";
import { reportMessages } from "../../../app/messages/report";
import type { ReportPictures } from "../../../app/report-pictures";
import type { ReportChoice } from "../../../app/report-choice";
import type { EvidencePicture } from "../../../report/model/report-input";
import type { ReportVersion } from "../../../report/model/identity";
import { Card } from "../../parts/card";
import { Choices } from "../../parts/choices";
import { Checkbox, TextField } from "../../parts/field";
import layout from "../../styles/layout.module.css";
import styles from "./choice-card.module.css";

const versions = ["inside", "shareable"] as const satisfies readonly ReportVersion[];

type ChoiceCardProps = {
  readonly choice: ReportChoice;
  readonly pictures: ReportPictures;
  /** Those of the pictures that the chosen version prints. */
  readonly printed: readonly EvidencePicture[];
};

/** Photos in the evidence index: asked for each version apart, since a yes within the clinic is none outside. */
function PhotosChoice(props: ChoiceCardProps) {
  const text = reportMessages.photos;
  const said = createMemo((): string => {
    const now = props.pictures.state();
    switch (now.kind) {
      case "not wanted":
        return "";
      case "reading":
        return text.reading(now.done, now.of);
      case "ready": {
        const isShared = props.choice.share().version === "shareable";
        const sizeBytes = props.printed.reduce((sum, { file }) => sum + file.size, 0);
        return text.ready(props.printed.length, sizeBytes, isShared ? 0 : now.missing);
      }
    }
  });
  return (
    <div>
      <Checkbox
        label={text.label}
        hint={text.hints[props.choice.share().version]}
        checked={props.choice.hasPhotos()}
        onChange={(isChosen) => props.choice.setPhotos(isChosen)}
      />
      <p class={layout["small"]} role="status">
        {said()}
      </p>
    </div>
  );
}

/** Which documents, and for whom. One stays chosen always. */
export function ChoiceCard(props: ChoiceCardProps) {
  const text = reportMessages.choose;
  const isOnly = (kind: string): boolean => {
    const kinds = props.choice.kinds();
    return kinds.length === 1 && kinds[0] === kind;
  };
  return (
    <Card title={text.title}>
      <fieldset class={styles["documents"]}>
        <legend class={layout["visuallyHidden"]}>{text.label}</legend>
        <For each={props.choice.offered}>
          {(kind) => (
            <Checkbox
              label={reportMessages.documents[kind].name}
              checked={props.choice.kinds().includes(kind)}
              disabled={isOnly(kind)}
              onChange={(isChosen) => props.choice.toggle(kind, isChosen)}
            />
          )}
        </For>
      </fieldset>
      <Choices
        label={text.version}
        value={props.choice.share().version}
        options={versions.map((value) => ({ value, label: text.versions[value] }))}
        onChange={(version) => props.choice.setVersion(version)}
      />
      <p class={layout["soft"]}>{text.about[props.choice.share().version]}</p>
      <Show when={props.choice.share().version === "shareable"}>
        <TextField
          label={text.alias}
          hint={text.aliasHint}
          value={props.choice.share().alias}
          onInput={(event) => props.choice.setAlias(event.currentTarget.value)}
        />
      </Show>
      <Show when={props.choice.kinds().includes("gap analysis")}>
        <PhotosChoice choice={props.choice} pictures={props.pictures} printed={props.printed} />
      </Show>
    </Card>
  );
}
