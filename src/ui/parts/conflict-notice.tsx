import { createEffect, For, Show, useContext } from "solid-js";
import { AssessmentContext, useWorkspace } from "../../app/app-context";
import { createConflictList } from "../../app/handoff/conflict-list";
import { handoffMessages } from "../../app/messages/handoff";
import type { ConflictsOf } from "../../storage/conflicts";
import layout from "../styles/layout.module.css";
import { LinkButton } from "./button";
import { Notice } from "./notice";

/** What two copies or two tabs changed apart, and where to decide it. */
export function ConflictNotice(props: { readonly of: ConflictsOf }) {
  const workspace = useWorkspace();
  const session = useContext(AssessmentContext)?.session;
  const changes = () => [
    workspace.sites(),
    session?.responses(),
    session?.actions(),
    session?.evidence(),
    session?.assessment(),
  ];
  // eslint-disable-next-line solid/reactivity -- a notice is about one record, or one assessment, as long as it stands
  const conflicts = createConflictList(workspace, changes, props.of);
  const text = handoffMessages.conflicts;
  let place: HTMLParagraphElement | undefined;
  let readings = 0;
  let known = 0;
  createEffect(() => {
    const count = conflicts.items().length;
    // What was there when the screen opened waits at its top; what a change has just brought must be seen.
    if (readings > 1 && count > known) place?.scrollIntoView({ block: "center" });
    readings += 1;
    known = count;
  });
  return (
    <Show when={conflicts.items().length > 0}>
      <Notice tone="warning" role="status">
        <p ref={(element) => (place = element)}>{text.notice(conflicts.items().length)}</p>
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
