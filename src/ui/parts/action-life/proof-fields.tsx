import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { Action } from "../../../plan/action";
import { AddEvidence } from "../evidence/add-evidence";
import { Checkbox, TextField } from "../field";
import { Disclosure } from "../disclosure";
import styles from "./move-dialog.module.css";

type ProofFieldsProps = {
  readonly action: Action;
  readonly chosenIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/** More items than this are searched rather than read through. */
const SEARCHED_FROM = 8;
const SHOWN_AT_MOST = 40;

/** Evidence that proves an action: what the library holds, and what is added on the spot. */
export function ProofFields(props: ProofFieldsProps) {
  const { session } = useAssessment();
  const text = planLifeMessages.dialog;
  const [search, setSearch] = createSignal("");
  const isChosen = (id: string): boolean => props.chosenIds.includes(id);
  // eslint-disable-next-line solid/reactivity -- what is chosen when the dialog opens stays on top
  const onTop = new Set(props.chosenIds);
  const closes = (criterionIds: readonly string[]): boolean =>
    criterionIds.some((id) => props.action.criterionIds.includes(id));
  const found = createMemo(() => {
    const wanted = search().trim().toLowerCase();
    const matching = session
      .evidence()
      .filter((item) => isChosen(item.id) || item.title.toLowerCase().includes(wanted));
    // What was attached already, then what supports the same criteria, then the rest.
    const [attached, others] = [true, false].map((is) => matching.filter(({ id }) => onTop.has(id) === is));
    const [near, far] = [true, false].map((is) =>
      (others ?? []).filter(({ criterionIds }) => closes(criterionIds) === is),
    );
    return [...(attached ?? []), ...(near ?? []), ...(far ?? [])].slice(0, SHOWN_AT_MOST);
  });

  // What is added here is meant as proof of this action.
  createEffect(
    on(session.evidence, (now, before) => {
      if (before === undefined) return;
      const known = new Set(before.map(({ id }) => id));
      const fresh = now.filter(({ id }) => !known.has(id)).map(({ id }) => id);
      for (const id of fresh) onTop.add(id);
      if (fresh.length > 0) props.onChange([...props.chosenIds, ...fresh]);
    }),
  );

  return (
    <>
      <fieldset class={styles["group"]}>
        <legend class={styles["legend"]}>{text.proofAttached}</legend>
        <Show when={session.evidence().length > SEARCHED_FROM}>
          <TextField
            label={text.proofFind}
            type="search"
            value={search()}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </Show>
        <Show
          when={found().length > 0}
          fallback={
            <p class={styles["hint"]}>
              {session.evidence().length === 0 ? text.proofNone : text.proofNoMatch}
            </p>
          }
        >
          <div class={styles["list"]}>
            <For each={found().map(({ id }) => id)}>
              {(id) => (
                <Checkbox
                  label={session.evidence().find((item) => item.id === id)?.title ?? ""}
                  checked={isChosen(id)}
                  onChange={(isOn) =>
                    props.onChange(
                      isOn ? [...props.chosenIds, id] : props.chosenIds.filter((own) => own !== id),
                    )
                  }
                />
              )}
            </For>
          </div>
        </Show>
      </fieldset>
      <Disclosure title={text.proofAdd}>
        <AddEvidence
          // After sign-off links to criteria are frozen; an item of its own still proves an action.
          criterionIds={session.isReadOnly() ? [] : props.action.criterionIds}
          canChooseCriteria={false}
        />
      </Disclosure>
    </>
  );
}
