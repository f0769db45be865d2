import { Index } from "solid-js";
import { messages } from "../../../app/messages";
import { workedOutMessages } from "../../../app/messages/worked-out";
import type { WorkedOutLevel } from "../../../app/worked-out";
import { Chip, type ChipTone } from "../../parts/chip";
import styles from "./worked-out.module.css";

const tones: Readonly<Record<WorkedOutLevel["held"], ChipTone>> = {
  yes: "good",
  maybe: "warning",
  no: "plain",
};

/** Every level with its gates, the highest first, as one reads a ladder. */
export function WorkedOutLevels(props: { readonly levels: readonly WorkedOutLevel[] }) {
  const text = workedOutMessages;
  return (
    <ul class={styles["levels"]}>
      <Index each={props.levels}>
        {(level) => (
          <li class={styles["level"]}>
            <h4>
              {messages.common.level(level().level, level().name)}{" "}
              <Chip tone={tones[level().held]}>{text.held[level().held]}</Chip>
            </h4>
            <ul class={styles["gates"]}>
              <Index each={level().gates}>
                {(gate) => (
                  <li data-passed={gate().isPassed}>
                    <span class={styles["mark"]}>{gate().isPassed ? text.gatePassed : text.gateFailed}</span>{" "}
                    {gate().sentence}
                  </li>
                )}
              </Index>
            </ul>
          </li>
        )}
      </Index>
    </ul>
  );
}
