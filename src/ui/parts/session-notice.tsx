import { Show } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { sessionMessages } from "../../app/messages/session";
import layout from "../styles/layout.module.css";
import { LinkButton } from "./button";
import { Notice } from "./notice";

/** Says what closing the tab would cost, where nothing but the tab holds the work. */
export function SessionNotice() {
  const workspace = useWorkspace();
  return (
    <Show when={workspace.sites().length > 0 && workspace.session}>
      {(session) => (
        <Show
          when={session().isCovered()}
          fallback={
            <Notice tone="warning">
              <p class={layout["grow"]}>{sessionMessages.notCovered}</p>
              <LinkButton href="#/handoff">{sessionMessages.save}</LinkButton>
            </Notice>
          }
        >
          <Notice tone="plain">
            <p>{sessionMessages.covered}</p>
          </Notice>
        </Show>
      )}
    </Show>
  );
}
