import { evidenceMessages } from "../../../app/messages/evidence";
import { bandChoices } from "../../../app/tally-band";
import type { TallyBand } from "../../../assessment/evidence";
import { Choices } from "../choices";
import { Select } from "../field";
import type { DraftFields } from "./draft-fields";
import styles from "./evidence-form.module.css";

/** A tally is a band alone: there is no field in which a count could be entered. */
export function TallyFields(props: DraftFields) {
  const text = evidenceMessages.form;
  return (
    <>
      <p class={styles["hint"]}>{text.tallyHint}</p>
      <Choices
        label={text.tallySize}
        value={props.draft.isSmallTally ? "few" : "many"}
        options={(["many", "few"] as const).map((value) => ({ value, label: text.tallySizes[value] }))}
        onChange={(size) => props.change({ isSmallTally: size === "few", tallyBand: "" })}
      />
      <Select
        label={text.band}
        hint={text.bandHint}
        error={props.errorOf("tallyBand")}
        value={props.draft.tallyBand}
        options={[
          { value: "", label: text.chooseBand },
          ...bandChoices(props.draft.isSmallTally).map((band) => ({ value: band, label: band })),
        ]}
        onChange={(band) => props.change({ tallyBand: band as TallyBand | "" })}
      />
    </>
  );
}
