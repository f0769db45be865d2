import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { everything, filterEvidence, sortEvidence } from "../../../app/evidence-list";
import { checklistMessages } from "../../../app/messages/checklist";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import type { Criterion } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { TextField } from "../../parts/field";
import layout from "../../styles/layout.module.css";
import styles from "./link-existing.module.css";

/** More are found by typing. */
const SHOWN = 5;

/** One item may support many criteria: finds and links what the library already holds. */
export function LinkExisting(props: { readonly criterion: Criterion }) {
  const { session, evidence } = useAssessment();
  const [search, setSearch] = createSignal("");
  const [problem, setProblem] = createSignal<string | undefined>();
  const [said, setSaid] = createSignal("");
  const text = checklistMessages.evidence;
  let field!: HTMLDivElement;
  const others = createMemo(() =>
    sortEvidence(
      session.evidence().filter(({ criterionIds }) => !criterionIds.includes(props.criterion.id)),
      "added",
    ),
  );
  const found = createMemo(() =>
    filterEvidence(others(), { ...everything, search: search() }, session.workspace.today()),
  );

  async function link(item: EvidenceItem): Promise<void> {
    const changed = await evidence.setLinked([item.id], props.criterion.id, true);
    setProblem(changed.ok ? undefined : errorSentence(changed.error.code));
    if (!changed.ok) return;
    setSaid(text.linked(item.title));
    // The button that had the focus went with its row.
    field.querySelector("input")?.focus();
  }

  return (
    <Show when={session.evidence().length > 0}>
      <Disclosure title={text.linkExisting}>
        <div ref={field}>
          <TextField
            label={text.findItem}
            error={problem()}
            type="search"
            value={search()}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <ul class={styles["found"]}>
          <For each={found().slice(0, SHOWN)}>
            {(item) => (
              <li class={styles["item"]}>
                <span class={styles["title"]}>
                  {item.title}
                  <span class={styles["facts"]}>{evidenceMessages.kinds[item.kind]}</span>
                </span>
                <Button aria-label={text.linkOne(item.title)} onClick={() => void link(item)}>
                  {text.linkIt}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <p class={layout["soft"]} role="status">
          {said()} {found().length === 0 ? text.noItem : ""}
          {found().length > SHOWN ? text.moreItems(found().length - SHOWN) : ""}
        </p>
      </Disclosure>
    </Show>
  );
}
