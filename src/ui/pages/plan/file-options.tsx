import { Show } from "solid-js";
import { planFilesMessages as text } from "../../../app/messages/plan-files";
import type { SpreadsheetChoice } from "../../../app/plan-files";
import type { CalendarWording } from "../../../report/calendar/calendar-events";
import { Choices } from "../../parts/choices";
import { Disclosure } from "../../parts/disclosure";
import { Select, TextField } from "../../parts/field";
import layout from "../../styles/layout.module.css";
import styles from "./file-options.module.css";

export type FileChoice = SpreadsheetChoice & { readonly wording: CalendarWording };

export const defaultFileChoice: FileChoice = {
  version: "inside",
  alias: "",
  format: "xlsx",
  wording: "neutral",
};

const versions = ["inside", "shareable"] as const;
const formats = ["xlsx", "summary", "criteria", "evidence", "actions"] as const;
const wordings = ["neutral", "titles"] as const;

type FileOptionsProps = {
  readonly choice: FileChoice;
  readonly onChange: (patch: Partial<FileChoice>) => void;
};

/** For whom the files are, and in which form; what is set at first fits most. */
export function FileOptions(props: FileOptionsProps) {
  return (
    <Disclosure title={text.options}>
      <div class={styles["options"]}>
        <div class={styles["group"]}>
          <Choices
            label={text.version}
            value={props.choice.version}
            options={versions.map((value) => ({ value, label: text.versions[value] }))}
            onChange={(version) => props.onChange({ version })}
          />
          <p class={`${layout["soft"]} ${layout["small"]}`}>{text.versionHints[props.choice.version]}</p>
          <Show when={props.choice.version === "shareable"}>
            <TextField
              label={text.alias}
              hint={text.aliasHint}
              value={props.choice.alias}
              onInput={(event) => props.onChange({ alias: event.currentTarget.value })}
            />
          </Show>
          <Select
            label={text.format}
            value={props.choice.format}
            options={formats.map((value) => ({ value, label: text.formats[value] }))}
            onChange={(value) =>
              props.onChange({ format: formats.find((format) => format === value) ?? "xlsx" })
            }
          />
        </div>
        <div class={styles["group"]}>
          <Choices
            label={text.wording}
            value={props.choice.wording}
            options={wordings.map((value) => ({ value, label: text.wordings[value] }))}
            onChange={(wording) => props.onChange({ wording })}
          />
          <p class={`${layout["soft"]} ${layout["small"]}`}>{text.wordingHint}</p>
        </div>
      </div>
    </Disclosure>
  );
}
