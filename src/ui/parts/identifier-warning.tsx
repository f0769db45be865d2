import { createMemo, For, Show } from "solid-js";
import { likelyIdentifiers } from "../../app/identifier-warning";
import { checklistMessages } from "../../app/messages/checklist";
import styles from "./identifier-warning.module.css";

/** Says quietly what in a text looks like an identifier. It blocks nothing. */
export function IdentifierWarning(props: { readonly text: string }) {
  const found = createMemo(() => likelyIdentifiers(props.text));
  const text = checklistMessages.identifiers;
  return (
    <div aria-live="polite">
      <Show when={found().length > 0}>
        <p class={styles["warning"]}>
          {text.lead}{" "}
          <For each={found()}>
            {(one, index) => (
              <>
                <span class={styles["found"]}>{text.one(text.kinds[one.kind], one.match)}</span>
                {index() < found().length - 1 ? ", " : ". "}
              </>
            )}
          </For>
          {text.tail}
        </p>
      </Show>
    </div>
  );
}
