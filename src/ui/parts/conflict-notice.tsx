import { For, Show } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { createConflictList } from "../../app/handoff/conflict-list";
import { handoffMessages } from "../../app/messages/handoff";
import layout from "../styles/layout.module.css";
import { LinkButton } from "./button";
import { Notice } from "./notice";

/** On every screen of an assessment: what two copies changed apart, and where to decide it. */
export function ConflictNotice() {
  const { session } = useAssessment();
  const changes = () => [session.responses(), session.actions(), session.evidence(), session.assessment()];
  const conflicts = createConflictList(session.workspace, changes, session.id);
  const text = handoffMessages.conflicts;
  return (
    <Show when={conflicts.items().length > 0}>
      <Notice tone="warning">
        <p>{text.notice(conflicts.items().length)}</p>
        <ul class={`${layout["plainList"]} ${layout["row"]}`}>
          <For each={conflicts.items()}>
            {(item) => (
              <li>
                <a href={item.href}>{item.heading}</a>
              </li>
            )}
          </For>
        </ul>
        <LinkButton href="#/handoff">{text.decide}</LinkButton>
      </Notice>
    </Show>
  );
}
