import { Show } from "solid-js";
import { useMirror } from "../../app/app-context";
import { instantToDay } from "../../app/instant-to-day";
import { messages } from "../../app/messages";
import { mirrorLineMessages } from "../../app/messages/mirror-line";
import type { FolderMirror } from "../../app/mirror/folder-mirror";

/** One line about the backup folder, where there is one. */
export function MirrorLine() {
  const desk = useMirror();
  const text = mirrorLineMessages;
  const last = (at: string | null | undefined): string | null =>
    at ? messages.common.formatDay(instantToDay(at)) : null;
  function stateOf(mirror: FolderMirror): string {
    const state = text.states[mirror.state().kind];
    return mirror.hasOpenCopy() ? text.openCopy(state) : state;
  }
  return (
    <Show when={desk.mirror()}>
      {(mirror) => (
        <Show when={mirror().row()}>
          {(row) => (
            <p>
              {text.line(stateOf(mirror()), last(row().at))} <a href="#/handoff">{text.link}</a>
            </p>
          )}
        </Show>
      )}
    </Show>
  );
}
