import { createSignal, Index, Show } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { Action } from "../../../plan/action";
import { Button } from "../button";
import { DateField } from "../date-field";
import { TextArea } from "../field";
import styles from "./cycle-list.module.css";

type Cycle = Action["cycles"][number];

type CycleListProps = { readonly cycles: readonly Cycle[]; readonly onChange: (cycles: Cycle[]) => void };

const parts = ["plan", "did", "studied", "acted"] as const;

/** The log of small tries: plan, do, study, act. */
export function CycleList(props: CycleListProps) {
  const { today } = useWorkspace();
  const text = planLifeMessages.cycles;
  const [fresh, setFresh] = createSignal(-1);

  function change(place: number, patch: Partial<Cycle>): void {
    props.onChange(props.cycles.map((cycle, index) => ({ ...cycle, ...(index === place ? patch : {}) })));
  }

  function add(): void {
    setFresh(props.cycles.length);
    const blank = { date: today(), plan: "", did: "", studied: "", acted: "" };
    props.onChange([...props.cycles.map((cycle) => ({ ...cycle })), blank]);
  }

  return (
    <fieldset class={styles["cycles"]}>
      <legend class={styles["legend"]}>{text.title}</legend>
      <p class={styles["hint"]}>{text.hint}</p>
      <Index each={props.cycles}>
        {(cycle, place) => (
          <details class={styles["cycle"]} open={place === fresh()}>
            <summary class={styles["summary"]}>
              <strong>{text.cycle(place + 1)}</strong> {messages.common.formatDay(cycle().date)}:{" "}
              <Show when={cycle().plan.trim()} fallback={text.untitled}>
                {(plan) => plan()}
              </Show>
            </summary>
            <div class={styles["fields"]} role="group" aria-label={text.cycle(place + 1)}>
              <DateField
                label={text.date}
                value={cycle().date}
                onChange={(date) => {
                  if (date !== null) change(place, { date });
                }}
              />
              <div class={styles["pairs"]}>
                <Index each={parts}>
                  {(part) => (
                    <TextArea
                      label={text[part()]}
                      hint={text[`${part()}Hint`]}
                      rows={3}
                      value={cycle()[part()]}
                      onInput={(event) => change(place, { [part()]: event.currentTarget.value })}
                    />
                  )}
                </Index>
              </div>
              <div>
                <Button
                  look="quiet"
                  aria-label={text.remove(place + 1)}
                  onClick={() => {
                    setFresh(-1);
                    props.onChange(
                      props.cycles.filter((_, index) => index !== place).map((one) => ({ ...one })),
                    );
                  }}
                >
                  {messages.common.remove}
                </Button>
              </div>
            </div>
          </details>
        )}
      </Index>
      <div>
        <Button onClick={add}>{text.add}</Button>
      </div>
    </fieldset>
  );
}
