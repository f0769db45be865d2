import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Disclosure } from "../../parts/disclosure";
import { OutsideLink } from "../../parts/outside-link";
import layout from "../../styles/layout.module.css";
import styles from "./sources.module.css";

/** What a criterion rests on, and how much of it was read. */
export function Sources(props: { readonly criterion: Criterion }) {
  const { session } = useAssessment();
  const text = checklistMessages.sources;
  const sources = () =>
    props.criterion.sources.flatMap((key) => {
      const source = session.catalogue.sources[key];
      return source === undefined ? [] : [{ key, ...source }];
    });
  return (
    <Disclosure
      look="card"
      title={text.title(sources().length)}
      aside={text.grade(props.criterion.sourceGrade)}
    >
      <p>
        <strong>{text.grade(props.criterion.sourceGrade)}.</strong> {text.grades[props.criterion.sourceGrade]}
      </p>
      <Show when={props.criterion.sourceNote}>{(note) => <p>{note()}</p>}</Show>
      <ul class={styles["list"]}>
        <For each={sources()}>
          {(source) => (
            <li class={styles["source"]}>
              <p>
                {source.cite}{" "}
                <span class={layout["soft"]}>
                  ({source.key}, {source.year ?? text.noYear})
                </span>
              </p>
              <p class={layout["soft"]}>{text.read(source.basis)}</p>
              <OutsideLink url={source.url} />
            </li>
          )}
        </For>
      </ul>
      <p class={layout["soft"]}>{text.offline}</p>
      <p class={layout["soft"]}>
        {text.line({
          id: props.criterion.id,
          rev: props.criterion.rev,
          title: session.catalogue.title,
          version: session.catalogue.version,
          jurisdiction: session.catalogue.jurisdiction,
          language: session.catalogue.language,
        })}
      </p>
    </Disclosure>
  );
}
