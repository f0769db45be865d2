import { createEffect, createSignal, For, on, onCleanup, Show } from "solid-js";
import { likelyIdentifiers, type LikelyIdentifier } from "../../app/identifier-warning";
import { identifierMessages } from "../../app/messages/identifiers";
import styles from "./identifier-warning.module.css";

/** A pause of this length in typing: nothing is looked for at a keystroke, and nobody is interrupted in mid-word. */
const PAUSE_MS = 300;

/** Says quietly what in a text looks like an identifier. It blocks nothing. */
export function IdentifierWarning(props: { readonly text: string }) {
  const [found, setFound] = createSignal<readonly LikelyIdentifier[]>([]);
  createEffect(
    on(
      () => props.text,
      (typed) => {
        const timer = setTimeout(() => setFound(likelyIdentifiers(typed)), PAUSE_MS);
        onCleanup(() => clearTimeout(timer));
      },
    ),
  );
  const text = identifierMessages;
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
