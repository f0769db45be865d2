import { createMemo, createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { reportMessages } from "../../../app/messages/report";
import type { ReportActions } from "../../../app/report-actions";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { TextArea } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";
import layout from "../../styles/layout.module.css";

/** The one text of the report that is written here: what leadership is asked, prefilled from the plan. */
export function LeadershipCard(props: { readonly actions: ReportActions }) {
  const { session } = useAssessment();
  const text = reportMessages.ask;
  // What is typed stands here until it is stored; rows from storage may be older than the last key.
  const [typed, setTyped] = createSignal<{ readonly ask: string | null } | null>(null);
  const ask = () => (typed() ?? { ask: session.assessment().leadershipAsk }).ask;
  const shown = createMemo(() => ask() ?? props.actions.suggestedAsk());
  const change = (value: string | null): void => {
    props.actions.changeAsk(value, ask());
    setTyped({ ask: value });
  };
  return (
    <Card title={text.title}>
      <TextArea
        label={text.label}
        hint={text.hint}
        rows={4}
        value={shown()}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <IdentifierWarning text={shown()} />
      <Show
        when={ask() !== null}
        fallback={<p class={`${layout["soft"]} ${layout["small"]}`}>{text.suggested}</p>}
      >
        <div>
          <Button onClick={() => change(null)}>{text.useSuggestion}</Button>
        </div>
      </Show>
    </Card>
  );
}
