import { createMemo, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { priorityDefaults } from "../../../app/checklist/priority";
import { messages } from "../../../app/messages";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion, Effort } from "../../../catalogue/catalogue";
import { Disclosure } from "../../parts/disclosure";
import { Checkbox, Select, TextArea } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";
import layout from "../../styles/layout.module.css";
import styles from "./priority-fields.module.css";

const steps = [3, 2, 1] as const;
const efforts = ["S", "M", "L"] as const;

/** `""` stands for "as it is by default". */
function toStep(value: string): 1 | 2 | 3 | null {
  return steps.find((step) => String(step) === value) ?? null;
}

function HarmReason(props: { readonly criterion: Criterion }) {
  const { session, rating } = useAssessment();
  const text = checklistMessages.priority;
  const reason = () => session.fields[props.criterion.id]?.harmReason ?? "";
  return (
    <div>
      <TextArea
        label={text.harmReason}
        hint={text.harmReasonHint}
        rows={2}
        value={reason()}
        readOnly={session.isReadOnly()}
        onInput={(event) => rating.type(props.criterion.id, "harmReason", event.currentTarget.value)}
        onBlur={() => rating.endTyping()}
      />
      <IdentifierWarning text={reason()} />
    </div>
  );
}

/** Where this gap will stand among the others, and what the team knows better than the defaults. */
export function PriorityFields(props: { readonly criterion: Criterion }) {
  const { session, rating } = useAssessment();
  const text = checklistMessages.priority;
  const fields = () => session.fields[props.criterion.id];
  const defaults = createMemo(() =>
    priorityDefaults(props.criterion, session.responses()[props.criterion.id]),
  );
  const bandText = () => {
    const band = session.gaps().find(({ id }) => id === props.criterion.id)?.band;
    return band === undefined ? text.none : text.band(band);
  };
  const defaultSpread = () => defaults()?.spread;
  const defaultEffort = () => defaults()?.effort;
  return (
    <Disclosure title={text.title} aside={bandText()}>
      <p class={layout["soft"]}>{text.intro}</p>
      <div class={styles["fields"]}>
        <Select
          label={text.harm}
          value={String(fields()?.harm ?? "")}
          options={[
            { value: "", label: text.byCatalogue(text.harms[props.criterion.harm]) },
            ...steps.map((step) => ({ value: String(step), label: text.harms[step] })),
          ]}
          disabled={session.isReadOnly()}
          onChange={(value) => rating.change(props.criterion.id, { harm: toStep(value) })}
        />
        <Select
          label={text.spread}
          value={String(fields()?.spread ?? "")}
          options={[
            {
              value: "",
              label: text.byRating(defaultSpread() === undefined ? "" : text.spreads[defaultSpread()!]),
            },
            ...steps.map((step) => ({ value: String(step), label: text.spreads[step] })),
          ]}
          disabled={session.isReadOnly()}
          onChange={(value) => rating.change(props.criterion.id, { spread: toStep(value) })}
        />
        <Select
          label={text.effort}
          value={fields()?.effort ?? ""}
          options={[
            {
              value: "",
              label: text.byActions(
                defaultEffort() === undefined ? "" : messages.common.efforts[defaultEffort()!],
              ),
            },
            ...efforts.map((effort) => ({ value: effort, label: messages.common.effortsLong[effort] })),
          ]}
          disabled={session.isReadOnly()}
          onChange={(value) =>
            rating.change(props.criterion.id, { effort: (value || null) as Effort | null })
          }
        />
      </div>
      <Show when={fields()?.harm !== undefined && fields()?.harm !== props.criterion.harm}>
        <HarmReason criterion={props.criterion} />
      </Show>
      <div>
        <Checkbox
          label={text.stopAndFix}
          checked={fields()?.stopAndFix === true}
          disabled={session.isReadOnly()}
          onChange={(isOn) => rating.change(props.criterion.id, { stopAndFix: isOn ? true : null })}
        />
        <p class={`${layout["soft"]} ${layout["small"]}`}>{text.stopAndFixHint}</p>
      </div>
    </Disclosure>
  );
}
