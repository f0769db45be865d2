import { createUniqueId, For, Show, type JSX } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Answer } from "../../../assessment/response";
import type { Criterion, Rating } from "../../../catalogue/catalogue";
import { Disclosure } from "../../parts/disclosure";
import { KeyCap } from "../../parts/key-cap";
import layout from "../../styles/layout.module.css";
import type { Checklist } from "./checklist";
import styles from "./rating-group.module.css";
import { ReasonField } from "./reason-field";

type ChoiceProps = {
  readonly group: string;
  readonly value: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly label: JSX.Element;
  readonly hint: string;
  readonly keyCap: string;
  readonly onChoose: () => void;
};

/** The label reaches over the whole choice, so that all of it can be clicked or touched. */
function Choice(props: ChoiceProps) {
  const id = () => `${props.group}-${props.value}`;
  return (
    <div class={styles["choice"]} data-value={props.value} data-disabled={props.isDisabled === true}>
      <input
        type="radio"
        autocomplete="off"
        id={id()}
        name={props.group}
        value={props.value}
        checked={props.isChecked}
        disabled={props.isDisabled}
        aria-describedby={`${id()}-hint`}
        onChange={() => props.onChoose()}
      />
      <div class={styles["words"]}>
        <label for={id()} class={styles["label"]}>
          {props.label}
        </label>
        <p id={`${id()}-hint`} class={styles["hint"]}>
          {props.hint}
        </p>
      </div>
      <Show when={props.isDisabled !== true}>
        <KeyCap>{props.keyCap}</KeyCap>
      </Show>
    </div>
  );
}

type RatingGroupProps = { readonly checklist: Checklist; readonly criterion: Criterion };

/** How far this is in place: four anchors in full, or why there is no rating. */
export function RatingGroup(props: RatingGroupProps) {
  const { session } = useAssessment();
  const group = createUniqueId();
  const text = checklistMessages.rating;
  const { scale } = session.catalogue.scoringProfile;
  const answer = (): Answer => session.fields[props.criterion.id]?.answer ?? null;
  const canChoose = () => !session.isReadOnly();
  const naHint = () => {
    const when = props.criterion.notApplicable;
    return when === null
      ? text.notApplicableNever
      : `${text.notApplicableNeedsReason} ${text.notApplicableWhen(when)}`;
  };
  const anchor = (value: Rating) => props.criterion.anchors[value] ?? "";
  return (
    <div class={styles["group"]}>
      <div role="radiogroup" aria-label={text.group} aria-describedby={`${group}-question`}>
        <h3 id={`${group}-question`} class={styles["question"]}>
          {text.question}
        </h3>
        <div class={styles["choices"]}>
          <For each={scale}>
            {(step) => (
              <Choice
                group={group}
                value={String(step.value)}
                isChecked={answer() === step.value}
                isDisabled={!canChoose()}
                label={
                  <>
                    <span class={styles["digit"]}>{step.value}</span> {step.name}
                  </>
                }
                hint={anchor(step.value)}
                keyCap={String(step.value)}
                onChoose={() => props.checklist.rate(step.value)}
              />
            )}
          </For>
          <p class={styles["lower"]}>{text.lower}</p>
          <div class={styles["others"]}>
            <Choice
              group={group}
              value="na"
              isChecked={answer() === "na"}
              isDisabled={!canChoose() || !props.criterion.naAllowed}
              label={text.notApplicable}
              hint={naHint()}
              keyCap="N"
              onChoose={() => props.checklist.rate("na")}
            />
            <Choice
              group={group}
              value="unknown"
              isChecked={answer() === "unknown"}
              isDisabled={!canChoose()}
              label={text.unknown}
              hint={text.unknownHint}
              keyCap="U"
              onChoose={() => props.checklist.rate("unknown")}
            />
          </div>
        </div>
      </div>
      <Show when={answer() === "na"}>
        <ReasonField criterion={props.criterion} />
      </Show>
      <Disclosure title={text.scale}>
        <dl class={layout["stackTight"]}>
          <For each={scale}>
            {(step) => (
              <div>
                <dt class={styles["scaleName"]}>{text.option(step.value, step.name)}</dt>
                <dd class={layout["soft"]}>{step.means}.</dd>
              </div>
            )}
          </For>
        </dl>
      </Disclosure>
    </div>
  );
}
