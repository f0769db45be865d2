import { createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { reportMessages } from "../../../app/messages/report";
import type { ReportChoice } from "../../../app/report-choice";
import type { LivePreview } from "../../../app/report-preview";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import layout from "../../styles/layout.module.css";
import styles from "./contents-card.module.css";

type ContentsCardProps = {
  readonly choice: ReportChoice;
  readonly preview: LivePreview;
  readonly onShow: (page: number) => void;
};

/** What the report holds, section by section with its page; a section shows its page in the preview. */
export function ContentsCard(props: ContentsCardProps) {
  const { session } = useAssessment();
  const text = reportMessages.holds;
  const { language } = session.catalogue;
  const summary = () => props.preview.summary();
  const sections = createMemo(() => (summary()?.outline ?? []).filter(({ level }) => level === 1));
  return (
    <Card
      title={text.title}
      aside={<Show when={summary()}>{(ready) => <Chip>{text.pages(ready().pageCount)}</Chip>}</Show>}
    >
      <p>{reportMessages.documents[props.choice.shown()].about}</p>
      <p>{text.never}</p>
      <p class={layout["soft"]}>{text.language(text.languages[language] ?? language)}</p>
      <Show when={sections().length > 0} fallback={<p class={layout["soft"]}>{text.laying}</p>}>
        <ol class={styles["sections"]}>
          <For each={sections()}>
            {(section) => (
              <li>
                <button type="button" class={styles["section"]} onClick={() => props.onShow(section.page)}>
                  <span>{section.title}</span>
                  <span class={styles["page"]}>{text.page(section.page + 1)}</span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}
